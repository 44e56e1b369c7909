import type { DecisionOption, DecisionsAnswer } from '../../../../model/schema/decisions.ts';
import { financialYearWords } from '../../../../model/words/dates.ts';
import { savesChanceWords, savesRating } from '../../../../model/words/decisionWords.ts';
import { gbpShort } from '../../../../model/words/money.ts';
import { upToDecimals } from '../../../../model/words/numbers.ts';
import { sourced } from '../../../../model/words/sentence.ts';
import {
  cell,
  rangeCell,
  type FigureCell,
  type FigureRow,
  type FigureTable,
} from '../../savings/figureTable.ts';

/** Ways to put the decisions in order; the first is that of the file. */
export const ORDERS = {
  '': 'the supply file',
  saving: 'what they save, the most first',
  places: 'places added, the most first',
  foster: 'children with the council’s carers, the most first',
} as const;

const RANK: Record<string, (option: DecisionOption) => number> = {
  saving: ({ expected, ranges }) => ranges?.savingGbp.mean ?? expected?.total.savingGbp ?? -Infinity,
  places: ({ places }) => places,
  foster: ({ expected }) => expected?.ownFosterShare ?? -Infinity,
};

/** The decisions that can be put on top of the plan, in an order. */
export function inOrder(options: readonly DecisionOption[], order: string): DecisionOption[] {
  const rank = RANK[order];
  const there = options.filter(({ expected }) => expected);
  return rank ? there.toSorted((a, b) => rank(b) - rank(a)) : there;
}

/** A row a decision. */
export const rowsOf = (
  { options }: DecisionsAnswer,
  order: string,
  cellsOf: (option: DecisionOption) => FigureCell[],
): FigureRow[] =>
  inOrder(options, order).map((option) => ({
    id: option.id,
    head: option.label,
    cells: cellsOf(option),
  }));

/** What each decision saves over the whole plan, with its range and whether it does. */
export const decisionsTable = (answer: DecisionsAnswer, order: string, source: string): FigureTable => ({
  columns: [
    { head: 'Does it save?' },
    { head: 'In how many runs', number: true },
    { head: 'Saves in all, expected', unit: 'pounds', number: true },
    { head: '8 in 10 runs', unit: 'pounds', number: true, range: true },
    { head: 'Average of the runs', unit: 'pounds', number: true },
    { head: 'Places added', number: true },
  ],
  rows: rowsOf(answer, order, ({ places, expected, ranges, source: from }) => {
    const { savingGbp } = expected!.total;
    return [
      ranges && ratingCell(ranges),
      ranges && cell(savesChanceWords(ranges)),
      cell(gbpShort(savingGbp), savingGbp),
      ranges && rangeOf(ranges.savingGbp),
      ranges && cell(gbpShort(ranges.savingGbp.mean), ranges.savingGbp.mean),
      cell([sourced(upToDecimals(places, 0), from ?? undefined)], places),
    ];
  }),
  notes: [
    'Savings are against the plan as it stands, placement spend and fixed cost together; below £0 a decision costs. Capital is in no saving.',
    'In every run all the decisions and the plan have the same luck, so what is left between them is the decision. Ends of ranges do not add up.',
  ],
  source,
});

/** The same by financial year, by expected values. */
export function yearsTable(answer: DecisionsAnswer, order: string, source: string): FigureTable {
  const years = inOrder(answer.options, '')[0]?.expected?.years.map(({ year }) => year) ?? [];
  return {
    columns: years.flatMap((year) => [
      { head: financialYearWords(year), unit: 'pounds', number: true },
      { head: `${financialYearWords(year)}, 8 in 10 runs`, unit: 'pounds', number: true, range: true },
    ]),
    rows: rowsOf(answer, order, ({ expected, ranges }) =>
      expected!.years.flatMap(({ savingGbp }, y) => [
        cell(gbpShort(savingGbp), savingGbp),
        ranges && rangeOf(ranges.years[y]!.savingGbp),
      ]),
    ),
    notes: ['Expected values of the years add up to what a decision saves in all; ranges do not.'],
    source,
  };
}

const rangeOf = ({ p10, p90 }: { p10: number; p90: number }): FigureCell =>
  rangeCell(`${gbpShort(p10)} to ${gbpShort(p90)}`, { lowGbp: p10, highGbp: p90 });

function ratingCell(ranges: NonNullable<DecisionOption['ranges']>): FigureCell {
  const { shape, word, tone } = savesRating(ranges);
  return { words: [`${shape} ${word}`], rating: tone };
}
