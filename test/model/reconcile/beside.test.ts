import { describe, expect, test } from 'vitest';
import { besideClaim } from '../../../model/reconcile/beside/besideClaim.ts';
import { besideInput } from '../../../model/reconcile/beside/besideInput.ts';
import { besideRuns } from '../../../model/reconcile/beside/besideRuns.ts';
import { meanPlanLengthYears } from '../../../model/reconcile/beside/meanPlanLength.ts';
import { rangeOfAsk } from '../../../model/reconcile/beside/rangeOfAsk.ts';
import { registerOf } from '../../../model/reconcile/register.ts';
import { project } from '../../../model/project.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { expectedPlans } from '../../../model/expected/childProtection.ts';
import type { Ask, Beside } from '../../../model/schema/claimBeside.ts';
import type { SimulationRecord } from '../../../model/schema/simulation.ts';
import { baseline, evidence, scenario, targets, world } from '../../scenarios/tools/southampton.ts';

const register = registerOf(evidence.figures);
const runBoth = besideRuns();
const besideOf = (it: Beside) => besideClaim(it, world, register, runBoth);
const PLAN = 'march-2024-plan';
const asks = (...list: Ask[]) => list;
const saving = (year: string, basis: 'in-year' | 'cumulative' = 'in-year'): Ask => ({
  what: 'saving',
  year,
  basis,
  stated: 'saving-total-2026-27',
});

describe('a whole scenario', () => {
  const projection = project({ baseline, scenario: scenario(PLAN), comparator: null, targets });

  test('gives what its projection gives', () => {
    const { answers, whole, compareWith } = besideOf({
      scenario: PLAN,
      asks: asks(
        saving('2025-26'),
        saving('2026-27', 'cumulative'),
        { what: 'entries', year: '2024-25', stated: 'plan-entries-2024-25' },
        { what: 'exits', year: '2026-27', stated: 'plan-exits-2026-27' },
        { what: 'children', date: '2026-03-31', stated: 'plan-children-2025-26' },
        { what: 'cp-plans', date: '2025-06-30', stated: 'cp-plan-june-2025' },
      ),
    });
    const years = projection.financialYears;
    const week = (date: string) => projection.weeks.filter((start) => start <= date).length - 1;
    const expected = [
      years[1]!.savingGbp,
      years[2]!.cumulativeSavingGbp,
      years[0]!.entries,
      years[2]!.exits,
      projection.childrenByWeek[week('2026-03-31')]!,
      projection.cpPlansByWeek![week('2025-06-30')]!,
    ];
    answers.forEach((answer, i) => expect(answer.expected).toBeCloseTo(expected[i]!, 6));
    expect({ whole, compareWith }).toEqual({ whole: true, compareWith: null });
    expect(answers[4]!.difference).toBeCloseTo(expected[4]! - 339, 6);
  });

  test('says nothing of what its days do not reach', () => {
    const { answers } = besideOf({
      scenario: PLAN,
      asks: asks(saving('2030-31'), {
        what: 'children',
        date: '2031-03-31',
        stated: 'plan-children-2026-27',
      }),
    });
    expect(answers.map(({ expected, difference, unitCost }) => [expected, difference, unitCost])).toEqual([
      [null, null, undefined],
      [null, null, undefined],
    ]);
  });
});

describe('some measures of a scenario', () => {
  test('on top of what it is compared with: Family Safeguarding without its legal costs', () => {
    const recurring = 'family-safeguarding-recurring';
    const projection = project({
      baseline,
      scenario: scenario(recurring),
      comparator: scenario('earlier-commitments'),
      targets,
    });
    const entries = projection.measures.find(({ id }) => id === 'family-safeguarding-entries')!;
    const [answer] = besideOf({
      scenario: recurring,
      only: ['family-safeguarding-entries'],
      asks: asks(saving('2025-26')),
    }).answers;
    expect(answer!.expected).toBeCloseTo(entries.byYear[1]!.aloneGbp, 6);
    expect(answer!.unitCost!.childWeeksAvoided).toBeCloseTo(entries.byYear[1]!.childWeeksAvoidedAlone, 6);
    expect(answer!.unitCost!.cashGbp).toBe(0);
  });

  test('none that save nothing: measures already in the comparator', () => {
    const [answer] = besideOf({
      scenario: 'family-safeguarding-recurring',
      only: ['commitments-residential'],
      asks: asks(saving('2024-25')),
    }).answers;
    expect(answer!.expected).toBe(0);
    expect(answer!.unitCost).toMatchObject({ impliedWeeklyGbp: null, placementWeeklyGbp: null });
  });
});

test('the implied cost of a week is published pounds over weeks avoided; cash is told apart from it', () => {
  const [answer] = besideOf({
    scenario: PLAN,
    only: ['fewer-entries-2024-25', 'legal-costs'],
    asks: asks({
      what: 'saving',
      year: '2024-25',
      basis: 'in-year',
      stated: 'saving-demand-reduction-2024-25',
    }),
  }).answers;
  const { childWeeksAvoided, cashGbp, impliedWeeklyGbp, placementWeeklyGbp } = answer!.unitCost!;
  expect(cashGbp).toBe(500_000);
  expect(impliedWeeklyGbp).toBeCloseTo(1_000_000 / childWeeksAvoided, 6);
  expect(placementWeeklyGbp).toBeCloseTo(500_000 / childWeeksAvoided, 6);
});

test('other measures than those of a scenario come on top of what it is compared with', () => {
  const { measures } = scenario('no-new-action');
  expect(measures).toEqual([]);
  const [cp] = besideOf({
    scenario: 'no-new-action',
    measures: [
      { id: 'fewer', kind: 'cp-starts', label: 'Fewer starts', start: '2024-04-01', plansPerYear: -60 },
    ],
    asks: asks({ what: 'cp-plans', date: '2027-03-31', stated: 'cp-plan-low' }),
  }).answers;
  const { startsAvoidedPerYear, neededYears, baselineYears } = cp!.planLength!;
  expect(startsAvoidedPerYear).toBeCloseTo(60, 9);
  // After three years the fall is all but settled: starts avoided times the mean length of a plan.
  const without = project({
    baseline,
    scenario: scenario('no-new-action'),
    comparator: null,
  }).cpPlansByWeek!.at(-1)!;
  // The week as a step makes it 1.5% more.
  expect((without - cp!.expected!) / (60 * baselineYears)).toBeCloseTo(1.015, 2);
  expect(neededYears).toBeCloseTo((without - 150) / 60, 6);
});

describe('the mean length of a plan', () => {
  test('0.4 and 2 a year in the first phase, 2 in the second: ten months', () => {
    // By hand: 1 / 2.4 years until it ends or is established, then in 2 of 2.4 another half year.
    expect(meanPlanLengthYears(baseline)).toBeCloseTo(1 / 2.4 + (2 / 2.4) * 0.5, 9);
  });

  test('is what plans at a time over plans started come to once things have settled', () => {
    const weeks = 52 * 40;
    const { plansByWeek: plans } = expectedPlans({
      initialPlans: 0,
      establishedPlans: 0,
      establishPerYear: 2,
      startsByWeek: new Float64Array(weeks).fill((100 * 7) / 365.25),
      initialEndsPerYearByWeek: new Float64Array(weeks).fill(0.4),
      establishedEndsPerYearByWeek: new Float64Array(weeks).fill(2),
    });
    // The week as a step moves it by a hundredth.
    expect(plans.at(-1)! / 100).toBeCloseTo(meanPlanLengthYears(baseline)!, 1);
  });

  test('is nothing where there are no plans', () => {
    const { childProtection: _, ...without } = baseline;
    expect(meanPlanLengthYears(without)).toBeUndefined();
  });
});

test('the simulation of the same input has a range for each, around what is expected', () => {
  const list = asks(
    saving('2026-27', 'cumulative'),
    { what: 'entries', year: '2024-25', stated: 'plan-entries-2024-25' },
    { what: 'exits', year: '2024-25', stated: 'plan-exits-2024-25' },
    { what: 'children', date: '2027-03-31', stated: 'plan-children-2026-27' },
    { what: 'cp-plans', date: '2027-03-31', stated: 'cp-plan-low' },
  );
  const beside: Beside = { scenario: PLAN, asks: list };
  const kinds = { chance: true, assumption: false, drift: false };
  const record = { replications: 60 } as SimulationRecord;
  const simulation = simulate({ input: besideInput(beside, world), seed: 1, kinds }, record);
  const { answers } = besideOf(beside);
  list.forEach((ask, i) => {
    const { p5, p95 } = rangeOfAsk(ask, simulation)!;
    expect(answers[i]!.expected, ask.what).toBeGreaterThan(p5);
    expect(answers[i]!.expected, ask.what).toBeLessThan(p95);
  });
  expect(rangeOfAsk(saving('2040-41'), simulation)).toBeNull();
});

test('the register names what it rests on: a scenario that is not there is a broken promise', () => {
  expect(() => besideOf({ scenario: 'nowhere', asks: asks(saving('2024-25')) })).toThrow(
    'not among the files',
  );
});
