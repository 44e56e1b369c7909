import type { Plan } from '../rates/plan.ts';
import type { PlacementsRun } from './placementsRun.ts';

/**
 * What every replication says of places, in tables that threads fill side by side: each writes the replications it
 * has run and no others, so that nothing depends on the number of threads. `[row * replications + replication]`
 */
export interface PlacementsTables {
  replications: number;
  /** Whole children and places, exact in 32 bits. Rows: a column of `weeklyRow`, then weeks. */
  weekly: Float32Array;
  /** Rows: a column of `yearlyRow`, then financial years. */
  yearly: Float64Array;
  /** Rows: the share that each question of `PlacementsRun.shareQuestions` asks for. */
  shares: Float64Array;
}

/** By week: children there and needed of every type, then the places of the limited ones. */
export const weeklyColumn = {
  there: (type: number): number => 2 * type,
  needed: (type: number): number => 2 * type + 1,
  /** @param l place among the limited types */
  places: ({ typeIds }: Plan, l: number): number => 2 * typeIds.length + l,
};

/** By financial year: what overflow costs, moves a child a year of the plan and of what it is compared with, then the
 * children that each limited type refused. */
export const yearlyColumn = {
  overflowCost: 0,
  moves: 1,
  comparatorMoves: 2,
  refused: (l: number): number => 3 + l,
};

function sizesOf({ plan, limited, shareQuestions }: PlacementsRun, replications: number) {
  const { weeks, financialYears } = plan.horizon;
  return {
    yearly: yearlyColumn.refused(limited.length) * financialYears.length * replications,
    shares: shareQuestions.length * replications,
    weekly: (2 * plan.typeIds.length + limited.length) * weeks * replications,
  };
}

/** A long horizon with many types is run less often: no more than 160 MB are taken. */
const MOST_WEEKLY_VALUES = 40_000_000;
const FEWEST_REPLICATIONS = 50;

/** How many replications there is room for, of those wanted. */
export function roomFor(run: PlacementsRun, wanted: number): number {
  const most = Math.floor(MOST_WEEKLY_VALUES / sizesOf(run, 1).weekly);
  return Math.min(wanted, Math.max(FEWEST_REPLICATIONS, most));
}

/** The memory that so many replications take. */
export function placementsBytes(run: PlacementsRun, replications: number): number {
  const { yearly, shares, weekly } = sizesOf(run, replications);
  return 8 * (yearly + shares) + 4 * weekly;
}

export function placementsTables(
  run: PlacementsRun,
  memory: ArrayBufferLike,
  replications: number,
): PlacementsTables {
  const { yearly, shares, weekly } = sizesOf(run, replications);
  return {
    replications,
    yearly: new Float64Array(memory, 0, yearly),
    shares: new Float64Array(memory, 8 * yearly, shares),
    weekly: new Float32Array(memory, 8 * (yearly + shares), weekly),
  };
}

/** The rows of the tables, each with all replications. */
export interface PlacementsReader {
  /** By week. */
  weeks: (column: number) => Float32Array[];
  year: (column: number, year: number) => Float64Array;
}

export function readPlacements(
  { plan }: PlacementsRun,
  { weekly, yearly, replications }: PlacementsTables,
): PlacementsReader {
  const { weeks, financialYears } = plan.horizon;
  return {
    weeks: (column) =>
      Array.from({ length: weeks }, (_, week) => {
        const row = column * weeks + week;
        return weekly.subarray(row * replications, (row + 1) * replications);
      }),
    year: (column, year) => {
      const row = column * financialYears.length + year;
      return yearly.subarray(row * replications, (row + 1) * replications);
    },
  };
}
