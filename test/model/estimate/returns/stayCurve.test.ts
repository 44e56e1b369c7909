import { expect, test } from 'vitest';
import { careTimesOf } from '../../../../model/estimate/returns/careTimes.ts';
import { defaultOutcomeOf } from '../../../../model/estimate/returns/outcomes.ts';
import { kaplanMeier, stayTable } from '../../../../model/estimate/returns/stayCurve.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { written, type Written } from './smallHistories.ts';

const window = { after: dayOf('2021-03-31'), upTo: dayOf('2022-03-31') };

const tableOf = (rows: readonly Written[]) =>
  stayTable(
    careTimesOf(written(rows, { from: '2020-04-01', to: '2022-03-31' }), () => 0, defaultOutcomeOf).times,
    [window],
  );

test('the curve of five children, by hand', () => {
  const curve = kaplanMeier(
    tableOf([
      // Came on 1 June and left after 10 days; after 30 days; after 30 days.
      { born: '2012-01-01', from: '2021-06-01', to: '2021-06-11' },
      { born: '2012-01-01', from: '2021-06-01', to: '2021-07-01' },
      { born: '2012-01-01', from: '2021-07-01', to: '2021-07-31' },
      // In care for 20 days on 31 March: joins then, and leaves after 40 days of care.
      { born: '2012-01-01', from: '2021-03-11', to: '2021-04-20' },
      // Came 15 days before the end and was still there.
      { born: '2012-01-01', from: '2022-03-16' },
    ]),
  );
  // Day 10: one of four (the truncated one has not joined). Day 30: two of three (the late one was last seen on day 15).
  expect(curve[9]).toBe(1);
  expect(curve[10]).toBeCloseTo(3 / 4, 12);
  expect(curve[29]).toBeCloseTo(3 / 4, 12);
  expect(curve[30]).toBeCloseTo((3 / 4) * (1 / 3), 12);
  expect(curve[40]).toBe(0);
});

test('who joins on a day is at risk from the next; turning 18 is no exit', () => {
  const { atRisk, left } = tableOf([
    { born: '2012-01-01', from: '2021-03-21', to: '2021-05-10' },
    { born: '2003-05-01', from: '2021-04-11', to: '2021-05-01', why: 'E17' },
  ]);
  expect([atRisk[10], atRisk[11], atRisk[20], atRisk[21], atRisk[50], atRisk[51]]).toEqual([
    1, 2, 2, 1, 1, 0,
  ]);
  expect(left.reduce((sum, it) => sum + it, 0)).toBe(1);
});

test('a start that is not known is no part of the curve', () => {
  const { atRisk } = tableOf([{ born: '2012-01-01', from: '2020-04-01', startSeen: false }]);
  expect(Math.max(...atRisk)).toBe(0);
});
