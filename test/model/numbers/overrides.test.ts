import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareScenarios } from '../../../model/compare/compareScenarios.ts';
import { LiveProjections } from '../../../model/forms/liveProjection.ts';
import { baselineNumbers } from '../../../model/numbers/numbers.ts';
import { overriddenBaseline, overrideName, withOverride } from '../../../model/numbers/overrides.ts';
import { project } from '../../../model/project.ts';
import { parseScenario } from '../../../model/schema/files.ts';
import type { Override } from '../../../model/schema/override.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { SimulationRecord } from '../../../model/schema/simulation.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { NumbersDescribed } from '../../../model/whatif/described.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { planCases } from '../arbitraries/planCase.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';

const borough = smallBorough();
const numberNamed = (name: string) =>
  baselineNumbers(borough.baseline).find((it) => overrideName(it) === name)!;
const COST = 'placementTypes[agency].weeklyCostGbp';
const holding = (value: Override['value'], name = COST): Scenario =>
  withOverride(borough.scenario, numberNamed(name), value);
const problemsOf = (overrides: unknown) => {
  const parsed = parseScenario({ ...borough.scenario, overrides }, borough.baseline);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
};

/** The baseline as a person would edit the file. */
function edited(value: Override['value']) {
  const copy = structuredClone(borough.baseline);
  copy.placementTypes.find(({ id }) => id === 'agency')!.weeklyCostGbp = value;
  return copy;
}

describe('a scenario that holds a price to be another', () => {
  const range = { low: 900, mode: 1500, high: 2400 };

  test('is projected as if the file had that price, on both sides', () => {
    const asHeld = project({ ...borough, scenario: holding(range) });
    expect(asHeld).toEqual(project({ ...borough, baseline: edited(range) }));
    expect(asHeld.spendGbpByWeek).not.toEqual(project(borough).spendGbpByWeek);
  });

  test('is simulated as if the file had that price', () => {
    const record = { replications: 60 } as SimulationRecord;
    const request = { seed: 5, kinds: ALL_KINDS };
    const asHeld = simulate({ ...request, input: { ...borough, scenario: holding(range) } }, record);
    expect(asHeld).toEqual(simulate({ ...request, input: { ...borough, baseline: edited(range) } }, record));
  });

  test('is followed by the projection beside the editor, one price after the other', () => {
    const live = new LiveProjections();
    for (const gbp of [800, 2000, 800]) {
      const input = { ...borough, scenario: holding(gbp) };
      expect(live.project(input).financialYears).toEqual(project(input).financialYears);
    }
  });

  test('saves nothing by it against the same measures: it is a view, and no action', () => {
    const { financialYears } = project({ ...borough, scenario: holding(5000), comparator: borough.scenario });
    for (const { savingGbp } of financialYears) expect(savingGbp).toBe(0);
  });

  test('differs from one that does not by all that its price makes, where two futures are compared', () => {
    const comparison = compareScenarios({
      baseline: borough.baseline,
      scenarios: [borough.scenario, { ...holding(2000), id: 'dear' }],
    });
    const spend = (baseline = borough.baseline) =>
      project({ ...borough, baseline }).financialYears.map((year) => year.spendGbp);
    const dearer = spend(edited(2000)).map((gbp, y) => gbp - spend()[y]!);
    comparison.differences[1]!.forEach(({ spendGbp }, y) => expect(spendGbp).toBeCloseTo(dearer[y]!, 6));
  });

  test('and the runs of the two differ by as much when each holds its own', () => {
    const record = { replications: 40 } as SimulationRecord;
    const kinds = { chance: false, assumption: false, drift: true };
    const scenario = holding(2000);
    const input = { ...borough, scenario, comparator: borough.scenario };
    const own = simulate({ input: { ...input, comparatorWorld: 'own' }, seed: 2, kinds }, record);
    const one = simulate({ input, seed: 2, kinds }, record);
    expect(one.financialYears[0]!.savingGbp.p90).toBe(0);
    const [plain, dear] = [edited(expectedValue(numberNamed(COST).quantity)), edited(2000)].map((baseline) =>
      simulate({ input: { ...borough, baseline }, seed: 2, kinds }, record),
    );
    own.financialYears.forEach(({ savingGbp }, y) => {
      const apart = plain!.financialYears[y]!.spendGbp.mean - dear!.financialYears[y]!.spendGbp.mean;
      expect(savingGbp.mean).toBeCloseTo(apart, 4);
    });
    expect(own.financialYears[0]!.savingGbpByLine).toEqual({});
  });
});

test('a baseline held as it is, is the same object; held once, holding it again changes nothing', () => {
  const { baseline, scenario } = borough;
  expect(overriddenBaseline(baseline, scenario)).toBe(baseline);
  const held = overriddenBaseline(baseline, holding(2000));
  expect(overriddenBaseline(held, holding(2000))).toBe(held);
});

test('any number of a drawn plan, held to be itself, changes nothing', () => {
  fc.assert(
    fc.property(planCases({ mostWeeks: 30, mostMeasures: 4 }), fc.nat(), (plan, n) => {
      const numbers = baselineNumbers(plan.baseline);
      const number = numbers[n % numbers.length]!;
      const scenario = withOverride(plan.scenario, number, number.quantity);
      expect(parseScenario(scenario, plan.baseline).ok).toBe(true);
      expect(project({ ...plan, scenario }).spendGbpByWeek).toEqual(project(plan).spendGbpByWeek);
    }),
    { numRuns: 40 },
  );
});

test('an overridden number no longer goes by the source of its row', () => {
  const { baseline, scenario } = borough;
  const [row, ...exits] = baseline.exits;
  const sourced = { ...baseline, exits: [{ ...row!, perYear: 0.4, source: 'row' }, ...exits] };
  const number = baselineNumbers(sourced).find((it) => overrideName(it) === 'exits[0].perYear')!;
  expect(number.source).toBe('row');
  const membersOf = (of: Scenario) =>
    new NumbersDescribed({ baseline: sourced, scenario: of, comparator: null }).ofAssumption(number.key)
      .members;
  expect(membersOf(scenario)).toMatchObject([{ source: 'row', overridden: false }]);
  const [member] = membersOf(withOverride(scenario, number, 0.5));
  expect(member).toMatchObject({ key: 'baseline:exits[0].perYear', likely: 0.5, overridden: true });
  expect(member).not.toHaveProperty('source');
});

describe('overrides are refused', () => {
  const { quantity } = numberNamed(COST);
  const override = { number: COST, value: 1000, was: quantity };

  test.each([
    [
      'of a number the baseline has not',
      [{ ...override, number: 'placementTypes[agencies].weeklyCostGbp' }],
      'overrides[0].number',
    ],
    ['twice', [override, override], 'overrides[1].number'],
    ['once the baseline has another value', [{ ...override, was: 1 }], 'overrides[0].was'],
    ['outside what the number may be', [{ ...override, value: -5 }], 'overrides[0].value'],
    ['out of order', [{ ...override, value: { low: 3, mode: 2, high: 4 } }], 'overrides[0].value'],
  ])('%s', (_, overrides, path) => {
    expect(problemsOf(overrides)).toEqual([path]);
  });

  test('in a file of version 1, which had none', () => {
    const file = { ...borough.scenario, schemaVersion: 1 };
    expect(parseScenario(file, borough.baseline).ok).toBe(true);
    const parsed = parseScenario({ ...file, overrides: [override] }, borough.baseline);
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['schemaVersion']);
  });

  test('never with the value that was sent', () => {
    const parsed = parseScenario(
      { ...borough.scenario, overrides: [{ ...override, value: -987 }] },
      borough.baseline,
    );
    expect(JSON.stringify(parsed)).not.toContain('987');
  });
});
