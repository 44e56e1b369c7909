import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../../../model/decisions/comparedLists.ts';
import { columnOf, columnValues, decisionBlock } from '../../../model/decisions/decisionBlock.ts';
import { decisionRunner, replicatedRuns } from '../../../model/decisions/decisionRunner.ts';
import { decisionsAnswer } from '../../../model/decisions/decisionsAnswer.ts';
import { LiveDecisions } from '../../../model/decisions/liveDecisions.ts';
import { withOpenings } from '../../../model/decisions/movedOpening.ts';
import { withRanges } from '../../../model/decisions/withRanges.ts';
import { project } from '../../../model/project.ts';
import { compilePlan } from '../../../model/rates/plan.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { ALL_KINDS, replicate, replicatorOf } from '../../../model/stochastic/replicate.ts';
import { horizonOf } from '../../../model/time/horizon.ts';
import { input, withSupply } from './support.ts';

const decisions = decisionsOf(input);
const answer = decisionsAnswer(decisions);
const option = (id: string) => answer.options.find((it) => it.id === id)!;

describe('the decisions of Southampton on top of the March 2024 plan', () => {
  test('each saves what the engine says of the plan with its measures against the plan without', () => {
    for (const { id, measures, expected } of answer.options) {
      const plan = { ...input.scenario, measures: [...input.scenario.measures, ...measures] };
      const run = project({ baseline: input.baseline, scenario: plan, comparator: input.scenario });
      expect(expected!.total.savingGbp, id).toBeCloseTo(run.horizonTotal.savingGbp, 3);
      expected!.years.forEach(({ savingGbp, investmentGbp }, y) => {
        expect(savingGbp, id).toBeCloseTo(run.financialYears[y]!.savingGbp, 3);
        expect(investmentGbp, id).toBeCloseTo(run.financialYears[y]!.investmentGbp, 3);
      });
    }
  });

  test('what adds nothing saves exactly nothing', () => {
    for (const id of ['homes-never', 'households-none']) {
      expect(option(id).measures).toEqual([]);
      expect(option(id).expected!.total).toMatchObject({ savingGbp: 0, investmentGbp: 0, capitalGbp: 0 });
    }
  });

  test('a home keeps its places, its sold one and its opening, and says what nobody knows', () => {
    const { measures, notKnown, places } = option('westwood-late');
    expect(measures).toMatchObject([
      {
        kind: 'own-home',
        start: '2024-10-01',
        delayWeeks: { low: 26, mode: 39, high: 52 },
        // Four places of £3,336.
        weeklyFixedCostGbp: { mode: 13_344 },
      },
    ]);
    expect(places).toBe(3);
    expect(notKnown.map(({ field }) => field)).toEqual(['capital', 'financing']);
    expect(option('coxford-road-on-time').expected!.total.capitalGbp).toBe(2_000_000);
  });

  test('a later opening never saves more where a home saves', () => {
    const saved = (id: string) => option(id).expected!.total.savingGbp;
    for (const home of ['westridge', 'westwood']) {
      expect(saved(`${home}-on-time`)).toBeGreaterThan(saved(`${home}-late`));
      expect(saved(`${home}-late`)).toBeGreaterThan(0);
    }
  });

  test('no recruitment reaches 58%, as children go to carers only where these were full', () => {
    const { sought, expected } = option('own-foster-ambition');
    expect(sought).toMatchObject({ found: false, aim: 0.58 });
    expect(expected!.ownFosterShare).toBeLessThan(0.58);
  });
});

test('an ambition within reach takes the least recruitment that reaches it', () => {
  const full = {
    ...input,
    baseline: { ...input.baseline, capacity: [{ placement: 'own-foster', places: 120 }] },
    scenario: { ...input.scenario, measures: [] },
  };
  const share = (more: number) => {
    const supply = { ...input.supply, options: [{ id: 'it', label: 'It', group: 'G', ...ask(more) }] };
    return decisionsAnswer(decisionsOf({ ...full, supply })).options[0]!;
  };
  const ask = (more: number) =>
    more > 0 ? { fosterHouseholdsPerYear: more } : { reachesOwnFosterShare: 0.405 };
  const { sought } = share(0);
  expect(sought!.found).toBe(true);
  expect(share(sought!.householdsPerYear).expected!.ownFosterShare).toBeGreaterThanOrEqual(0.405);
  expect(share(sought!.householdsPerYear - 0.1).expected!.ownFosterShare).toBeLessThan(0.405);
});

test('what lies before the plan, or is not known, is told and not worked out', () => {
  const later = {
    ...input,
    scenario: { ...input.scenario, horizon: { from: '2025-01-01', to: '2025-12-31' } },
  };
  const told = decisionsAnswer(decisionsOf(later)).options.find(({ id }) => id === 'westridge-on-time')!;
  expect(told.expected).toBeNull();
  expect(told.problems).toMatchObject([{ path: 'homes[0].opening.low', message: /before the plan starts/ }]);
  const homes = input.supply.homes.map((home) => ({ ...home, staffingWeeklyGbpPerPlace: null }));
  const unknown = decisionsAnswer(decisionsOf(withSupply({ homes }))).options[0]!;
  expect(unknown.problems).toMatchObject([{ path: 'homes[0].staffingWeeklyGbpPerPlace' }]);
});

test('an opening that is moved moves what is expected, and moves back', () => {
  const live = new LiveDecisions();
  expect(live.answer(input)).toEqual(answer);
  const moved = { ...input, supply: withOpenings(input.supply, { westridge: '2025-04-01' }) };
  const after = live.answer(moved);
  expect(after).toEqual(decisionsAnswer(decisionsOf(moved)));
  expect(after.options[0]!.measures).toMatchObject([
    { start: '2025-04-01', delayWeeks: { low: 0, mode: 6, high: 13 } },
  ]);
  expect(after.options[0]!.expected!.total.savingGbp).toBeLessThan(
    option('westridge-on-time').expected!.total.savingGbp,
  );
  expect(live.answer(input)).toEqual(answer);
});

describe('in replications', () => {
  const runner = decisionRunner(decisions);

  test('each list has the run it would have by itself, whatever shares its population', () => {
    const runs = replicatedRuns(runner, 1, 3);
    const horizon = horizonOf(input.scenario.horizon);
    decisions.lists.forEach(({ measures }, list) => {
      if (list % 4 !== 0) return;
      const alone = replicate(replicatorOf(compilePlan(input.baseline, measures, horizon)), 1, 3, ALL_KINDS);
      const { childrenByWeekTypeBand, rates } = runs[list]!;
      expect(childrenByWeekTypeBand).toEqual(alone.childrenByWeekTypeBand);
      expect(rates.ownHomes).toEqual(alone.rates.ownHomes);
      expect(rates.otherMoney).toEqual(alone.rates.otherMoney);
      expect(rates.weeklyCostGbp).toEqual(alone.rates.weeklyCostGbp);
    });
  });

  test('blocks in any order give the same, and what adds nothing is nothing in every one of them', () => {
    const blocks = [
      { from: 4, to: 6 },
      { from: 0, to: 4 },
    ].map((span) => decisionBlock(runner, decisions, 1, span));
    const ranged = withRanges(answer, decisions, blocks);
    const whole = decisionBlock(runner, decisions, 1, { from: 0, to: 6 });
    expect(ranged).toEqual(withRanges(answer, decisions, [whole]));
    const none = ranged.options.find(({ id }) => id === 'homes-never')!.ranges!;
    expect(none.savingGbp).toMatchObject({ mean: 0, sd: 0 });
    expect([none.savesAtAll.met, none.costsAtAll.met]).toEqual([0, 0]);
    const years = runner.plans[0]!.horizon.financialYears.length;
    const total = columnValues([whole], 1, columnOf('total', years), years);
    const byYear = [0, 1].map((year) => columnValues([whole], 1, year, years));
    total.forEach((gbp, r) => expect(gbp).toBeCloseTo(byYear[0]![r]! + byYear[1]![r]!, 4));
  });
});

test('one more place in a home saves what a home with a place more saves more', () => {
  const place = answer.places.find(({ of }) => of.kind === 'home' && of.home === 'westridge')!;
  const home = option('westridge-on-time').measures[0]!;
  if (home.kind !== 'own-home') throw new Error();
  const staff = (expectedValue(home.weeklyFixedCostGbp) * 5) / 4;
  const saved = (measure: typeof home) =>
    project({
      baseline: input.baseline,
      scenario: { ...input.scenario, measures: [...input.scenario.measures, measure] },
      comparator: input.scenario,
    }).financialYears.at(-1)!.savingGbp;
  expect(place.savingGbp).toBeCloseTo(
    saved({ ...home, places: 5, weeklyFixedCostGbp: staff }) - saved(home),
    3,
  );
});
