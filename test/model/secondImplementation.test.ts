import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from '../../model/project.ts';
import { measureKinds } from '../../model/schema/measure.ts';
import { sharedPath, skipWithoutShared } from '../tools/sharedFolder.ts';
import { planCases, type PlanCase } from './arbitraries/planCase.ts';
import { smallBorough, withOwnHomes, withReturns } from './fixtures/smallBorough.ts';
import { disagreements } from './oracle/disagreements.ts';
import { oracle } from './oracle/oracle.ts';
import { readPlan } from './readPlan.ts';

/** The engine beside a second one, written from the text of the model alone: see oracle/oracle.ts. */
const partsFromOracle = ({ baseline, scenario, comparator }: PlanCase): string[] =>
  disagreements(project({ baseline, scenario, comparator }), oracle(baseline, scenario, comparator));

const drawnPlans = planCases({ mostWeeks: 30, mostMeasures: 6 });

test('the example files of the formats', { timeout: 60_000 }, (context) => {
  skipWithoutShared(context);
  const file = (name: string): unknown => JSON.parse(readFileSync(sharedPath(name), 'utf8'));
  const plan = readPlan(file('example-baseline.json'), file('example-scenario.json'), null);
  expect(partsFromOracle(plan)).toEqual([]);
});

test('a small borough with every kind of measure, against another plan', { timeout: 60_000 }, () => {
  const plan = withOwnHomes(smallBorough());
  const kinds = new Set(plan.scenario.measures.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...measureKinds].sort());
  expect(partsFromOracle(plan)).toEqual([]);
});

test('drawn plans', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(drawnPlans, (plan) => {
      const read = readPlan(plan.baseline, plan.scenario, plan.comparator);
      expect(partsFromOracle(read)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const countedPlans = planCases({ mostWeeks: 10, mostMeasures: 5, kinds: ['exits', 'step-down', 'capacity'] });

test('drawn plans of counted measures, where order matters', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(countedPlans, (plan) => {
      expect(partsFromOracle(plan)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test(
  'children who return to care, and what goes on after it, for longer than a year',
  { timeout: 60_000 },
  () => {
    const plan = withReturns();
    expect(project(plan).horizonTotal.days).toBeGreaterThan(54 * 7);
    expect(partsFromOracle(plan)).toEqual([]);
  },
);

test('a comparator with the same measures in another order', { timeout: 60_000 }, () => {
  const plan = smallBorough();
  const named = (...ids: string[]) => ids.map((id) => plan.scenario.measures.find((it) => it.id === id)!);
  const horizon = { from: '2024-06-01', to: '2024-08-31' };
  const scenario = { ...plan.scenario, horizon, measures: named('reunify', 'guardians', 'step-down') };
  const comparator = { ...scenario, measures: named('guardians', 'step-down', 'reunify', 'new-home') };
  expect(partsFromOracle({ ...plan, scenario, comparator })).toEqual([]);
});
