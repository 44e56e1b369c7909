import { expect, test } from 'vitest';
import { questionOfFigure, questionOfTarget } from '../../../model/whatif/questionWanted.ts';
import { niceStep, switchingValue } from '../../../model/whatif/switching.ts';
import { savingIn, tornadoAssumptions } from '../../../model/whatif/tornado.ts';
import { axisValues, twoWayTable } from '../../../model/whatif/twoWay.ts';
import { ask, whatIfOf } from '../../../model/whatif/whatIf.ts';
import { leversOf } from '../../../model/whatif/levers.ts';
import { accepted } from '../readPlan.ts';
import { twoWeeks } from './twoWeeks.ts';

const COST = 'baseline:placementTypes[foster].weeklyCostGbp';
const ENTRIES = 'baseline:entries.perYear';

const switching = (key: string, value: number) => {
  const input = twoWeeks();
  const whatIf = whatIfOf(input, 'likely');
  const question = accepted(questionOfFigure(input, { kind: 'saving', value }));
  return switchingValue(
    whatIf,
    question,
    tornadoAssumptions(whatIf).find((it) => it.key === key)!,
  );
};

test('£300 meets £260, and stops below a weekly cost of £520', async () => {
  expect(await switching(COST, 260)).toEqual({ key: COST, metAtLikely: true, value: 519 });
});

test('£300 misses £360, and meets it from a weekly cost of £720', async () => {
  expect(await switching(COST, 360)).toEqual({ key: COST, metAtLikely: false, value: 720 });
});

test('no cost in the range saves £401, or fails to save £249', async () => {
  expect(await switching(COST, 401)).toEqual({ key: COST, metAtLikely: false, value: null });
  expect(await switching(COST, 249)).toEqual({ key: COST, metAtLikely: true, value: null });
});

test('an assumption that changes nothing has none, and a band is not judged', async () => {
  expect(await switching('baseline:childProtection.startsPerYear', 360)).toMatchObject({ value: null });
  const input = twoWeeks();
  const whatIf = whatIfOf(input, 'likely');
  const question = accepted(questionOfTarget(input, { target: 'saving', basis: 'in-year' }));
  const band = { ...question, aim: { low: 1, high: 2 } };
  expect(await switchingValue(whatIf, band, tornadoAssumptions(whatIf)[0]!)).toBeNull();
});

test('steps are those people count in', () => {
  expect([0.34, 1, 7, 0.0005].map(niceStep)).toEqual([0.2, 1, 5, 0.0005]);
});

test('a two-way table is the product of both, and the same with its sides changed over', () => {
  const input = twoWeeks();
  const whatIf = whatIfOf(input, 'likely');
  const change = leversOf(input).find(({ path }) => path === 'measure:fewer:change')!;
  const cost = { moved: { key: COST }, values: axisValues(500, 600, 800) };
  const fewer = { moved: { number: change }, values: [-1, -0.5, 0] };
  const figure = (it: typeof whatIf, settings: Parameters<typeof ask>[1]) =>
    savingIn(ask(it, settings), { year: 0, cumulative: false });
  const table = twoWayTable(whatIf, cost, fewer, figure);
  expect(cost.values).toEqual([500, 550, 600, 700, 800]);
  cost.values.forEach((c, row) =>
    fewer.values.forEach((x, column) => expect(table[row]![column]).toBeCloseTo(-x * c, 9)),
  );
  const other = twoWayTable(whatIf, fewer, cost, figure);
  expect(other).toEqual(fewer.values.map((_, i) => table.map((row) => row[i])));
  const entries = { moved: { key: ENTRIES }, values: [365.25 / 7, (2 * 365.25) / 7] };
  expect(twoWayTable(whatIf, entries, cost, figure)[1]![4]).toBeCloseTo(800, 9);
});
