import type { Comparison } from '../../../model/schema/comparison.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { apportion, fittingScale } from '../../../model/words/apportion.ts';
import { fittedYears } from '../../../model/words/fittedSavings.ts';
import type { MoneyScale } from '../../../model/words/money.ts';
import { savingRange } from '../../../model/words/savingRanges.ts';

export type PairedResults = Readonly<Record<string, SimulationResult>>;

/** What each scenario saves more than the first, by year, in shown figures that add up to its sum so far. */
export interface ShownDifferences {
  scale: MoneyScale;
  /** By scenario, the first's being nothing, then year. */
  savingGbp: number[][];
}

/** Rounded once, for the sentence and the table. */
export function shownDifferences(
  { scenarios, differences }: Comparison,
  results: PairedResults = {},
): ShownDifferences {
  const exact = differences.map((years) => years.map(({ savingGbp }) => savingGbp));
  const sizes = differences.flat().flatMap((it) => [it.savingGbp, it.cumulativeSavingGbp]);
  const shownIn = (stepGbp: number) => exact.map((gbp) => apportion(gbp, stepGbp));
  const scale = fittingScale(sizes, ({ stepGbp }) =>
    shownIn(stepGbp).flatMap((shownGbp, i) =>
      fittedYears({
        years: differences[i]!.map(({ year }) => year),
        exactGbp: exact[i]!,
        shownGbp,
        stepGbp,
        target: undefined,
        rangeOf: (year, basis) => {
          const runs = results[scenarios[i]!.id];
          return runs && savingRange(runs, undefined, year, basis);
        },
      }),
    ),
  );
  return { scale, savingGbp: shownIn(scale.stepGbp) };
}
