import { describe, expect, test } from 'vitest';
import { runExpected } from '../../../model/expected/run.ts';
import { project } from '../../../model/project.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { parseScenario } from '../../../model/schema/files.ts';
import { simulationSchema } from '../../../model/schema/simulation.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { baseline, scenario } from '../../scenarios/tools/southampton.ts';
import { ALL_KINDS, replicate, replicatorOf } from '../../../model/stochastic/replicate.ts';
import { planFrom, planOf, SEED, TWO_TYPES, total } from './support.ts';

const PLANS = {
  plans: { initial: 10, established: 20 },
  startsPerYear: 100,
  establishPerYear: 4,
  endsPerYear: { initial: 0.7, established: 1.3 },
};
const WITH_PLANS = { ...TWO_TYPES, childProtection: PLANS };

const link = (more: object) => planFrom(WITH_PLANS, [{ kind: 'cp-starts', plansPerYear: -40, ...more }]);

test('by hand: 40 plans fewer a year at 0.25 entries each are 10 of 52 entries a year fewer', () => {
  const entries = total(runExpected(link({ entriesPerPlan: 0.25 })).entriesByWeek);
  expect(entries).toBeCloseTo(((52 - 10) * 7 * 52) / 365.25, 9);
  // More plans bring more; and nothing is avoided that is not there.
  expect(total(runExpected(link({ plansPerYear: 40, entriesPerPlan: 0.25 })).entriesByWeek)).toBeCloseTo(
    ((52 + 10) * 7 * 52) / 365.25,
    9,
  );
  expect(total(runExpected(link({ plansPerYear: -80, entriesPerPlan: 1 })).entriesByWeek)).toBe(0);
});

test('it is an `entries` measure of the product, in both engines and with the ramp and delivery of its own', () => {
  const timing = { rampWeeks: 20, delivery: { low: 0.5, mode: 0.8, high: 1 }, start: '2024-06-01' };
  const linked = link({ ...timing, entriesPerPlan: 0.25 });
  const beside = planFrom(WITH_PLANS, [
    { kind: 'cp-starts', plansPerYear: -40, ...timing },
    // The same id would be the same draw of delivery; it is not, so delivery stands at its mean in both.
    { kind: 'entries', childrenPerYear: -10, ...timing },
  ]);
  const kinds = { ...ALL_KINDS, assumption: false };
  for (let r = 0; r < 5; r++) {
    const a = replicate(replicatorOf(linked), SEED, r, kinds);
    const b = replicate(replicatorOf(beside), SEED, r, kinds);
    expect(a.childrenByWeekTypeBand).toEqual(b.childrenByWeekTypeBand);
    expect(a.childProtection).toEqual(b.childProtection);
  }
});

test('its delivery is drawn once: in a run fewer plans and fewer entries go together', () => {
  const delivery = { low: 0, mode: 0.5, high: 1 };
  const { entries, childProtection, parameters } = link({ delivery, entriesPerPlan: 0.25 });
  const keys = (place: number) => parameters.list[place]!.key;
  const [addition] = entries.additions;
  expect(keys(addition!.timing.delivery)).toBe(keys(childProtection!.startMeasures[0]!.timing.delivery));
  expect(addition!.amounts.map(keys)).toEqual(['measure:m0:plansPerYear', 'measure:m0:entriesPerPlan']);
});

describe('Southampton', () => {
  const plan = scenario('march-2024-plan');
  const withLink = (entriesPerPlan: number | undefined, streams?: string) => ({
    ...plan,
    measures: plan.measures.map((it): Measure =>
      it.kind === 'cp-starts'
        ? { ...it, ...(entriesPerPlan !== undefined && { entriesPerPlan }), ...(streams && { streams }) }
        : it,
    ),
  });

  test('stated as none it changes no draw, and no number', () => {
    const without = replicatorOf(planOf(baseline, plan.measures, plan.horizon));
    const none = replicatorOf(planOf(baseline, withLink(0).measures, plan.horizon));
    for (let r = 0; r < 3; r++) {
      const [a, b] = [without, none].map((it) => replicate(it, SEED, r, ALL_KINDS));
      expect(a!.childrenByWeekTypeBand).toEqual(b!.childrenByWeekTypeBand);
      expect(a!.entriesByWeek).toEqual(b!.entriesByWeek);
    }
  });

  test('it saves in its own line, which without it saves nothing, and leaves other streams alone', () => {
    const linked = project({ baseline, scenario: withLink(0.1, 'family'), comparator: null });
    const measure = linked.measures.find(({ kind }) => kind === 'cp-starts')!;
    expect(measure.byYear.every(({ aloneGbp }) => aloneGbp > 100_000)).toBe(true);
    const off = project({ baseline, scenario: plan, comparator: null });
    expect(
      off.measures.find(({ kind }) => kind === 'cp-starts')!.byYear.map(({ aloneGbp }) => aloneGbp),
    ).toEqual([0, 0, 0]);
    const sum = linked.measures.reduce((total, { byYear }) => total + byYear[0]!.inOrderGbp, 0);
    expect(sum).toBeCloseTo(linked.financialYears[0]!.savingGbp, 4);
    const { entries } = planOf(baseline, withLink(0.1, 'family').measures, plan.horizon);
    const bands = baseline.ageBands.length;
    const streams = baseline.entries as { id: string }[];
    const family = streams.findIndex(({ id }) => id === 'family');
    expect(entries.additions.at(-1)!.chosen).toEqual(
      Array.from({ length: bands }, (_, band) => family * bands + band),
    );
  });

  test('runs count it in the line it belongs to', () => {
    const record = {
      engineVersion: '',
      schemaVersion: 1,
      baseline: '',
      scenario: '',
      compareWith: null,
      seed: 1,
      replications: 50,
      kinds: ALL_KINDS,
      inputsHash: '',
    };
    const alone = { ...plan, measures: withLink(0.1).measures.filter(({ kind }) => kind === 'cp-starts') };
    const request = { input: { baseline, scenario: alone, comparator: null }, seed: 1, kinds: ALL_KINDS };
    const result = simulate(request, record);
    const { financialYears } = result;
    const last = financialYears.at(-1)!;
    expect(last.savingGbpByLine['demand-reduction']!.mean).toBeCloseTo(last.savingGbp.mean, 6);
    expect(last.savingGbp.mean).toBeGreaterThan(0);
    expect(last.cpStarts!.mean).toBeLessThan(300);
    // Plans, their phases and their flows are the same plans: means add up, percentiles need not.
    const { initial, established } = result.cpPlansByWeekPhase!;
    result.cpPlansByWeek!.mean.slice(0, -1).forEach((plans, week) => {
      expect(initial!.mean[week]! + established!.mean[week]!).toBeCloseTo(plans, 6);
      const next = plans + result.cpStartsByWeek!.mean[week]! - result.cpEndsByWeek!.mean[week]!;
      expect(next).toBeCloseTo(result.cpPlansByWeek!.mean[week + 1]!, 6);
    });
    // A result as engine 1.0.0 kept it has none of them, and opens.
    const { cpPlansByWeekPhase: _, cpStartsByWeek: _s, cpEndsByWeek: _e, ...before } = result;
    const years = financialYears.map(({ cpStarts: _y, cpEnds: _z, ...year }) => year);
    expect(simulationSchema.safeParse({ ...before, financialYears: years }).success).toBe(true);
  });

  test('beside measures that avoid entries it warns that children may count twice', () => {
    const warnings = (of: typeof plan) => project({ baseline, scenario: of, comparator: null }).warnings;
    expect(warnings(plan)).toEqual([]);
    expect(warnings(withLink(0))).toEqual([]);
    const [warning, ...others] = warnings(withLink(0.1, 'family'));
    expect(others).toEqual([]);
    expect(warning).toContain('"fewer-plan-starts" links fewer plans to fewer entries');
    expect(warning).toContain('"fewer-entries-2024-25"');
    expect(warning).toContain('possibly the same children twice');
    const alone = { ...plan, measures: withLink(0.1).measures.filter(({ kind }) => kind === 'cp-starts') };
    expect(warnings(alone)).toEqual([]);
  });

  const file = (fields: object, schemaVersion = 3) => ({
    ...plan,
    schemaVersion,
    measures: [{ id: 'm', label: 'M', kind: 'cp-starts', start: '2024-04-01', plansPerYear: -10, ...fields }],
  });
  test.each([
    ['above one', file({ entriesPerPlan: 1.2 }), 'measures[0].entriesPerPlan'],
    ['below nought', file({ entriesPerPlan: -0.1 }), 'measures[0].entriesPerPlan'],
    ['in a stream there is not', file({ entriesPerPlan: 0.1, streams: 'nobody' }), 'measures[0].streams'],
    ['streams without a link', file({ streams: 'family' }), 'measures[0].streams'],
    ['a file that says version 2', file({ entriesPerPlan: 0.1 }, 2), 'schemaVersion'],
  ])('refuses a link %s', (_, sent, path) => {
    const parsed = parseScenario(sent, baseline);
    expect(parsed.ok ? [] : [...new Set(parsed.problems.map((it) => it.path))]).toEqual([path]);
  });

  test('a range of it is taken, and one with its source', () => {
    for (const entriesPerPlan of [
      { low: 0, mode: 0.1, high: 0.2 },
      { value: 0.1, source: 'cp-plans-target' },
    ]) {
      const parsed = parseScenario(file({ entriesPerPlan, streams: ['family'] }), baseline);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    }
  });
});
