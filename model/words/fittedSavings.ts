import type { Projection, TargetResult } from '../schema/projection.ts';
import type { SimulationResult } from '../schema/simulation.ts';
import type { Fitted } from './apportion.ts';
import { BASES, onBasis, type Basis } from './basis.ts';
import { roundTo } from './money.ts';
import { savingRange, type SavingRange } from './savingRanges.ts';
import type { SavingsByYear } from './shownSavings.ts';

/** Every figure the tables of savings hold: of all lines, by line and by measure, and each shortfall of a target. */
export function fittedSavings(
  projection: Projection,
  simulation: SimulationResult | undefined,
  exact: SavingsByYear,
  shown: SavingsByYear,
  stepGbp: number,
): Fitted[] {
  const years = projection.financialYears.map(({ year }) => year);
  const line = (id: string | null | undefined, exactGbp: readonly number[], shownGbp: readonly number[]) =>
    fittedYears({
      years,
      exactGbp,
      shownGbp,
      stepGbp,
      target: lineTarget(projection, id),
      rangeOf: (year, basis) => simulation && savingRange(simulation, id, year, basis),
    });
  const measures = projection.measures.flatMap(({ kind }, m) =>
    exact.byMeasureGbp[m]!.map((exactGbp, y): Fitted => {
      const certain = kind === 'cash' ? { lowGbp: exactGbp, highGbp: exactGbp } : undefined;
      return { exactGbp, shownGbp: shown.byMeasureGbp[m]![y]!, range: certain };
    }),
  );
  return [
    ...line(undefined, exact.totalGbp, shown.totalGbp),
    ...[...exact.byLineGbp].flatMap(([id, gbp]) => line(id, gbp, shown.byLineGbp.get(id)!)),
    ...measures,
  ];
}

interface YearsInputs {
  years: readonly string[];
  exactGbp: readonly number[];
  shownGbp: readonly number[];
  stepGbp: number;
  target: TargetResult | undefined;
  rangeOf: (year: string, basis: Basis) => SavingRange | undefined;
}

/** Each year's saving and the sums so far, and by how much they are told to fall short of a target. */
export function fittedYears({ years, exactGbp, shownGbp, stepGbp, target, rangeOf }: YearsInputs): Fitted[] {
  return BASES.flatMap((basis) =>
    years.flatMap((year, y): Fitted[] => {
      const figure = {
        exactGbp: onBasis(exactGbp, y, basis),
        shownGbp: onBasis(shownGbp, y, basis),
        range: rangeOf(year, basis),
      };
      const aim = missedTarget(target, year, basis);
      if (aim === undefined) return [figure];
      // Told as what a reader gets by taking one from the other: it must be what it is, too.
      const short = {
        exactGbp: Math.max(0, aim - figure.exactGbp),
        shownGbp: Math.max(0, roundTo(aim, stepGbp) - figure.shownGbp),
      };
      return [figure, short];
    }),
  );
}

/** The savings target of a line; without one, of all lines together. */
export const lineTarget = (
  { targets }: Projection,
  line: string | null | undefined,
): TargetResult | undefined => targets.find((it) => it.kind === 'saving' && (it.line ?? undefined) === line);

function missedTarget(target: TargetResult | undefined, year: string, basis: Basis): number | undefined {
  const found = target?.judgements.find((it) => it.when === year && it.basis === basis);
  const missed = found && found.rating !== null && found.rating !== 'met';
  return missed && typeof found.target === 'number' ? found.target : undefined;
}

/** The figures of savings targets that the horizon reaches. */
export const targetFigures = ({ targets }: Projection): number[] =>
  targets
    .filter(({ kind }) => kind === 'saving')
    .flatMap(({ judgements }) =>
      judgements.flatMap(({ target, expected }) =>
        typeof target === 'number' && expected !== null ? [target] : [],
      ),
    );
