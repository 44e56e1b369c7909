import { expectedPlacements } from '../../../model/placements/expectedPlacements.ts';
import { placementsResult } from '../../../model/placements/placementsResult.ts';
import { placementsRunOf, type PlacementsRun } from '../../../model/placements/placementsRun.ts';
import {
  placementsBytes,
  placementsTables,
  readPlacements,
  type PlacementsTables,
} from '../../../model/placements/placementsTables.ts';
import { replicatePlacements } from '../../../model/placements/replicatePlacements.ts';
import type { ProjectionInput } from '../../../model/project.ts';
import { readPlan } from '../readPlan.ts';
import { SEED, weeksFromApril } from '../stochastic/support.ts';

/** So many replications of a plan, as the tables, as what reads them and as the answer. */
export function ranPlacements(input: ProjectionInput, replications: number) {
  const run = placementsRunOf(input);
  const tables = filled(run, replications, [{ from: 0, to: replications }]);
  return {
    run,
    tables,
    read: readPlacements(run, tables),
    result: placementsResult(run, tables, SEED, expectedCosts(run)),
  };
}

export const expectedCosts = (run: PlacementsRun): number[] =>
  expectedPlacements(run).overflowCostGbpByYear.map(({ gbp }) => gbp);

export function filled(
  run: PlacementsRun,
  replications: number,
  spans: readonly { from: number; to: number }[],
): PlacementsTables {
  const tables = placementsTables(run, new ArrayBuffer(placementsBytes(run, replications)), replications);
  for (const span of spans) replicatePlacements(run, tables, SEED, span);
  return tables;
}

/** Ten children in ten foster places, nobody leaves, and one child a week is expected: worked by hand in the tests. */
export const TEN_PLACES = {
  schemaVersion: 1,
  id: 'ten-places',
  name: 'Ten places',
  asOf: '2024-03-31',
  under18Population: 20000,
  ageBands: [{ id: 'all', fromYears: 0, toYears: 18 }],
  placementTypes: [
    { id: 'foster', label: 'Foster care', weeklyCostGbp: 500, overflowTo: 'agency' },
    { id: 'agency', label: 'Agency', weeklyCostGbp: 900 },
  ],
  stock: [{ placement: 'foster', ageBand: 'all', phase: 'settled', children: 10 }],
  // 365.25 / 7 a year is one a week.
  entries: {
    perYear: 365.25 / 7,
    byAgeBand: { all: 1 },
    placementByAgeBand: { all: { foster: 1 } },
  },
  settlePerYear: 0,
  exits: [{ reason: 'home', perYear: 0 }],
  capacity: [{ placement: 'foster', places: 10 }],
};

/** A baseline file and measures as what a projection takes. */
export function inputOf(baseline: object, measures: readonly object[] = [], weeks = 2): ProjectionInput {
  const { id } = baseline as { id: string };
  const scenario = {
    schemaVersion: 1,
    id: 'plan',
    name: 'Plan',
    baseline: id,
    horizon: weeksFromApril(weeks),
    measures: measures.map((it, i) => ({ id: `m${i}`, label: `Measure ${i}`, start: '2024-04-01', ...it })),
  };
  return readPlan(baseline, scenario, null);
}
