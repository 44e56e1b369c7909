import { expect, test } from 'vitest';
import { parseBaseline } from '../../../model/schema/files.ts';
import { currentBaseline, currentScenario } from '../../../model/schema/versions.ts';
import { exampleshireFile } from '../fixtures/exampleshire.ts';
import { baselineWith, changed, expectRefused, scenarioWith, type Change } from './support.ts';

const VERSION: Change = [['schemaVersion'], 3];
const line = { id: 'leavers', label: 'Care leavers', fedBy: { exits: 'turned-18' }, lastsYears: 7 };
const lines = (...all: object[]): Change => [['afterCare'], all];
const costing = { ...line, weeklyCostGbp: 100 };

test.each([
  ['by turning 18', costing],
  ['by a reason of the baseline', { ...costing, fedBy: { exits: 'returned-home' } }],
  ['by its streams', { ...costing, fedBy: { fewerEntries: '*' } }],
  ['with an income alone', { ...line, fedBy: { entries: '*' }, incomeGbpPerNight: 143 }],
])('a line of costs after care may be fed %s', (_, one) => {
  expect(baselineWith(VERSION, lines(one))).toMatchObject({ ok: true });
});

test.each([
  [
    'a reason nobody leaves by',
    { ...costing, fedBy: { exits: 'emigrated' } },
    'fedBy.exits',
    /no such exit reason/,
  ],
  ['nothing that feeds it', { ...costing, fedBy: {} }, 'fedBy', /one thing that feeds it/],
  ['a share above all', { ...costing, share: 1.2 }, 'share', /between 0 and 1/],
  ['no time at all', { ...costing, lastsYears: 0 }, 'lastsYears', /between 0.05 and 60/],
  ['no cost and no income', line, 'weeklyCostGbp', /a weekly cost, an income a night/],
  ['a cost below nothing', { ...costing, weeklyCostGbp: -1 }, 'weeklyCostGbp', /between 0 and 100,000/],
])('refuses a line with %s', (_, one, at, says) => {
  expectRefused(baselineWith(VERSION, lines(one)), `afterCare[0].${at}`, says);
});

test('refuses two lines of one name', () => {
  expectRefused(baselineWith(VERSION, lines(costing, costing)), 'afterCare[1].id', /has this id already/);
});

const returns = (...rows: object[]): Change => [['reentry'], rows];
const row = { reason: 'returned-home', shareWithinYear: 0.2 };

test('refuses returns to care by a reason nobody leaves by, or told twice', () => {
  expectRefused(
    baselineWith(VERSION, returns({ ...row, reason: 'emigrated' })),
    'reentry[0].reason',
    /no such exit reason/,
  );
  expectRefused(baselineWith(VERSION, returns(row, row)), 'reentry[1].reason', /Another row/);
});

test('a measure may not count on returns that the baseline knows nothing of', () => {
  const measure = { kind: 'exits', reason: 'returned-home', childrenPerYear: 5, someReturn: true };
  const one = { id: 'one', label: 'One', start: '2024-04-01', ...measure };
  expectRefused(
    scenarioWith(VERSION, [['measures'], [one]]),
    'measures[0].someReturn',
    /does not say how many/,
  );
});

test('what version 3 brought is refused in a file that says 2', () => {
  expectRefused(baselineWith([['schemaVersion'], 2], lines(costing)), 'schemaVersion', /must be 3/);
  const file = changed(exampleshireFile('baseline'), [['schemaVersion'], 2]);
  expect(parseBaseline(file)).toMatchObject({ ok: true, value: { schemaVersion: 3 } });
  expect(currentBaseline(currentBaseline(file))).toEqual(currentBaseline(file));
  const scenario = { schemaVersion: 2, measures: [{ someReturn: true }] };
  expect(currentScenario(scenario)).toEqual(scenario);
  expect(currentScenario({ schemaVersion: 1, measures: [{}] })).toMatchObject({ schemaVersion: 3 });
});
