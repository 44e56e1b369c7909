import type { MonthActuals, SentMonth } from '../schema/actuals.ts';
import { problem, type Problem } from '../schema/problem.ts';
import { monthWords } from '../words/dates.ts';
import { figureKey, figuresOf, merged } from './figures.ts';

/** What months are held against before they are kept. */
export interface MonthsAmong {
  placementTypes: readonly string[];
  /** What is kept already. */
  held: readonly MonthActuals[];
  /** First and last month that a plan on the baseline covers, as `2024-04`; without a plan, no last. */
  covered: { from: string; to?: string };
  /** ISO date. A month that is not over by then has come to nothing yet. */
  today: string;
}

/** What no single field of sent months says: dates, unknown placement types, halves, nothing at all. */
export function monthProblems(months: readonly SentMonth[], among: MonthsAmong): Problem[] {
  const first = new Map<string, number>();
  months.forEach(({ month }, i) => first.set(month, first.get(month) ?? i));
  return months.flatMap((sent, i) => {
    const at = (message: string) => problem(['months', i, 'month'], message);
    if (first.get(sent.month) !== i) return [at('This month is here twice.')];
    const date = dateFault(sent.month, among);
    const placements = placementProblems(sent, i, among);
    return [...(date ? [at(date)] : []), ...placements, ...halfProblems(sent, i, among)];
  });
}

/** Why a month cannot have come to anything, in a sentence. */
function dateFault(month: string, { covered: { from, to }, today }: MonthsAmong): string | undefined {
  if (to === undefined && month < from)
    return `This is before the baseline: give ${monthWords(from)} or a later month.`;
  if (month < from || (to !== undefined && month > to)) {
    return `The plans on this baseline run from ${monthWords(from)} to ${monthWords(to!)}: give a month among these.`;
  }
  if (month >= today.slice(0, 7)) return 'This month is not over yet: it cannot be known what it came to.';
  return undefined;
}

const placementProblems = (sent: SentMonth, i: number, { placementTypes }: MonthsAmong): Problem[] =>
  (sent.placements ?? []).flatMap(({ placement }, k, all) =>
    placementTypes.includes(placement) && all.findIndex((it) => it.placement === placement) === k
      ? []
      : [
          problem(
            ['months', i, 'placements', k, 'placement'],
            `Give each placement type of the baseline once. Known: ${placementTypes.join(', ')}.`,
          ),
        ],
  );

/** Of what would be held afterwards: a placement type with one of its two figures, and a month without any. */
function halfProblems(sent: SentMonth, i: number, { held }: MonthsAmong): Problem[] {
  const named = figuresOf(sent);
  const after = merged(figuresOf(held.find(({ month }) => month === sent.month)), named);
  if (named.size === 0)
    return [
      problem(['months', i], 'Give at least one figure of this month: nothing is named but the month.'),
    ];
  if (after.size === 0) {
    const message = 'Nothing would be left of this month. Take the month away instead, and say why.';
    return [problem(['months', i], message)];
  }
  return (sent.placements ?? []).flatMap(({ placement }, k) => {
    const has = (measure: 'children' | 'spendGbp') => after.has(figureKey({ measure, placement }));
    if (has('children') === has('spendGbp')) return [];
    const [there, missing] = has('children') ? ['children', 'spend'] : ['spend', 'children'];
    const message = `Of this placement type there is ${there} and no ${missing}: give both, or neither.`;
    return [
      problem(['months', i, 'placements', k], message.replace('there is children', 'there are children')),
    ];
  });
}
