import { compilePlan } from '../../../model/rates/plan.ts';
import type { Plan } from '../../../model/rates/plan.ts';
import type { Run } from '../../../model/run.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { SCENARIO_VERSION } from '../../../model/schema/versions.ts';
import {
  ALL_KINDS,
  replicate,
  replicatorOf,
  type Replicator,
  type UncertaintyKinds,
} from '../../../model/stochastic/replicate.ts';
import { horizonOf } from '../../../model/time/horizon.ts';
import { readPlan } from '../readPlan.ts';

export const ALL_ON: UncertaintyKinds = ALL_KINDS;
export const ONLY_CHANCE: UncertaintyKinds = { chance: true, assumption: false, drift: false };
export const SEED = 20240401;

/** Horizon of a number of whole weeks from 1 April 2024. */
export function weeksFromApril(weeks: number): { from: string; to: string } {
  const to = new Date(Date.UTC(2024, 3, 1 + 7 * weeks - 1)).toISOString().slice(0, 10);
  return { from: '2024-04-01', to };
}

export const planOf = (
  baseline: Baseline,
  measures: readonly Measure[],
  horizon: { from: string; to: string },
): Plan => compilePlan(baseline, measures, horizonOf(horizon));

/** Replications `0` to `count - 1` of a plan. */
export function replications(plan: Plan, count: number, kinds = ALL_KINDS, seed = SEED): Run[] {
  const replicator = replicatorOf(plan);
  return Array.from({ length: count }, (_, r) => replicate(replicator, seed, r, kinds));
}

/** As files: two bands, two types, one of them with places; every part can be replaced. */
export const TWO_TYPES = {
  schemaVersion: 1,
  id: 'two-types',
  name: 'Two types',
  asOf: '2024-03-31',
  under18Population: 20000,
  ageBands: [
    { id: 'young', fromYears: 0, toYears: 10 },
    { id: 'old', fromYears: 10, toYears: 18 },
  ],
  placementTypes: [
    { id: 'foster', label: 'Foster care', weeklyCostGbp: 500 },
    { id: 'home', label: "Children's home", weeklyCostGbp: 4000 },
  ],
  stock: [
    { placement: 'foster', ageBand: 'young', phase: 'settled', children: 60 },
    { placement: 'home', ageBand: 'old', phase: 'new', children: 20 },
  ],
  entries: {
    perYear: 52,
    byAgeBand: { young: 0.5, old: 0.5 },
    placementByAgeBand: { young: { foster: 0.9, home: 0.1 }, old: { foster: 0.5, home: 0.5 } },
  },
  settlePerYear: 1.5,
  exits: [
    { reason: 'home', perYear: 0.8, phase: 'new' },
    { reason: 'home', perYear: 0.2, phase: 'settled' },
  ],
};

/** A baseline file and measures, through the parser. */
export function readCase(
  baseline: object,
  measures: readonly object[] = [],
  horizon = weeksFromApril(52),
): { baseline: Baseline; measures: Measure[]; horizon: { from: string; to: string } } {
  const scenario = {
    schemaVersion: SCENARIO_VERSION,
    id: 'plan',
    name: 'Plan',
    baseline: (baseline as { id: string }).id,
    horizon,
    measures: measures.map((measure, i) => ({
      id: `m${i}`,
      label: `Measure ${i}`,
      start: '2024-04-01',
      ...measure,
    })),
  };
  const read = readPlan(baseline, scenario, null);
  return { baseline: read.baseline, measures: read.scenario.measures, horizon };
}

export function planFrom(baseline: object, measures: readonly object[] = [], weeks = 52): Plan {
  const read = readCase(baseline, measures, weeksFromApril(weeks));
  return planOf(read.baseline, read.measures, read.horizon);
}

export const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Children in care at the start of a week. */
export function childrenIn(plan: Plan, run: Run, week: number): number {
  const cells = plan.typeIds.length * plan.bands.length;
  return total(run.childrenByWeekTypeBand.subarray(week * cells, (week + 1) * cells));
}

export function childrenOfType(plan: Plan, run: Run, week: number, type: number): number {
  const bands = plan.bands.length;
  const from = (week * plan.typeIds.length + type) * bands;
  return total(run.childrenByWeekTypeBand.subarray(from, from + bands));
}

export const exitsIn = (plan: Plan, run: Run, week: number): number => {
  const reasons = plan.reasonIds.length;
  return total(run.exitsByWeekReason.subarray(week * reasons, (week + 1) * reasons));
};

export const exitsFor = (plan: Plan, run: Run, week: number, reason: string): number =>
  run.exitsByWeekReason[week * plan.reasonIds.length + plan.reasonIds.indexOf(reason)]!;

/** The names of all children the last replication met. */
export function namesIn({ world }: Replicator): Set<string> {
  const { children } = world;
  return new Set(
    Array.from({ length: children.count }, (_, i) => `${children.nameHigh[i]}:${children.nameLow[i]}`),
  );
}

/** Mean and standard deviation (n - 1) of numbers. */
export function meanAndSd(values: readonly number[]): { mean: number; sd: number } {
  const mean = total(values) / values.length;
  const squares = total(values.map((value) => (value - mean) ** 2));
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
