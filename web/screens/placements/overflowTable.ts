import type { PlacementsResult } from '../../../model/schema/placements.ts';
import type { Spread } from '../../../model/schema/simulation.ts';
import { apportion } from '../../../model/words/apportion.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { moneyScales, type MoneyScale } from '../../../model/words/money.ts';
import { computed } from '../../../model/words/sentence.ts';
import { cell, rangeCell, type FigureTable } from '../savings/figureTable.ts';

/** What overflow costs, a row a financial year, with its range; beside it what expected values alone would say. */
export function overflowTable({ overflowCost }: PlacementsResult, source: string): FigureTable {
  const { years, totalGbp } = overflowCost;
  const byExpected = years.map(({ expectedGbp }) => expectedGbp);
  const { words, stepGbp } = scaleOf([...years.map(({ gbp }) => gbp), totalGbp]);
  // Averages, and what is expected, are shown so that their years add up to their total.
  const means = apportion(
    years.map(({ gbp }) => gbp.mean),
    stepGbp,
  );
  const expecteds = apportion(byExpected, stepGbp);
  const row = (gbp: Spread, mean: number, other: number, exact: number, year?: string) => [
    cell([computed(words(mean), 'overflow-cost', year)], gbp.mean),
    cell(words(gbp.p50), gbp.p50),
    rangeCell(`${words(gbp.p10)} to ${words(gbp.p90)}`, { lowGbp: gbp.p10, highGbp: gbp.p90 }),
    cell(words(other), exact),
  ];
  return {
    columns: [
      { head: 'Average of the runs', unit: 'pounds', number: true },
      { head: 'Median', unit: 'pounds', number: true },
      { head: '8 in 10 runs', unit: 'pounds', number: true, range: true },
      { head: 'By expected values', unit: 'pounds', number: true },
    ],
    rows: [
      ...years.map(({ year, whole, gbp }, y) => ({
        id: year,
        head: `${financialYearWords(year)}${whole ? '' : ' (part)'}`,
        cells: row(gbp, means[y]!, expecteds[y]!, byExpected[y]!, year),
      })),
      {
        id: 'all',
        head: 'All years',
        cells: row(totalGbp, sum(means), sum(expecteds), sum(byExpected)),
        total: true,
      },
    ],
    notes: [
      'By expected values only what the average has too much is turned away. Whole children fill a type in some runs while it has room in others, so the average of the runs is the one to plan with.',
      'Averages add up over the years; medians and ranges do not. Below £0: children cost less where overflow takes them. What missing places would cost to provide is not in it.',
    ],
    source,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Thousands, or hundredths of a million where a figure is one. */
function scaleOf(shown: readonly Spread[]): MoneyScale {
  const [coarsest, finer] = moneyScales(shown.flatMap(({ mean, p90 }) => [mean, p90]));
  return coarsest!.stepGbp > 1000 ? finer! : coarsest!;
}
