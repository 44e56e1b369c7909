import fc from 'fast-check';
import { expect } from 'vitest';
import { project } from '../../../model/project.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { planCases, type CaseLimits, type PlanCase } from '../arbitraries/planCase.ts';

/** Checks a rule on drawn plans, with every kind of measure unless the limits name some. */
export function onDrawnPlans(
  check: (plan: PlanCase) => void,
  limits: Partial<CaseLimits> = {},
  numRuns = 40,
): void {
  const plans = planCases({ mostWeeks: 40, mostMeasures: 6, ...limits });
  fc.assert(
    fc.property(plans, (plan) => {
      check(plan);
    }),
    { numRuns },
  );
}

/** Equal to nine digits of the numbers they are made of. */
export function expectNear(actual: number, expected: number, size = 0): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), size, 1e-3));
}

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Every weekly series of a projection, for comparing two runs week by week. */
export function weeklySeries(projection: Projection) {
  const { childrenByWeekPlacement, childrenByWeekAgeBand, spendGbpByWeek, fixedGbpByWeek } = projection;
  const { entriesByWeek, exitsByWeek, overflowByWeek, placesByWeekPlacement, cpPlansByWeek } = projection;
  const { cpStartsByWeek, cpEndsByWeek } = projection;
  return {
    childrenByWeekPlacement,
    childrenByWeekAgeBand,
    spendGbpByWeek,
    fixedGbpByWeek,
    entriesByWeek,
    exitsByWeek,
    overflowByWeek,
    placesByWeekPlacement,
    cpPlansByWeek: cpPlansByWeek ?? [],
    cpStartsByWeek: cpStartsByWeek ?? [],
    cpEndsByWeek: cpEndsByWeek ?? [],
  };
}

/** A plan over another horizon. */
export const until = (plan: PlanCase, to: string): PlanCase => ({
  ...plan,
  scenario: { ...plan.scenario, horizon: { ...plan.scenario.horizon, to } },
});

export { project };
