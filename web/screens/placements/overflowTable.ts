import type { ExpectedPlacements, PlacementsResult } from '../../../model/schema/placements.ts';
import type { Spread } from '../../../model/schema/simulation.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { moneyScales } from '../../../model/words/money.ts';
import { computed } from '../../../model/words/sentence.ts';
import { cell, rangeCell, type FigureTable } from '../savings/figureTable.ts';

/** What overflow costs, a row a financial year, with its range; beside it what expected values alone would say. */
export function overflowTable(
  { overflowCost }: PlacementsResult,
  expected: ExpectedPlacements | undefined,
  source: string,
): FigureTable {
  const { years, totalGbp } = overflowCost;
  const shown = [...years.map(({ gbp }) => gbp), totalGbp];
  // One step finer than the coarsest unit: a year of some tens of thousands is not told as nothing.
  const { words } = moneyScales(shown.flatMap(({ mean, p90 }) => [mean, p90]))[1]!;
  const expectedGbp = (year: string) =>
    expected?.overflowCostGbpByYear.find((it) => it.year === year)?.gbp ?? null;
  const cells = (gbp: Spread, byExpected: number | null, year?: string) => [
    cell([computed(words(gbp.mean), 'overflow-cost', year)], gbp.mean),
    cell(words(gbp.p50), gbp.p50),
    rangeCell(`${words(gbp.p10)} to ${words(gbp.p90)}`, { lowGbp: gbp.p10, highGbp: gbp.p90 }),
    byExpected === null ? null : cell(words(byExpected), byExpected),
  ];
  const all = expected?.overflowCostGbpByYear.reduce((sum, { gbp }) => sum + gbp, 0) ?? null;
  return {
    columns: [
      { head: 'Average of the runs', unit: 'pounds', number: true },
      { head: 'Median', unit: 'pounds', number: true },
      { head: '8 in 10 runs', unit: 'pounds', number: true, range: true },
      { head: 'By expected values', unit: 'pounds', number: true },
    ],
    rows: [
      ...years.map(({ year, whole, gbp }) => ({
        id: year,
        head: `${financialYearWords(year)}${whole ? '' : ' (part)'}`,
        cells: cells(gbp, expectedGbp(year), year),
      })),
      { id: 'all', head: 'All years', cells: cells(totalGbp, all), total: true },
    ],
    notes: [
      'By expected values only what the average has too much is turned away. Whole children fill a type in some runs while it has room in others, so the average of the runs is the one to plan with.',
      'Averages add up over the years; medians and ranges do not. Below £0: children cost less where overflow takes them. What missing places would cost to provide is not in it.',
    ],
    source,
  };
}
