import { describe, expect, test } from 'vitest';
import { runExpected } from '../../../model/expected/run.ts';
import type { Plan } from '../../../model/rates/plan.ts';
import type { Run } from '../../../model/run.ts';
import { project } from '../../../model/project.ts';
import { withReturns } from '../fixtures/smallBorough.ts';
import {
  ALL_ON,
  childrenIn,
  exitsIn,
  meanAndSd,
  ONLY_CHANCE,
  planFrom,
  planOf,
  replications,
  total,
  TWO_TYPES,
} from './support.ts';

const { schemaVersion: _, ...FILE } = TWO_TYPES;
const withReentry = (shareWithinYear: number, changes: object = {}) => ({
  ...FILE,
  schemaVersion: 3,
  reentry: [{ reason: 'home', shareWithinYear }],
  ...changes,
});
const taken = { kind: 'exits', reason: 'home', childrenPerYear: 20, someReturn: true };
const moreOften = { kind: 'exit-rate', reason: 'home', change: 0.5, someReturn: true };
const off = ({ someReturn: _flag, ...measure }: typeof taken | typeof moreOften) => measure;

/** Exits by the measure in one week, 10 children of one age band who neither leave nor enter otherwise. */
const QUIET = {
  ageBands: [{ id: 'all', fromYears: 0, toYears: 18 }],
  stock: [{ placement: 'foster', ageBand: 'all', phase: 'settled', children: 940 }],
  entries: { perYear: 0, byAgeBand: { all: 1 }, placementByAgeBand: { all: { foster: 0.75, home: 0.25 } } },
  settlePerYear: 0,
  exits: [{ reason: 'home', perYear: 0 }],
};

test('children taken in one week come back over the year that follows, the same share each week, worked by hand', () => {
  const oneWeek = { ...taken, childrenPerYear: (10 * 365.25) / 7, end: '2024-04-08' };
  const plan = planFrom(withReentry(0.52, QUIET), [oneWeek], 60);
  const run = runExpected(plan);
  // 10 leave in week 0, evenly over ages: 5.2 come back, 0.1 in each of weeks 1 to 52, but those who are 18 by then.
  // Counted again in week w + 1: of 940 ages in weeks, the w + 1 oldest would be adults.
  const back = (week: number) => (week >= 1 && week <= 52 ? (0.1 * (940 - (week + 1))) / 940 : 0);
  for (let week = 0; week < 60; week++) expect(run.returnsByWeek[week]).toBeCloseTo(back(week), 9);
  // They come back to where their stream is placed.
  const home = plan.typeIds.indexOf('home');
  const inHome = run.childrenByWeekTypeBand[(3 * plan.typeIds.length + home) * plan.bands.length]!;
  expect(inHome).toBeCloseTo(0.25 * (back(1) + back(2)), 3);
});

test('of a rate raised by a half, a third of those who leave are brought by the measure', () => {
  const changes = { ...QUIET, exits: [{ reason: 'home', perYear: 0.4 }] };
  const run = runExpected(planFrom(withReentry(0.52, changes), [moreOften], 3));
  const left = run.exitsByWeekReason[0]!;
  // Those of week 0 who are back in week 1: an hundredth of a third, but for the two oldest of 940 ages.
  expect(run.returnsByWeek[1]).toBeCloseTo((left / 3) * 0.01 * (938 / 940), 9);
});

describe.each([
  ['taken', taken],
  ['brought home more often', moreOften],
])('children %s', (_name, measure) => {
  const plans = (...shares: number[]) => shares.map((share) => planFrom(withReentry(share), [measure], 80));

  test('are conserved, in both engines', () => {
    const [plan] = plans(0.6) as [Plan];
    const runs: Run[] = [runExpected(plan), ...replications(plan, 20, ONLY_CHANCE)];
    for (const run of runs) {
      expect(total(run.returnsByWeek)).toBeGreaterThan(0);
      for (let week = 0; week + 1 < plan.horizon.weeks; week++) {
        const change = run.entriesByWeek[week]! - exitsIn(plan, run, week);
        expect(childrenIn(plan, run, week + 1) - childrenIn(plan, run, week)).toBeCloseTo(change, 8);
      }
    }
  });

  test('come back in the runs, on average, as often as expected', () => {
    const [plan] = plans(0.5) as [Plan];
    const whole = replications(plan, 1500, ONLY_CHANCE).map((run) => total(run.returnsByWeek));
    const { mean, sd } = meanAndSd(whole);
    const expected = total(runExpected(plan).returnsByWeek);
    expect(Math.abs(mean - expected)).toBeLessThan((4 * sd) / Math.sqrt(whole.length));
  });

  test('who do not come back leave every other child’s draws alone: with a share of 0 the runs are those without', () => {
    const without = planFrom(withReentry(0.3), [off(measure)], 60);
    const none = planFrom(withReentry(0), [measure], 60);
    const [a, b] = [without, none].map((plan) => replications(plan, 10, ALL_ON));
    a!.forEach((run, r) => {
      expect(b![r]!.childrenByWeekTypeBand).toEqual(run.childrenByWeekTypeBand);
      expect(b![r]!.exitsByWeekReason).toEqual(run.exitsByWeekReason);
    });
  });

  test('come back more often, run by run, the larger the share', () => {
    const [few, many] = plans(0.2, 0.7).map((plan) => replications(plan, 20, ONLY_CHANCE));
    few!.forEach((run, r) => {
      expect(total(many![r]!.returnsByWeek)).toBeGreaterThanOrEqual(total(run.returnsByWeek));
    });
  });
});

test('a baseline that knows of returns changes nothing for measures that do not count them', () => {
  const { baseline, scenario, comparator } = withReturns();
  const measures = scenario.measures.map((it) =>
    it.kind === 'exits' || it.kind === 'exit-rate' ? { ...it, someReturn: undefined } : it,
  );
  const [a, b] = [baseline, { ...baseline, reentry: undefined }].map((it) =>
    planOf(it, measures, scenario.horizon),
  );
  expect(runExpected(a!)).toEqual(runExpected(b!));
  expect(replications(a!, 5)).toEqual(replications(b!, 5));
  const told = project({ baseline, scenario: { ...scenario, measures }, comparator });
  expect(told.returnsByWeek).toBeUndefined();
});

test('a measure is told with and without returns, whichever the plan counts', () => {
  const plan = withReturns();
  const { measures } = project(plan);
  const without = plan.scenario.measures.map((it) =>
    it.kind === 'exits' || it.kind === 'exit-rate' ? { ...it, someReturn: undefined } : it,
  );
  const other = project({ ...plan, scenario: { ...plan.scenario, measures: without } }).measures;
  expect(measures.map(({ someReturn }) => someReturn)).toEqual([undefined, true, true]);
  measures.forEach(({ byYear, someReturn }, m) => {
    byYear.forEach((year, y) => {
      const counterpart = other[m]!.byYear[y]!;
      expect(year.aloneWithReturnsGbp).toBe(counterpart.aloneWithReturnsGbp);
      expect(year.aloneWithoutReturnsGbp).toBe(counterpart.aloneWithoutReturnsGbp);
      if (!someReturn) return;
      expect(year.aloneWithReturnsGbp).toBe(year.aloneGbp);
      expect(year.aloneWithoutReturnsGbp).toBe(counterpart.aloneGbp);
    });
    if (someReturn) {
      expect(byYear.at(-1)!.aloneWithReturnsGbp).toBeLessThan(byYear.at(-1)!.aloneWithoutReturnsGbp!);
    }
  });
});
