import { expect, test } from 'vitest';
import { expectedPlacements } from '../../../model/placements/expectedPlacements.ts';
import { placementsResult } from '../../../model/placements/placementsResult.ts';
import { placementsRunOf } from '../../../model/placements/placementsRun.ts';
import { weeklyColumn, yearlyColumn } from '../../../model/placements/placementsTables.ts';
import { project } from '../../../model/project.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { SEED, total } from '../stochastic/support.ts';
import { expectedCosts, filled, inputOf, ranPlacements, TEN_PLACES } from './support.ts';

/*
 * Ten children fill ten places on 1 April and one child is expected in the week, so on 8 April 11 need a place, 10 are
 * there, one is with the agency. Turning 18 takes one week's age of 940, 10 / 940, out of the ten and lets as many of
 * the one in. Needed 10 - 10/940 + 1; refused 1 - 10/940; each costs £400 more a week.
 */
test('two weeks worked by hand, by expected values', () => {
  const found = expectedPlacements(placementsRunOf(inputOf(TEN_PLACES)));
  const eighteen = 10 / 940;
  expect(found.neededByWeek.foster).toEqual([expect.closeTo(10, 9), expect.closeTo(11 - eighteen, 9)]);
  expect(found.thereByWeek.foster).toEqual([expect.closeTo(10, 9), expect.closeTo(10, 9)]);
  expect(found.thereByWeek.agency).toEqual([0, expect.closeTo(1 - eighteen, 9)]);
  expect(found.placesByWeek).toEqual({ foster: [10, 10] });
  expect(found.overflowCostGbpByYear).toEqual([
    { year: '2024-25', whole: false, gbp: expect.closeTo(400 * (1 - eighteen), 6) },
  ]);
});

test('the same two weeks, run by run: whoever enters a full type costs £400 more', () => {
  const { read, result } = ranPlacements(inputOf(TEN_PLACES), 60);
  const needed = read.weeks(weeklyColumn.needed(0))[1]!;
  const there = read.weeks(weeklyColumn.there(0))[1]!;
  const agency = read.weeks(weeklyColumn.there(1))[1]!;
  const costs = read.year(yearlyColumn.overflowCost, 0);
  needed.forEach((children, r) => {
    expect(there[r]).toBe(Math.min(10, children));
    expect(agency[r]).toBe(Math.max(0, children - 10));
    expect(costs[r]).toBeCloseTo(400 * agency[r]!, 6);
  });
  const short = needed.filter((children) => children > 10).length;
  expect(result.limited[0]!.firstWeekShort.chance.met).toBe(short);
  expect(result.limited[0]!.firstWeekShort.p50).toBe('2024-04-08');
  expect(result.limited[0]!.neededThroughout.for95).toBeGreaterThanOrEqual(12);
  // A week of ten in ten places and a week of `there` in ten.
  const occupied = there.map((children) => (10 + children) / 20);
  expect(result.limited[0]!.years[0]!.occupancy!.mean).toBeCloseTo(total(occupied) / 60, 6);
});

test('with no limits nothing is needed beyond what is there, and overflow costs exactly nothing', () => {
  const unlimited = southampton('march-2024-plan');
  const { result } = ranPlacements({ ...unlimited, baseline: { ...unlimited.baseline, capacity: [] } }, 5);
  expect(result.limited).toEqual([]);
  for (const { thereByWeek, neededByWeek } of result.types) expect(neededByWeek).toEqual(thereByWeek);
  expect(result.overflowCost.totalGbp).toMatchObject({ mean: 0, sd: 0, p5: 0, p95: 0 });
});

test('lifting limits changes no draw: children in all are the same in every week where nothing depends on the type', () => {
  const { read } = ranPlacements(inputOf(TEN_PLACES, [], 30), 20);
  const [foster, agency] = [0, 1].map((type) => read.weeks(weeklyColumn.there(type)));
  const [ifFoster, ifAgency] = [0, 1].map((type) => read.weeks(weeklyColumn.needed(type)));
  foster!.forEach((_, week) =>
    foster![week]!.forEach((children, r) => {
      expect(children + agency![week]![r]!).toBe(ifFoster![week]![r]! + ifAgency![week]![r]!);
      expect(ifFoster![week]![r]).toBeGreaterThanOrEqual(children);
    }),
  );
});

test('more places never raise what is unmet, in any run or week, nor the chance of running short', () => {
  const few = ranPlacements(smallBorough(), 20).result;
  const input = smallBorough();
  const capacity = input.baseline.capacity!.map((row) => ({
    ...row,
    places: Array.isArray(row.places) ? row.places.map((step) => ({ ...step, places: 40 })) : 40,
  }));
  const many = ranPlacements({ ...input, baseline: { ...input.baseline, capacity } }, 20).result;
  expect(few.limited.length).toBeGreaterThan(1);
  few.limited.forEach((limited, l) => {
    const more = many.limited[l]!;
    limited.unmetByWeek.p90.forEach((value, week) =>
      expect(more.unmetByWeek.p90[week]).toBeLessThanOrEqual(value),
    );
    expect(more.firstWeekShort.chance.met).toBeLessThanOrEqual(limited.firstWeekShort.chance.met);
    expect(more.neededThroughout).toEqual(limited.neededThroughout);
  });
});

test('with limits the children there are those of the simulation, and the places those that it keeps to', () => {
  const { run, read, result } = ranPlacements(southampton('no-new-action'), 25);
  const [type] = run.limited;
  const there = read.weeks(weeklyColumn.there(type!));
  const places = read.weeks(weeklyColumn.places(run.plan, 0));
  // Whoever was there before the limit stays; nobody is let in above it.
  there.forEach((row, week) =>
    row.forEach((children, r) => {
      if (week > 0 && children > there[week - 1]![r]!)
        expect(children).toBeLessThanOrEqual(places[week]![r]!);
    }),
  );
  const months = result.limited[0]!.months;
  months.slice(1).forEach(({ shortSoFar, neededFor80, neededFor95 }, i) => {
    expect(shortSoFar.met).toBeGreaterThanOrEqual(months[i]!.shortSoFar.met);
    expect(neededFor95).toBeGreaterThanOrEqual(neededFor80);
  });
  expect(result.limited[0]!.firstWeekShort.chance).toEqual(months.at(-1)!.shortSoFar);
});

test('by expected values the limited side is the projection', () => {
  const input = southampton('no-new-action');
  const { thereByWeek, placesByWeek } = expectedPlacements(placementsRunOf(input));
  const { childrenByWeekPlacement, placesByWeekPlacement } = project(input);
  expect(thereByWeek['own-foster']).toEqual(childrenByWeekPlacement.map(([own]) => own));
  expect(placesByWeek['own-foster']).toEqual(placesByWeekPlacement.map(([own]) => own));
});

test('the target for a share is held against every run', () => {
  const { result } = ranPlacements(southampton('no-new-action'), 25);
  expect(result.shareTargets).toHaveLength(1);
  expect(result.shareTargets[0]).toMatchObject({ target: 'own-foster-share', aim: 0.58, when: null });
  expect(result.shareTargets[0]!.share.p50).toBeGreaterThan(0.3);
});

test('pieces in any order give the same answer to the bit', () => {
  const run = placementsRunOf(southampton('march-2024-plan'));
  const whole = filled(run, 12, [{ from: 0, to: 12 }]);
  const pieces = filled(run, 12, [
    { from: 7, to: 12 },
    { from: 0, to: 7 },
  ]);
  const costs = expectedCosts(run);
  expect(placementsResult(run, pieces, SEED, costs)).toEqual(placementsResult(run, whole, SEED, costs));
});
