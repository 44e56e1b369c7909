import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { expectNear, onDrawnPlans, project, sum } from './support.ts';
import { BASELINE_VERSION, SCENARIO_VERSION } from '../../../model/schema/versions.ts';

const slack = 1e-9;

test('arrivals never take a type past its places', () => {
  let full = 0;
  onDrawnPlans((plan) => {
    const { childrenByWeekPlacement, placesByWeekPlacement, overflowByWeek, placementTypes } = project(plan);
    childrenByWeekPlacement.slice(1).forEach((next, w) => {
      placementTypes.forEach((id, i) => {
        const places = placesByWeekPlacement[w + 1]![i]!;
        const refused = overflowByWeek[w]![id] ?? 0;
        if (places === null) {
          expect(refused).toBe(0);
          return;
        }
        // Children placed already are never put out, so a type may stay above places that were closed.
        const before = childrenByWeekPlacement[w]![i]!;
        expect(next[i]!).toBeLessThanOrEqual(Math.max(places, before) + slack * Math.max(1, before));
        if (refused > slack) {
          full += 1;
          expect(next[i]!).toBeGreaterThanOrEqual(places - slack * Math.max(1, places));
        }
      });
    });
  });
  expect(full).toBeGreaterThan(100);
});

test('a type with a place for everyone refuses nobody', () => {
  onDrawnPlans((plan) => {
    const capacity = (plan.baseline.capacity ?? []).map((row) => ({ ...row, places: 100_000 }));
    const roomy = project({ ...plan, baseline: { ...plan.baseline, capacity } });
    expect(roomy.overflowByWeek.flatMap((week) => Object.values(week)).filter((it) => it !== 0)).toEqual([]);
  });
});

/** Everyone is sent to the first of two limited types in a chain, and nobody ever leaves or moves. */
function chain(entriesPerYear: number, places: readonly [number, number]): Baseline {
  const type = (id: string, overflowTo?: string) => ({
    id,
    label: id,
    weeklyCostGbp: 100,
    ...(overflowTo && { overflowTo }),
  });
  return {
    schemaVersion: BASELINE_VERSION,
    id: 'chain',
    name: 'Chain',
    asOf: '2024-04-01',
    under18Population: 1000,
    ageBands: [
      { id: 'young', fromYears: 0, toYears: 10 },
      { id: 'old', fromYears: 10, toYears: 18 },
    ],
    // Against the order of the chain, which is not that of the file.
    placementTypes: [type('last'), type('second', 'last'), type('first', 'second')],
    stock: [],
    entries: {
      perYear: entriesPerYear,
      byAgeBand: { young: 1 },
      placementByAgeBand: { young: { first: 0.75, second: 0.25 } },
    },
    settlePerYear: 0,
    exits: [],
    capacity: [
      { placement: 'second', places: places[1] },
      { placement: 'first', places: places[0] },
    ],
  };
}

test('overflow goes on along the chain, is counted at every type that refuses it, and loses nobody', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), places, (perYear, limits) => {
      const run = project({
        baseline: chain(perYear, limits),
        scenario: {
          schemaVersion: SCENARIO_VERSION,
          id: 'none',
          name: 'None',
          baseline: 'chain',
          horizon: { from: '2024-04-01', to: '2024-12-31' },
          measures: [],
        },
        comparator: null,
      });
      run.childrenByWeekPlacement.slice(1).forEach((next, w) => {
        const now = run.childrenByWeekPlacement[w]!;
        const entries = run.entriesByWeek[w]!;
        const [last, second, first] = next.map((children, i) => children - now[i]!) as [
          number,
          number,
          number,
        ];
        const refused = (id: string) => run.overflowByWeek[w]![id] ?? 0;
        expectNear(first + refused('first'), 0.75 * entries, sum(next));
        expectNear(second + refused('second'), 0.25 * entries + refused('first'), sum(next));
        expectNear(last, refused('second'), sum(next));
      });
      // In closed form: each fills to its places before the next.
      const came = sum(run.entriesByWeek.slice(0, -1));
      expectNear(run.childrenByWeekPlacement.at(-1)![2]!, Math.min(limits[0], 0.75 * came), came);
    }),
    { numRuns: 40 },
  );
});

test('where no event depends on the placement, limits change where children live and not how many', () => {
  onDrawnPlans(
    (plan) => {
      const exits = plan.baseline.exits.filter((row) => row.placement === undefined);
      // No moves either: with at most one event a week, a move takes the place of a few exits.
      const limited = { ...plan.baseline, exits, moves: [] };
      const unlimited = { ...limited, capacity: [] };
      const a = project({ ...plan, baseline: limited }).childrenByWeek;
      const b = project({ ...plan, baseline: unlimited }).childrenByWeek;
      a.forEach((children, w) => expectNear(children, b[w]!));
    },
    { kinds: ['entry-rate', 'entries', 'entry-mix', 'capacity', 'foster-recruitment', 'unit-cost'] },
  );
});
