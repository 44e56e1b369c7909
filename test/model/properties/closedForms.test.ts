import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { expectNear, project } from './support.ts';
import { BASELINE_VERSION, SCENARIO_VERSION } from '../../../model/schema/versions.ts';

const dt = 7 / 365.25;

/**
 * Young children in one type who leave at one rate; nobody comes near 18 within the five years. Nobody settles
 * either: settling is an event too, and with at most one a week it would take the place of a few exits.
 */
function plainPlan({
  stock,
  exitsPerYear,
  entriesPerYear,
}: Record<'stock' | 'exitsPerYear' | 'entriesPerYear', number>) {
  const baseline: Baseline = {
    schemaVersion: BASELINE_VERSION,
    id: 'plain',
    name: 'Plain',
    asOf: '2024-04-01',
    under18Population: 1000,
    ageBands: [
      { id: 'young', fromYears: 0, toYears: 10 },
      { id: 'old', fromYears: 10, toYears: 18 },
    ],
    placementTypes: [{ id: 'foster', label: 'Foster care', weeklyCostGbp: 500 }],
    stock: [
      { placement: 'foster', ageBand: 'young', phase: 'new', children: stock / 4 },
      { placement: 'foster', ageBand: 'young', phase: 'settled', children: (3 * stock) / 4 },
    ],
    entries: {
      perYear: entriesPerYear,
      byAgeBand: { young: 1 },
      placementByAgeBand: { young: { foster: 1 } },
    },
    settlePerYear: 0,
    exits: [{ reason: 'home', perYear: exitsPerYear }],
    childProtection: {
      plans: { initial: stock / 3, established: (2 * stock) / 3 },
      startsPerYear: entriesPerYear,
      establishPerYear: 0,
      endsPerYear: { initial: exitsPerYear, established: exitsPerYear },
    },
  };
  const scenario: Scenario = {
    schemaVersion: SCENARIO_VERSION,
    id: 'none',
    name: 'None',
    baseline: 'plain',
    horizon: { from: '2024-04-01', to: '2029-03-31' },
    measures: [],
  };
  return { baseline, scenario, comparator: null };
}

const rates = {
  stock: fc.integer({ min: 1, max: 500 }),
  exitsPerYear: fc.integer({ min: 1, max: 400 }).map((percent) => percent / 100),
};

test('with exits the only hazard, children and plans fall as N0 exp(-H dt w)', () => {
  fc.assert(
    fc.property(fc.record(rates), (drawn) => {
      const { childrenByWeek, cpPlansByWeek } = project(plainPlan({ ...drawn, entriesPerYear: 0 }));
      expect(childrenByWeek).toHaveLength(261);
      childrenByWeek.forEach((children, w) => {
        const left = drawn.stock * Math.exp(-drawn.exitsPerYear * dt * w);
        expectNear(children, left);
        expectNear(cpPlansByWeek![w]!, left);
      });
    }),
    { numRuns: 20 },
  );
});

test('with constant entries too, they follow the geometric series to its steady state', () => {
  const entriesPerYear = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(fc.record({ ...rates, entriesPerYear }), (drawn) => {
      const { childrenByWeek, cpPlansByWeek } = project(plainPlan(drawn));
      const stay = Math.exp(-drawn.exitsPerYear * dt);
      const steady = (drawn.entriesPerYear * dt) / (1 - stay);
      childrenByWeek.forEach((children, w) => {
        const expected = steady + (drawn.stock - steady) * stay ** w;
        expectNear(children, expected, drawn.stock + steady);
        expectNear(cpPlansByWeek![w]!, expected, drawn.stock + steady);
      });
      // From the steady state itself nothing moves.
      const still = project(plainPlan({ ...drawn, stock: steady }));
      expectNear(still.childrenByWeek.at(-1)!, steady);
    }),
    { numRuns: 20 },
  );
});
