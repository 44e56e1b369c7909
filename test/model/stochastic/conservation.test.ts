import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../../model/rates/plan.ts';
import type { Run } from '../../../model/run.ts';
import { planCases } from '../arbitraries/planCase.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { childrenIn, exitsIn, planOf, replications } from './support.ts';

/** Every child and plan of every week is accounted for, and every figure is a whole number, none below zero. */
function problemsOf(plan: Plan, run: Run): string[] {
  const problems: string[] = [];
  const { weeks } = plan.horizon;
  for (let week = 0; week + 1 < weeks; week++) {
    const expected = childrenIn(plan, run, week) + run.entriesByWeek[week]! - exitsIn(plan, run, week);
    if (childrenIn(plan, run, week + 1) !== expected) problems.push(`children after week ${week}`);
  }
  if (run.childProtection) {
    const { plansByWeek, initialByWeek, establishedByWeek, startsByWeek, endsByWeek } = run.childProtection;
    for (let week = 0; week + 1 < weeks; week++) {
      const expected = plansByWeek[week]! + startsByWeek[week]! - endsByWeek[week]!;
      if (plansByWeek[week + 1] !== expected) problems.push(`plans after week ${week}`);
    }
    const bothPhases = initialByWeek.map((initial, week) => initial + establishedByWeek[week]!);
    if (bothPhases.some((plans, week) => plans !== plansByWeek[week])) problems.push('plans by phase');
  }
  const tables = {
    children: run.childrenByWeekTypeBand,
    entries: run.entriesByWeek,
    exits: run.exitsByWeekReason,
    overflow: run.overflowByWeekType,
    ...run.childProtection,
  };
  for (const [name, values] of Object.entries(tables)) {
    if (!values.every((value) => Number.isInteger(value) && value >= 0)) problems.push(name);
  }
  return problems;
}

test('drawn plans with every kind of measure', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(planCases({ mostWeeks: 60, mostMeasures: 6 }), ({ baseline, scenario }) => {
      const plan = planOf(baseline, scenario.measures, scenario.horizon);
      for (const run of replications(plan, 3)) expect(problemsOf(plan, run)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a small borough and Southampton, all kinds of uncertainty', () => {
  for (const { baseline, scenario } of [
    smallBorough(),
    southampton('march-2024-plan'),
    southampton('effect-stress'),
  ]) {
    const plan = planOf(baseline, scenario.measures, scenario.horizon);
    for (const run of replications(plan, 60)) expect(problemsOf(plan, run)).toEqual([]);
  }
});
