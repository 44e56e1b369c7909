import type { Comparison, DifferenceYear } from '../../../model/schema/comparison.ts';
import { BASES, onBasis, type Basis } from '../../../model/words/basis.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { roundTo, type MoneyScale } from '../../../model/words/money.ts';
import { MINUS, people } from '../../../model/words/numbers.ts';
import { rangeWords, savingRange } from '../../../model/words/savingRanges.ts';
import {
  cell,
  rangeCell,
  type FigureCell,
  type FigureRow,
  type FigureTable,
} from '../savings/figureTable.ts';
import { shownDifferences, type PairedResults } from './shownDifferences.ts';

/** Each scenario's difference from the first, by year: savings with their paired ranges, spend and children. */
export function differencesTable(comparison: Comparison, results: PairedResults): FigureTable {
  const { scenarios, differences } = comparison;
  const { scale, savingGbp } = shownDifferences(comparison, results);
  const rows = scenarios.slice(1).flatMap(({ id, name }, i) =>
    differences[i + 1]!.map((year, y): FigureRow => {
      const runs = results[id];
      const savings = BASES.flatMap((basis): FigureCell[] => {
        const range = runs && savingRange(runs, undefined, year.year, basis);
        const shown = roundTo(onBasis(savingGbp[i + 1]!, y, basis), scale.stepGbp);
        return [
          cell(savingWords(scale, shown, EXACT[basis](year)), EXACT[basis](year)),
          range ? rangeCell(rangeWords(scale, range), range) : null,
        ];
      });
      return {
        id: `${id} ${year.year}`,
        group: name,
        head: financialYearWords(year.year),
        cells: [
          ...savings,
          cell(differenceWords(scale, year.spendGbp), year.spendGbp),
          ...PEOPLE.map((field) => cell(moreOrFewer(year[field]), year[field])),
        ],
      };
    }),
  );
  return {
    columns: [
      { head: 'Saving, in the year', unit: 'pounds', number: true },
      { head: '80% range, in the year', unit: 'pounds', number: true, range: true },
      { head: 'Saving, so far', unit: 'pounds', number: true },
      { head: '80% range, so far', unit: 'pounds', number: true, range: true },
      { head: 'Placement spend, difference', unit: 'pounds', number: true },
      { head: 'Children, average, difference', number: true },
      { head: 'Children, at the end, difference', number: true },
      { head: 'Entries, difference', number: true },
    ],
    rows,
    source: 'Worked out by Carecast',
    notes: [
      'In the year and so far (the sum since the start) stand apart: a figure of one is never held against the other. Expected values add up to the sum so far; ends of ranges do not.',
      'Ranges are of the difference, from pairs of runs that meet the same luck: 8 in 10 lie within. They are narrower than the ranges of the two scenarios, because what moves both moves no difference.',
    ],
  };
}

const PEOPLE = ['averageChildren', 'childrenAtEnd', 'entries'] as const satisfies (keyof DifferenceYear)[];

const EXACT: Record<Basis, (year: DifferenceYear) => number> = {
  'in-year': ({ savingGbp }) => savingGbp,
  cumulative: ({ cumulativeSavingGbp }) => cumulativeSavingGbp,
};

function savingWords(scale: MoneyScale, shown: number, exact: number): string {
  if (shown !== 0 || Math.abs(exact) < 0.5) return scale.words(shown);
  return `${exact < 0 ? 'a cost ' : ''}under ${scale.words(scale.stepGbp)}`;
}

/** A difference of levels has its sign, so that it cannot be read as a level. */
function differenceWords(scale: MoneyScale, exact: number): string {
  const shown = roundTo(exact, scale.stepGbp);
  if (shown === 0)
    return Math.abs(exact) < 0.5
      ? 'the same'
      : `under ${scale.words(scale.stepGbp)} ${exact < 0 ? 'less' : 'more'}`;
  return `${shown < 0 ? MINUS : '+'}${scale.words(Math.abs(shown))}`;
}

function moreOrFewer(value: number): string {
  const size = people(Math.abs(value));
  if (size === '0' && Math.abs(value) < 1e-9) return 'the same';
  return `${size === '0' ? 'under 1' : size} ${value < 0 ? 'fewer' : 'more'}`;
}
