import { expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { expectNear, project } from './support.ts';
import { BASELINE_VERSION, SCENARIO_VERSION } from '../../../model/schema/versions.ts';

/** One child who stays for good, so that spend is the price and nothing else. */
function oneChild(asOf: string, horizon: { from: string; to: string }, measures: Measure[] = []) {
  const baseline: Baseline = {
    schemaVersion: BASELINE_VERSION,
    id: 'one',
    name: 'One child',
    asOf,
    under18Population: 1000,
    ageBands: [
      { id: 'young', fromYears: 0, toYears: 9 },
      { id: 'old', fromYears: 9, toYears: 18 },
    ],
    placementTypes: [
      { id: 'home', label: 'Home', weeklyCostGbp: 1000, annualUplift: 0.1, overflowTo: 'other' },
      { id: 'other', label: 'Other', weeklyCostGbp: 700 },
    ],
    stock: [{ placement: 'home', ageBand: 'young', phase: 'settled', children: 1 }],
    entries: { perYear: 0, byAgeBand: { young: 1 }, placementByAgeBand: { young: { home: 1 } } },
    settlePerYear: 0,
    exits: [],
    capacity: [{ placement: 'home', places: 3, weeklyFixedCostGbp: 70, financingGbpPerYear: 3652.5 }],
  };
  const scenario = {
    schemaVersion: SCENARIO_VERSION,
    id: 'plan',
    name: 'Plan',
    baseline: 'one',
    horizon,
    measures,
  };
  return { baseline, scenario, comparator: null };
}

const measure = <K extends Measure['kind']>(
  kind: K,
  rest: Omit<Extract<Measure, { kind: K }>, 'id' | 'kind' | 'label'>,
) => ({ id: kind, kind, label: kind, ...rest }) as unknown as Measure;

const fromMonday = { from: '2024-03-18', to: '2024-04-14' };

test.each([
  // The weeks begin on 18 March, 25 March, 1 April and 8 April 2024.
  ['2024-03-31', [1000, 1000, 1100, 1100]],
  ['2024-04-01', [1000, 1000, 1000, 1000]],
  ['2023-04-01', [1000, 1000, 1100, 1100]],
  ['2023-03-31', [1100, 1100, 1210, 1210]],
  ['2021-06-30', [1210, 1210, 1331, 1331]],
  ['2030-01-01', [1000, 1000, 1000, 1000]],
])('the uplift counts the 1 Aprils strictly after %s', (asOf, expected) => {
  const { spendGbpByWeek } = project(oneChild(asOf, fromMonday));
  spendGbpByWeek.forEach((gbp, w) => expectNear(gbp, expected[w]!));
});

test('a week that begins before 1 April keeps its price to its end', () => {
  const { spendGbpByWeek, financialYears } = project(
    oneChild('2024-03-25', { from: '2024-03-28', to: '2024-04-10' }),
  );
  expect(spendGbpByWeek).toHaveLength(2);
  expectNear(spendGbpByWeek[0]!, 1000);
  expectNear(spendGbpByWeek[1]!, 1100);
  // 28 to 31 March are four of the first week's days; fixed and cash amounts are not uplifted.
  expect(financialYears.map(({ year, days, whole }) => [year, days, whole])).toEqual([
    ['2023-24', 4, false],
    ['2024-25', 10, false],
  ]);
  expectNear(financialYears[0]!.spendGbp, (4 / 7) * 1000);
  expectNear(financialYears[1]!.spendGbp, (3 / 7) * 1000 + 1100);
});

test('days past the end of the horizon are dropped from the year, not from the week', () => {
  const { spendGbpByWeek, horizonTotal } = project(
    oneChild('2024-04-01', { from: '2024-06-03', to: '2024-06-12' }),
  );
  spendGbpByWeek.forEach((gbp) => expectNear(gbp, 1000));
  expectNear(horizonTotal.spendGbp, (10 / 7) * 1000);
  expectNear(horizonTotal.fixedGbp, (10 / 7) * (70 + 3652.5 * (7 / 365.25)));
});

test('a unit-cost measure multiplies the uplifted cost by 1 + s change, floored at 0', () => {
  const half = measure('unit-cost', {
    placement: 'home',
    start: '2024-03-18',
    rampWeeks: 2,
    delivery: 0.5,
    change: -0.2,
  });
  const { spendGbpByWeek } = project(oneChild('2024-03-18', fromMonday, [half]));
  // Ramp 0, 1/2, 1, 1; strength 0, 0.25, 0.5, 0.5; factor 1, 0.95, 0.9, 0.9.
  [1000, 950, 990, 990].forEach((gbp, w) => expectNear(spendGbpByWeek[w]!, gbp));
  const free = measure('unit-cost', { placement: 'home', start: '2024-03-18', change: -2 });
  expect(project(oneChild('2024-03-18', fromMonday, [free])).spendGbpByWeek).toEqual([0, 0, 0, 0]);
});

test('fixed cost follows the ramp and financing the dates; delivery scales neither', () => {
  const fields = {
    placement: 'home',
    places: 2,
    start: '2024-03-25',
    end: '2024-04-08',
    rampWeeks: 2,
    weeklyFixedCostGbp: 600,
    financingGbpPerYear: 36_525,
  };
  for (const delivery of [0, 0.5, 1.3]) {
    const { fixedGbpByWeek, placesByWeekPlacement } = project(
      oneChild('2024-03-18', fromMonday, [measure('capacity', { ...fields, delivery })]),
    );
    // The baseline's own 70 and 3652.5 a year are there every week: 70 + 70 = 140. The measure's financing is
    // 36,525 * 7 / 365.25 = 700 in the weeks of 25 March and 1 April; its fixed cost is 0, then half of 600.
    [140, 140 + 700, 140 + 300 + 700, 140].forEach((gbp, w) => expectNear(fixedGbpByWeek[w]!, gbp));
    [3, 3, 3 + delivery, 3].forEach((places, w) => expectNear(placesByWeekPlacement[w]![0]!, places));
  }
});

test('cash counts the whole of every year the horizon touches, whatever the dates of the measure', () => {
  const amountsGbp = { '2022-23': 1e6, '2023-24': 3000, '2024-25': -2000, '2025-26': 1e6 };
  const cash = measure('cash', { start: '2030-01-01', delivery: 0.5, amountsGbp });
  const { financialYears, horizonTotal } = project(oneChild('2024-03-18', fromMonday, [cash]));
  expect(financialYears.map((it) => [it.year, it.cashGbp, it.savingGbp])).toEqual([
    ['2023-24', 1500, 1500],
    ['2024-25', -1000, -1000],
  ]);
  expect(financialYears.map((it) => [it.grossSavingGbp, it.investmentGbp])).toEqual([
    [1500, 0],
    [0, 1000],
  ]);
  expect(horizonTotal.cashGbp).toBe(500);
});

test('a year that only the last week runs into is not touched', () => {
  const cash = measure('cash', { start: '2024-03-18', amountsGbp: { '2023-24': 10, '2024-25': 1e6 } });
  const { financialYears } = project(
    oneChild('2024-03-18', { from: '2024-03-18', to: '2024-03-30' }, [cash]),
  );
  expect(financialYears.map((it) => [it.year, it.cashGbp])).toEqual([['2023-24', 10]]);
});

test('capital stands in the year of its start and in no saving', () => {
  const build = measure('capacity', {
    placement: 'home',
    places: 1,
    start: '2024-04-08',
    capitalGbp: 500_000,
    delivery: 0.2,
  });
  const { financialYears } = project(oneChild('2024-03-18', fromMonday, [build]));
  expect(financialYears.map((it) => [it.capitalGbp, it.savingGbp, it.investmentGbp])).toEqual([
    [0, 0, 0],
    [500_000, 0, 0],
  ]);
});

test('foster recruitment adds places by the day, until its end, and may close them', () => {
  const recruit = (householdsPerYear: number, end?: string) =>
    measure('foster-recruitment', {
      placement: 'home',
      start: '2024-03-20',
      ...(end && { end }),
      householdsPerYear,
      childrenPerHousehold: 1.5,
      delivery: 0.8,
      rampWeeks: 30,
    });
  const places = (it: Measure) =>
    project(oneChild('2024-03-18', fromMonday, [it])).placesByWeekPlacement.map((week) => week[0]!);
  // 0.8 * 36.525 * 1.5 / 365.25 = 0.12 places a day, from 20 March on; there is no ramp.
  [3, 3.6, 4.44, 5.28].forEach((count, w) => expectNear(places(recruit(36.525))[w]!, count));
  [3, 3.6, 3.84, 3.84].forEach((count, w) => expectNear(places(recruit(36.525, '2024-03-27'))[w]!, count));
  [3, 0, 0, 0].forEach((count, w) => expectNear(places(recruit(-365.25))[w]!, count));
});
