import { expect, test } from 'vitest';
import { plannedMonth } from '../../../model/variance/plannedMonth.ts';
import { isoDateOf, dayOf } from '../../../model/time/calendar.ts';

const weeks = Array.from({ length: 14 }, (_, week) => isoDateOf(dayOf('2024-04-01') + 7 * week));
const projection = {
  weeks,
  placementTypes: ['foster', 'home'],
  entriesByWeek: weeks.map(() => 7),
  exitsByWeek: weeks.map(() => ({ home: 3, other: 0.5 })),
  // 100 children in April's first four weeks, 130 from 29 April on, at £500; nobody in homes.
  childrenByWeekPlacement: weeks.map((_, week) => [week < 4 ? 100 : 130, 0]),
  spendGbpByWeekPlacement: weeks.map((_, week) => [week < 4 ? 50_000 : 65_000, 0]),
};

test('a month, by hand: 28 days of four weeks and two of the fifth', () => {
  const april = plannedMonth(projection, '2024-04')!;
  expect(april.weeks).toBeCloseTo(30 / 7, 12);
  expect(april.entries).toBeCloseTo(30, 9);
  expect(april.exits).toBeCloseTo(15, 9);
  expect(april.placements[0]!.children).toBeCloseTo((28 * 100 + 2 * 130) / 30, 9);
  expect(april.placements[0]!.weeklyGbp).toBeCloseTo(500, 9);
  expect(april.placements[1]).toEqual({ placement: 'home', children: 0, weeklyGbp: undefined });
  // The week that starts on 29 April is nearer to 1 May than that of 6 May.
  expect(april.endWeek).toBe(4);
});

test('months that do not lie in it whole have no plan', () => {
  expect(plannedMonth(projection, '2024-03')).toBeUndefined();
  expect(plannedMonth(projection, '2024-06')).toBeDefined();
  expect(plannedMonth(projection, '2024-07')).toBeUndefined();
});
