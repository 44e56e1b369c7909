import type { Baseline, Phase } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { childrenReturn } from './returns.ts';
import { strengthOn } from './strength.ts';
import { flooredFactor, meanOf, selects } from './values.ts';

export type Hazard = { perYear: number } & (
  | {
      exit: string;
      /** The part of it that measures bring of whose children some return. */
      brought: number;
    }
  | { moveTo: string }
  | { settles: true }
);

/** Everything that can happen to the children of one cell on one day, with its rate a year. */
export function hazardsOf(
  baseline: Baseline,
  measures: readonly Measure[],
  day: number,
  cell: { placement: string; ageBand: string; phase: Phase },
): Hazard[] {
  const hits = (row: { ageBand?: Parameters<typeof selects>[0]; phase?: Phase | undefined }) =>
    selects(row.ageBand, cell.ageBand) && (row.phase === undefined || row.phase === cell.phase);

  const returning = measures.filter((measure) => childrenReturn(baseline, measure));
  const exits = baseline.exits
    .filter((row) => hits(row) && selects(row.placement, cell.placement))
    .map((row) => ({
      exit: row.reason,
      perYear: meanOf(row.perYear) * exitFactor(row.reason, measures, day, cell),
      brought: 1 - 1 / Math.max(1, exitFactor(row.reason, returning, day, cell)),
    }));
  const moves = (baseline.moves ?? [])
    .filter((row) => hits(row) && row.from === cell.placement)
    .map((row) => ({ moveTo: row.to, perYear: meanOf(row.perYear) }));
  const settling = { settles: true as const, perYear: meanOf(baseline.settlePerYear) };
  return [...exits, ...moves, ...(cell.phase === 'new' ? [settling] : [])];
}

function exitFactor(
  reason: string,
  measures: readonly Measure[],
  day: number,
  cell: { placement: string; ageBand: string },
): number {
  let factor = 1;
  for (const measure of measures) {
    if (measure.kind !== 'exit-rate' || measure.reason !== reason) continue;
    if (!selects(measure.placements, cell.placement) || !selects(measure.ageBands, cell.ageBand)) continue;
    factor *= flooredFactor(strengthOn(measure, day), measure.change);
  }
  return factor;
}
