import { expect, test } from 'vitest';
import { expectedValue } from '../../../model/schema/quantity.ts';
import type { MeasureOf } from '../../../model/schema/measure.ts';
import { BASELINE_VERSION } from '../../../model/schema/versions.ts';
import { addDays } from '../arbitraries/dates.ts';
import type { PlanCase } from '../arbitraries/planCase.ts';
import { planOf, replications, SEED, ALL_ON } from '../stochastic/support.ts';
import { expectNear, onDrawnPlans, project, sum } from './support.ts';

type Home = MeasureOf<'own-home'>;

/** A home for the children of a plan's last placement type, from the first day of the plan. */
const homeIn = ({ baseline, scenario }: PlanCase, fields: Partial<Home> = {}): Home => ({
  id: 'the-home',
  kind: 'own-home',
  label: 'The home',
  start: scenario.horizon.from,
  placement: baseline.placementTypes.at(-1)!.id,
  places: 3,
  weeklyFixedCostGbp: 0,
  ...fields,
});

const withHomes = (plan: PlanCase, ...homes: Home[]): PlanCase => ({
  ...plan,
  scenario: { ...plan.scenario, measures: [...plan.scenario.measures, ...homes] },
});

/** What homes save on top of a plan. */
const savedBy = (plan: PlanCase, ...homes: Home[]) =>
  project({ ...withHomes(plan, ...homes), comparator: plan.scenario });

/** Price changes would part what a home costs from what its type costs; a second home would fill first. */
const PLANS = {
  kinds: ['entries', 'exits', 'step-down', 'capacity', 'foster-recruitment', 'cash'],
  comparator: 'none',
} as const;

test('worked by hand: a late home with a sold place, for a child and a half', () => {
  const plan: PlanCase = {
    baseline: {
      schemaVersion: BASELINE_VERSION,
      id: 'one',
      name: 'One type',
      asOf: '2024-04-01',
      under18Population: 1000,
      ageBands: [{ id: 'all', fromYears: 0, toYears: 18 }],
      placementTypes: [{ id: 'home', label: 'Home', weeklyCostGbp: 4000, annualUplift: 0.1 }],
      stock: [{ placement: 'home', ageBand: 'all', phase: 'settled', children: 1.5 }],
      entries: { perYear: 0, byAgeBand: { all: 1 }, placementByAgeBand: { all: { home: 1 } } },
      settlePerYear: 0,
      exits: [],
    },
    scenario: {
      schemaVersion: 3,
      id: 'plan',
      name: 'Plan',
      baseline: 'one',
      horizon: { from: '2025-03-24', to: '2025-04-20' },
      measures: [],
    },
    comparator: null,
  };
  const home = homeIn(plan, {
    places: 3,
    soldPlaces: 1,
    occupancy: 0.5,
    delivery: 0.8,
    weeklyCostGbp: 500,
    weeklyFixedCostGbp: 6000,
    soldPlaceWeeklyGbp: 2000,
    delayWeeks: { low: 0, mode: 1, high: 2 },
    capitalGbp: 900,
    financingGbpPerYear: 36_525,
  });
  const { spendGbpByWeek, fixedGbpByWeek, financialYears, childrenByWeek } = savedBy(plan, home);
  // Children turn 18 by the week, so what is left of 1.5 stands in the result. Two places at half occupancy and 80%
  // delivered take 0.8 of them from the second week on; on 1 April 2025 everything has risen by a tenth.
  const bought = (week: number, taken: number) => (childrenByWeek[week]! - taken) * 4000 + taken * 500;
  const expected = [bought(0, 0), bought(1, 0.8), 1.1 * bought(2, 0.8), 1.1 * bought(3, 0.8)];
  spendGbpByWeek.forEach((gbp, week) => expectNear(gbp, expected[week]!));
  // Staff 6,000 less 80% of 2,000; the loan is 36,525 x 7 / 365.25 = 700 a week from the planned start on.
  const staff = 6000 - 0.8 * 2000;
  [700, staff + 700, 1.1 * staff + 700, 1.1 * staff + 700].forEach((gbp, week) =>
    expectNear(fixedGbpByWeek[week]!, gbp),
  );
  expect(financialYears.map(({ capitalGbp }) => capitalGbp)).toEqual([900, 0]);
});

test('a home that costs what it stands in for saves nothing but loses its staffing', () => {
  onDrawnPlans((plan) => {
    const type = plan.baseline.placementTypes.at(-1)!;
    const home = homeIn(plan, { weeklyCostGbp: expectedValue(type.weeklyCostGbp), weeklyFixedCostGbp: 700 });
    // A price base after the plan starts rises for both alike.
    const { horizonTotal: total } = savedBy(plan, home);
    expectNear(total.grossSavingGbp, 0, total.spendGbp + 1);
    expectNear(total.savingGbp, -total.investmentGbp, total.spendGbp + 1);
    expect(total.investmentGbp).toBeGreaterThan(0);
  }, PLANS);
});

test('children stay where they are, and a cheaper place more, or one opened sooner, never saves less', () => {
  onDrawnPlans(
    (plan) => {
      const alone = project({ ...plan, comparator: null });
      const saved = (fields: Partial<Home>) => savedBy(plan, homeIn(plan, fields));
      const some = saved({ places: 2, delayWeeks: 6 });
      expect(some.childrenByWeekPlacement).toEqual(alone.childrenByWeekPlacement);
      expect(some.overflowByWeek).toEqual(alone.overflowByWeek);
      const grossOf = (fields: Partial<Home>) => saved(fields).horizonTotal.grossSavingGbp;
      const [gross, slack] = [some.horizonTotal.grossSavingGbp, 1e-9 * alone.horizonTotal.spendGbp + 1e-6];
      expect(gross).toBeGreaterThanOrEqual(-slack);
      expect(grossOf({ places: 3, delayWeeks: 6 })).toBeGreaterThanOrEqual(gross - slack);
      expect(grossOf({ places: 2, delayWeeks: 3 })).toBeGreaterThanOrEqual(gross - slack);
      expect(grossOf({ places: 2, delayWeeks: 6, soldPlaces: 1 })).toBeLessThanOrEqual(gross + slack);
    },
    { ...PLANS, mostWeeks: 25 },
  );
});

test('homes fill in order: two alike are one of both', () => {
  onDrawnPlans((plan) => {
    const home = homeIn(plan, { weeklyCostGbp: 300, weeklyFixedCostGbp: 900, occupancy: 0.9 });
    const two = savedBy(plan, { ...home, id: 'a', places: 1 }, { ...home, id: 'b', places: 4 });
    const one = savedBy(plan, { ...home, places: 5, weeklyFixedCostGbp: 1800 });
    expectNear(two.horizonTotal.savingGbp, one.horizonTotal.savingGbp, one.horizonTotal.spendGbp + 1);
  }, PLANS);
});

test('a home late by some weeks is one that starts so much later, but for what is borrowed', () => {
  onDrawnPlans((plan) => {
    const fields = { weeklyFixedCostGbp: 900, rampWeeks: 7 };
    const late = savedBy(plan, homeIn(plan, { ...fields, delayWeeks: 5 }));
    const later = savedBy(plan, homeIn(plan, { ...fields, start: addDays(plan.scenario.horizon.from, 35) }));
    late.spendGbpByWeek.forEach((gbp, week) => expectNear(gbp, later.spendGbpByWeek[week]!));
    late.fixedGbpByWeek.forEach((gbp, week) => expectNear(gbp, later.fixedGbpByWeek[week]!, 1));
  }, PLANS);
});

test('a home changes no draw: every replication has the same children with and without it', () => {
  onDrawnPlans(
    (plan) => {
      const { baseline, scenario } = plan;
      const home = homeIn(plan, {
        delayWeeks: { low: 0, mode: 4, high: 9 },
        occupancy: { low: 0.6, mode: 0.8, high: 1 },
      });
      const runs = (measures: typeof scenario.measures) =>
        replications(planOf(baseline, measures, scenario.horizon), 2, ALL_ON, SEED);
      const [without, with_] = [runs(scenario.measures), runs([home, ...scenario.measures])];
      without.forEach((run, r) => {
        expect(with_[r]!.childrenByWeekTypeBand).toEqual(run.childrenByWeekTypeBand);
        expect(with_[r]!.rates.weeklyCostGbp).toEqual(run.rates.weeklyCostGbp);
      });
      expect(sum(without[0]!.entriesByWeek)).toBe(sum(with_[0]!.entriesByWeek));
    },
    { mostWeeks: 20, comparator: 'none' },
    20,
  );
});
