import { describe, expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import { planNeeds, type Need, type PlanNeeds } from '../../../model/whatif/planNeeds.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Target } from '../../../model/schema/targets.ts';
import { readPlan } from '../readPlan.ts';
import { TWO_TYPES } from '../stochastic/support.ts';
import { baseline as southampton, scenario, targets } from '../../scenarios/tools/southampton.ts';

const PLANS = {
  plans: { initial: 100, established: 100 },
  startsPerYear: 240,
  establishPerYear: 2,
  endsPerYear: { initial: 0.4, established: 2 },
};

const valueOf = (need: Need): number => {
  if (!need.can) throw new Error('there should be one');
  return need.value;
};

/** What targets need over so many years, with plans that last ten months. */
function needs(years: number, aims: object[], plans: object = {}, measures: object[] = []): PlanNeeds[] {
  const file = { ...TWO_TYPES, childProtection: { ...PLANS, ...plans } };
  const plan = {
    schemaVersion: 1,
    id: 'plan',
    name: 'Plan',
    baseline: 'two-types',
    horizon: { from: '2024-04-01', to: `${2024 + years}-03-31` },
    measures,
  };
  const read = readPlan(file, plan, null);
  const list = aims.map((aim, i) => ({ id: `t${i}`, label: `T${i}`, kind: 'cp-plans', ...aim }));
  return planNeeds(read.baseline, read.scenario, list as unknown as Target[]);
}

describe('once all is steady', () => {
  /*
   * By hand: a week's chance of leaving the first phase is 1 - exp(-2.4 * 7 / 365.25) = 0.04495268, of an
   * established plan to end 1 - exp(-2 * 7 / 365.25) = 0.03760446. A start counts 1 / 0.04495268 weeks as new and, in
   * 2 of 2.4, another 1 / 0.03760446: 44.40621 weeks, 0.851029 years. 100 plans need 117.505 starts a year.
   */
  test('plans are starts times how long they last', () => {
    const [need] = needs(10, [{ value: 100 }]);
    expect(valueOf(need!.found!.startsPerYear)).toBeCloseTo(117.505, 2);
    expect(need!.found!.startsNowPerYear).toBeCloseTo(240, 9);
    expect(need!.found!.met).toBe(false);
  });

  test('and how long they would have to last is what 240 starts a year leave for each', () => {
    const [need] = needs(10, [{ value: 100 }]);
    // 100 / 240 of a year, less half a week for each phase: all go through the first, and two in three the second.
    expect(valueOf(need!.found!.lengthYears)).toBeCloseTo(100 / 240 - 0.5 * (7 / 365.25) * (1 + 2 / 3), 2);
    // 1 / 2.4 years new, then in 2 of 2.4 half a year established.
    expect(need!.found!.lengthNowYears).toBeCloseTo(1 / 2.4 + (2 / 2.4) * 0.5, 12);
  });
});

test('a target that is met can be met with more starts, or longer plans, up to a bound', () => {
  const [need] = needs(1, [{ value: 300 }]);
  const { met, bound, startsPerYear, lengthYears, startsNowPerYear, lengthNowYears } = need!.found!;
  expect([met, bound]).toEqual([true, 300]);
  expect(valueOf(startsPerYear)).toBeGreaterThan(startsNowPerYear);
  expect(valueOf(lengthYears)).toBeGreaterThan(lengthNowYears);
});

test('where no length passes it, it is met whatever the length', () => {
  const [need] = needs(1, [{ value: 1000 }]);
  expect(need!.found).toMatchObject({ met: true, lengthYears: { can: false } });
});

test('a band asks for its nearer end, and inside it for what must not be passed', () => {
  const bounds = (low: number, high: number) => needs(3, [{ between: { low, high } }])[0]!.found!;
  // 240 starts of ten months: about 204 plans.
  expect([bounds(100, 150).met, bounds(100, 150).bound]).toEqual([false, 150]);
  expect([bounds(250, 300).met, bounds(250, 300).bound]).toEqual([false, 250]);
  expect([bounds(190, 230).met, bounds(190, 230).bound]).toEqual([true, 230]);
  expect(valueOf(bounds(250, 300).startsPerYear)).toBeGreaterThan(240);
});

test('none can where plans that are open already outlast the date', () => {
  const [need] = needs(1, [{ byDate: [{ date: '2024-04-20', value: 20 }] }]);
  expect(need!.found!.startsPerYear).toEqual({ can: false });
  const [never] = needs(1, [{ value: 20 }], {
    establishPerYear: 0,
    endsPerYear: { initial: 0, established: 0 },
  });
  expect(never!.found!.lengthYears).toEqual({ can: false });
  expect(never!.found!.lengthNowYears).toBe(Infinity);
});

test('on the first day nothing that starts or ends has counted yet', () => {
  const [need] = needs(1, [{ byDate: [{ date: '2024-04-01', value: 100 }] }]);
  expect(need!.found).toMatchObject({
    expected: 200,
    startsPerYear: { can: false },
    lengthYears: { can: false },
  });
});

test('a date that the horizon does not reach is not answered', () => {
  expect(needs(1, [{ byDate: [{ date: '2030-01-01', value: 100 }] }])[0]!.found).toBeNull();
});

test('without plans there is nothing to need', () => {
  const { childProtection: _, ...without } = southampton;
  expect(planNeeds(without as Baseline, scenario('no-new-action'), targets.targets)).toEqual([]);
});

describe.each(['march-2024-plan', 'effect-central', 'no-new-action'])('Southampton, %s', (id) => {
  const plan = scenario(id);
  const found = planNeeds(southampton, plan, targets.targets);

  test('what is needed, put into the baseline, meets the target by the engine and no more would', () => {
    for (const { when, found: need } of found) {
      const { bound, startsPerYear } = need!;
      const held = withStarts(southampton, plan, valueOf(startsPerYear));
      const week = when === null ? -1 : held.weeks.findLastIndex((start) => start <= when);
      expect(held.cpPlansByWeek!.at(week)!).toBeCloseTo(bound, 6);
    }
  });

  test('each of the three targets is answered, as the projection judges it', () => {
    const judged = project({
      baseline: southampton,
      scenario: ofPlans(plan),
      comparator: null,
      targets,
    }).targets.filter(({ kind }) => kind === 'cp-plans');
    expect(found.map(({ target }) => target)).toEqual(judged.map((it) => it.id));
    found.forEach(({ found: need }, i) => {
      expect(need!.expected).toBeCloseTo(judged[i]!.judgements[0]!.expected!, 9);
      expect(need!.met).toBe(judged[i]!.judgements[0]!.rating === 'met');
    });
  });
});

/** Its measures on plans alone: those on children move no plan. */
const ofPlans = (plan: Scenario): Scenario => ({
  ...plan,
  measures: plan.measures.filter(({ kind }) => kind === 'cp-starts' || kind === 'cp-ends'),
});

/** The plan without its own changes to starts, on a baseline with so many. */
const withStarts = (baseline: Baseline, plan: Scenario, startsPerYear: number) =>
  project({
    baseline: { ...baseline, childProtection: { ...baseline.childProtection!, startsPerYear } },
    scenario: { ...plan, measures: plan.measures.filter(({ kind }) => kind === 'cp-ends') },
    comparator: null,
  });
