import { streamsOf, type Baseline } from '../schema/baseline.ts';
import type { Measure, MeasureOf } from '../schema/measure.ts';
import { baselineParameter, indexOfId, type Context } from './context.ts';

/** Weeks over which those who return come back, the same share of them in each. */
export const RETURN_WEEKS = 52;

/** How children come back whom measures have taken out by one reason. */
export interface ReturnRow {
  reason: number;
  /** The entry stream by whose placements they come back. */
  stream: number;
  shareWithinYear: number;
}

export interface ReentryPlan {
  /** Those that some measure uses. */
  rows: ReturnRow[];
  /** By reason, the place in `rows`, or -1. */
  rowOfReason: Int32Array;
}

export type Reunification = MeasureOf<'exits'> | MeasureOf<'exit-rate'>;

/** Whether a measure takes children out by a reason of which the baseline knows how many return. */
export const takesHome = (measure: Measure, { reentry = [] }: Baseline): measure is Reunification =>
  (measure.kind === 'exits' || measure.kind === 'exit-rate') &&
  reentry.some(({ reason }) => reason === measure.reason);

/** Whether some of the children that a measure takes out return. */
export const someReturn = (measure: Measure, baseline: Baseline): measure is Reunification =>
  takesHome(measure, baseline) && measure.someReturn === true;

/** Nothing where no measure's children come back: the baseline's own entries hold those of its own exits. */
export function compileReentry(context: Context): ReentryPlan | null {
  const { baseline, measures, reasonIds } = context;
  const reasons = new Set(measures.flatMap((it) => (someReturn(it, baseline) ? [it.reason] : [])));
  const rows = (baseline.reentry ?? [])
    .filter(({ reason }) => reasons.has(reason))
    .map(({ reason, stream, shareWithinYear }) => ({
      reason: indexOfId(reasonIds, reason),
      stream: streamsOf(baseline).findIndex(({ id }) => stream === undefined || id === stream),
      shareWithinYear: baselineParameter(context, shareWithinYear, `reentry[${reason}].shareWithinYear`),
    }));
  if (rows.length === 0) return null;
  return {
    rows,
    rowOfReason: Int32Array.from(reasonIds, (_, reason) => rows.findIndex((row) => row.reason === reason)),
  };
}

/** By row, the share of those taken out who come back. */
export const returnShares = (plan: ReentryPlan, values: Float64Array): Float64Array =>
  Float64Array.from(plan.rows, ({ shareWithinYear }) => values[shareWithinYear]!);
