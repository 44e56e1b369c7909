import type { PlacementsResult } from '../../../model/schema/placements.ts';
import type { Spread } from '../../../model/schema/simulation.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { decimals } from '../../../model/words/numbers.ts';
import { computed, type Sentence } from '../../../model/words/sentence.ts';
import { cell, type FigureTable } from '../savings/figureTable.ts';

const UNIT = 'moves per child a year';

/** Moves of the plan and of what it is compared with, and what sets them apart, a row a financial year. */
export function movesTable({ moves }: PlacementsResult, comparator: string, source: string): FigureTable {
  const rate = (spread: Spread, year: string): Sentence => [
    computed(decimals(spread.mean, 2), 'moves', year),
    ` (${decimals(spread.p10, 2)} to ${decimals(spread.p90, 2)})`,
  ];
  return {
    columns: [
      { head: 'This plan', unit: UNIT, number: true },
      { head: `Compared with: ${comparator}`, unit: UNIT, number: true },
      { head: 'Difference', unit: UNIT, number: true },
    ],
    rows: moves.map(({ year, whole, perChildYear, comparatorPerChildYear, difference }) => ({
      id: year,
      head: `${financialYearWords(year)}${whole ? '' : ' (part)'}`,
      cells: [perChildYear, comparatorPerChildYear, difference].map((spread) =>
        cell(rate(spread, year), spread.mean),
      ),
    })),
    notes: [
      'Average of the runs; in brackets: 8 in 10 runs. Moves within a type, from one foster carer to another, are not seen: published changes of placement are more.',
    ],
    source,
  };
}
