import type {
  DecisionExpected,
  DecisionOption,
  DecisionsAnswer,
} from '../../../../model/schema/decisions.ts';
import { monthWords } from '../../../../model/words/dates.ts';
import { capitalBackWords, paybackShort } from '../../../../model/words/decisionWords.ts';
import { gbpShort } from '../../../../model/words/money.ts';
import { people, percent, upToDecimals } from '../../../../model/words/numbers.ts';
import { cell, rangeCell, type FigureCell, type FigureTable } from '../../savings/figureTable.ts';
import { rowsOf } from './decisionsTable.ts';

/** What each decision costs, when that has been earned back, and what it does to where children live. */
export const effectsTable = (answer: DecisionsAnswer, order: string, source: string): FigureTable => ({
  columns: [
    { head: 'Investment', unit: 'pounds', number: true },
    { head: 'Capital', unit: 'pounds', number: true },
    { head: 'Investment earned back' },
    { head: 'Capital earned back', number: true },
    { head: 'With own carers at the end', number: true },
    { head: 'Turned away', unit: 'times', number: true },
    { head: 'More moves', unit: 'moves', number: true },
    { head: 'More moves, 8 in 10 runs', unit: 'moves', number: true, range: true },
  ],
  rows: rowsOf(answer, order, ({ expected, ranges, notKnown }) => {
    const { total, payback, ownFosterShare } = expected!;
    const moves = expected!.moves - answer.plan.moves;
    return [
      cell(gbpShort(total.investmentGbp), total.investmentGbp),
      capitalCell(total, notKnown),
      cell(paybackShort(payback)),
      cell(
        capitalBackWords(expected!) ??
          (total.capitalGbp === 0 && !unknownCapital(notKnown) ? 'none spent' : 'not known'),
      ),
      cell(percent(ownFosterShare), ownFosterShare),
      cell(turnedWords(answer, expected!), expected!.turnedAway),
      cell(people(moves), moves),
      ranges &&
        rangeCell(`${people(ranges.movesChange.p10)} to ${people(ranges.movesChange.p90)}`, {
          lowGbp: ranges.movesChange.p10,
          highGbp: ranges.movesChange.p90,
        }),
    ];
  }),
  notes: [
    'By expected values, which turn a child away only where the average has too many; in runs it happens more often. Capital earned back: at the saving of the last year.',
    'Moves: from one type of placement to another, over the whole plan, more than the plan has; how far from home children are placed is in no file of it, so no decision is told to change that.',
  ],
  source,
});

const unknownCapital = (notKnown: DecisionOption['notKnown']): boolean =>
  notKnown.some(({ field }) => field === 'capital');

function capitalCell(total: DecisionExpected['total'], notKnown: DecisionOption['notKnown']): FigureCell {
  if (unknownCapital(notKnown) && total.capitalGbp === 0) return cell('not known');
  return cell(gbpShort(total.capitalGbp), total.capitalGbp);
}

function turnedWords(answer: DecisionsAnswer, { turnedAway, firstTurnedAway }: DecisionExpected): string {
  if (Math.round(turnedAway) === 0) return Math.round(answer.plan.turnedAway) === 0 ? 'never' : 'no longer';
  const first = firstTurnedAway === null ? '' : `, from ${monthWords(firstTurnedAway)}`;
  return `${upToDecimals(turnedAway, 0)}${first}`;
}
