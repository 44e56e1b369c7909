import { expect, test } from 'vitest';
import type { Plan } from '../../../../model/rates/plan.ts';
import type { Run } from '../../../../model/run.ts';
import { smallBorough } from '../../fixtures/smallBorough.ts';
import { childrenOfType, ONLY_CHANCE, planFrom, planOf, replications, total, TWO_TYPES } from '../support.ts';
import { lehmer, naiveRun, type NaiveRun } from './weekByWeek.ts';

/** What is compared of one run: stocks of some weeks, and flows summed over the run. */
function figuresOf(plan: Plan, run: Run): Record<string, number> {
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const figures: Record<string, number> = { entries: total(run.entriesByWeek) };
  for (const week of chosenWeeks(weeks)) {
    plan.typeIds.forEach(
      (id, type) => (figures[`${id} in week ${week}`] = childrenOfType(plan, run, week, type)),
    );
    if (run.childProtection) {
      figures[`plans in week ${week}`] = run.childProtection.plansByWeek[week]!;
      figures[`new plans in week ${week}`] = run.childProtection.initialByWeek[week]!;
    }
  }
  plan.reasonIds.forEach((id, reason) => {
    figures[`exits: ${id}`] = total(
      run.exitsByWeekReason.filter((_, i) => i % plan.reasonIds.length === reason),
    );
  });
  plan.typeIds.forEach((id, type) => {
    figures[`overflow: ${id}`] = total(run.overflowByWeekType.filter((_, i) => i % types === type));
  });
  return figures;
}

function naiveFigures(plan: Plan, run: NaiveRun): Record<string, number> {
  const figures: Record<string, number> = { entries: total(run.entries) };
  for (const week of chosenWeeks(plan.horizon.weeks)) {
    plan.typeIds.forEach((id, type) => (figures[`${id} in week ${week}`] = run.children[week]![type]!));
    if (plan.childProtection) {
      figures[`plans in week ${week}`] = run.plans[week]!;
      figures[`new plans in week ${week}`] = run.newPlans[week]!;
    }
  }
  plan.reasonIds.forEach((id, reason) => {
    figures[`exits: ${id}`] = total(run.exits.map((exits) => exits[reason]!));
  });
  plan.typeIds.forEach((id, type) => {
    figures[`overflow: ${id}`] = total(run.overflow.map((overflow) => overflow[type]!));
  });
  return figures;
}

const chosenWeeks = (weeks: number): number[] => [
  0,
  1,
  Math.floor(weeks / 3),
  Math.floor((2 * weeks) / 3),
  weeks - 1,
];

interface Moments {
  mean: number;
  variance: number;
  /** Standard errors of the two. */
  meanError: number;
  varianceError: number;
}

function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  const mean = total(values) / n;
  const central = (power: number) => total(values.map((value) => (value - mean) ** power)) / n;
  const variance = central(2);
  return {
    mean,
    variance,
    meanError: Math.sqrt(variance / n),
    varianceError: Math.sqrt(Math.max(0, central(4) - variance ** 2) / n),
  };
}

/** Figures whose mean or variance differ by more than so many standard errors. */
function disagreements(plan: Plan, counts: { engine: number; naive: number }, errors = 4.5): string[] {
  const engine = replications(plan, counts.engine, ONLY_CHANCE).map((run) => figuresOf(plan, run));
  const naive = Array.from({ length: counts.naive }, (_, r) =>
    naiveFigures(plan, naiveRun(plan, lehmer(7919 * (r + 1)))),
  );
  return Object.keys(engine[0]!).flatMap((name) => {
    const a = momentsOf(engine.map((figures) => figures[name]!));
    const b = momentsOf(naive.map((figures) => figures[name]!));
    const far = (x: number, y: number, e: number, f: number) =>
      Math.abs(x - y) > errors * Math.hypot(e, f) + 1e-9;
    return [
      ...(far(a.mean, b.mean, a.meanError, b.meanError) ? [`mean of ${name}: ${a.mean} and ${b.mean}`] : []),
      ...(far(a.variance, b.variance, a.varianceError, b.varianceError)
        ? [`variance of ${name}: ${a.variance} and ${b.variance}`]
        : []),
    ];
  });
}

/** Teenagers, some in a home with few places, with counted measures that often find nobody. */
const TIGHT = {
  ...TWO_TYPES,
  ageBands: [
    { id: 'young', fromYears: 0, toYears: 17 },
    { id: 'old', fromYears: 17, toYears: 18 },
  ],
  placementTypes: [
    { id: 'foster', label: 'Foster care', weeklyCostGbp: 500, overflowTo: 'home' },
    { id: 'home', label: 'Home', weeklyCostGbp: 4000, overflowTo: 'far away' },
    { id: 'far away', label: 'Far away', weeklyCostGbp: 5000 },
  ],
  stock: [
    { placement: 'foster', ageBand: 'old', phase: 'new', children: 8.5 },
    { placement: 'home', ageBand: 'young', phase: 'settled', children: 4 },
    { placement: 'far away', ageBand: 'young', phase: 'new', children: 3 },
  ],
  entries: {
    perYear: 40,
    byAgeBand: { young: 0.4, old: 0.6 },
    placementByAgeBand: { young: { foster: 0.6, home: 0.4 }, old: { foster: 0.8, 'far away': 0.2 } },
  },
  moves: [
    { from: 'foster', to: 'home', perYear: 0.9 },
    { from: 'home', to: 'foster', perYear: 0.6, phase: 'settled' },
    { from: 'far away', to: 'foster', perYear: 1.5 },
  ],
  capacity: [
    { placement: 'foster', places: 9.4 },
    { placement: 'home', places: 4 },
  ],
  childProtection: {
    plans: { initial: 5.5, established: 9 },
    startsPerYear: 30,
    establishPerYear: 4,
    endsPerYear: { initial: 0.7, established: 2 },
  },
};
const MEASURES = [
  { kind: 'step-down', from: 'far away', to: 'home', childrenPerYear: 14 },
  {
    kind: 'exits',
    reason: 'home',
    placements: ['home', 'foster'],
    ageBands: 'old',
    childrenPerYear: 20,
    rampWeeks: 12,
  },
  { kind: 'entry-mix', from: 'foster', to: 'home', share: 0.25, ageBands: 'young' },
  { kind: 'exit-rate', reason: 'home', change: 0.8, start: '2024-06-03', rampWeeks: 8 },
  { kind: 'cp-ends', change: 0.5, start: '2024-07-01' },
];

test(
  'a small authority where places are short and measures find too few children',
  { timeout: 120_000 },
  () => {
    const plan = planFrom(TIGHT, MEASURES, 40);
    expect(disagreements(plan, { engine: 20_000, naive: 4000 })).toEqual([]);
  },
);

test('the small borough with every kind of measure', { timeout: 120_000 }, () => {
  const { baseline, scenario } = smallBorough();
  const plan = planOf(baseline, scenario.measures, scenario.horizon);
  expect(disagreements(plan, { engine: 5000, naive: 500 })).toEqual([]);
});
