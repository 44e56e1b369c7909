import type {
  DecisionOption,
  DecisionsAnswer,
  DecisionExpected,
} from '../../../../model/schema/decisions.ts';
import { dateWords, financialYearWords } from '../../../../model/words/dates.ts';
import {
  capitalWords,
  paybackShort,
  savesRating,
  savesWords,
} from '../../../../model/words/decisionWords.ts';
import { moneyScale } from '../../../../model/words/money.ts';
import { percent, upToDecimals } from '../../../../model/words/numbers.ts';
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
  '': 'As in the file',
  saving: 'What they save, the most first',
  places: 'Places added, the most first',
  foster: 'Children with the council’s carers, the most first',
} as const;

const RANK: Record<string, (option: DecisionOption) => number> = {
  saving: ({ expected, ranges }) => ranges?.savingGbp.mean ?? expected?.total.savingGbp ?? -Infinity,
  places: ({ places }) => places,
  foster: ({ expected }) => expected?.ownFosterShare ?? -Infinity,
};

export function inOrder(options: readonly DecisionOption[], order: string): DecisionOption[] {
  const rank = RANK[order];
  return rank ? options.toSorted((a, b) => rank(b) - rank(a)) : [...options];
}

/** Every decision that can be put on top of the plan: what it saves, costs and changes. */
export function decisionsTable(answer: DecisionsAnswer, order: string, source: string): FigureTable {
  const there = inOrder(
    answer.options.filter(({ expected }) => expected),
    order,
  );
  const years = there[0]?.expected?.years.map(({ year }) => year) ?? [];
  const { words } = moneyScale(
    there.flatMap(({ expected, ranges }) => [
      expected!.total.savingGbp,
      ranges?.savingGbp.p10 ?? 0,
      ranges?.savingGbp.p90 ?? 0,
    ]),
  );
  const grouped = order === '';
  return {
    columns: [
      { head: 'Places', number: true },
      ...years.map((year) => ({ head: `Saves ${financialYearWords(year)}`, unit: 'pounds', number: true })),
      { head: 'Saves in all', unit: 'pounds', number: true },
      { head: '8 in 10 runs', unit: 'pounds', number: true, range: true },
      { head: 'Average of the runs', unit: 'pounds', number: true },
      { head: 'Does it save?' },
      { head: 'Investment', unit: 'pounds', number: true },
      { head: 'Capital', unit: 'pounds', number: true },
      { head: 'Earned back' },
      { head: 'With the council’s carers at the end', number: true },
      { head: 'Turned away by full placements', number: true },
    ],
    rows: there.map((option): FigureRow => ({
      id: option.id,
      ...(grouped && { group: option.group }),
      head: option.label,
      cells: cellsOf(option, words, answer),
    })),
    notes: [
      'Savings are against the plan as it stands, placement spend and fixed cost together, by expected values; below £0 a decision costs. Capital is shown apart and is in no saving.',
      'Ranges: every run has all the decisions and the plan with the same luck, so what is left between them is the decision. Their ends do not add up.',
      'How far from home children are placed is in no file of this plan, so no decision is told to change it.',
    ],
    source,
  };
}

function cellsOf(
  option: DecisionOption,
  words: (gbp: number) => string,
  answer: DecisionsAnswer,
): FigureCell[] {
  const { places, expected, ranges, notKnown, source } = option;
  const { years, total, payback, ownFosterShare, turnedAway } = expected!;
  return [
    cell([sourced(upToDecimals(places, 0), source ?? undefined)], places),
    ...years.map(({ savingGbp }) => cell(words(savingGbp), savingGbp)),
    cell(words(total.savingGbp), total.savingGbp),
    ranges
      ? rangeCell(`${words(ranges.savingGbp.p10)} to ${words(ranges.savingGbp.p90)}`, {
          lowGbp: ranges.savingGbp.p10,
          highGbp: ranges.savingGbp.p90,
        })
      : null,
    ranges ? cell(words(ranges.savingGbp.mean), ranges.savingGbp.mean) : null,
    ranges ? ratingCell(ranges) : null,
    cell(words(total.investmentGbp), total.investmentGbp),
    capitalCell(total, notKnown, words),
    cell(paybackShort(payback) + capitalWords(expected!)),
    cell(percent(ownFosterShare), ownFosterShare),
    cell(turnedWords(turnedAway, answer.plan.turnedAway, expected!), turnedAway),
  ];
}

function ratingCell(ranges: NonNullable<DecisionOption['ranges']>): FigureCell {
  const { shape, tone } = savesRating(ranges);
  return { words: [`${shape} ${savesWords(ranges)}`], rating: tone };
}

function capitalCell(
  total: DecisionExpected['total'],
  notKnown: DecisionOption['notKnown'],
  words: (gbp: number) => string,
): FigureCell {
  const unknown = notKnown.some(({ field }) => field === 'capital');
  return unknown && total.capitalGbp === 0
    ? cell('not known')
    : cell(words(total.capitalGbp), total.capitalGbp);
}

function turnedWords(turnedAway: number, ofPlan: number, { firstTurnedAway }: DecisionExpected): string {
  if (Math.round(turnedAway) === 0 && Math.round(ofPlan) === 0) return 'none';
  const first = firstTurnedAway === null ? '' : `, first in the week of ${dateWords(firstTurnedAway)}`;
  return `${upToDecimals(turnedAway, 0)}${first}`;
}
