import { expect, test } from 'vitest';
import { expectNear, onDrawnPlans, project, sum } from './support.ts';

test('stock and entries less exits are the next stock, every week', () => {
  onDrawnPlans((plan) => {
    const { childrenByWeek, entriesByWeek, exitsByWeek } = project(plan);
    childrenByWeek.slice(1).forEach((next, w) => {
      const exits = sum(Object.values(exitsByWeek[w]!));
      const before = childrenByWeek[w]! + entriesByWeek[w]!;
      expect(Math.abs(before - exits - next)).toBeLessThanOrEqual(1e-9 * Math.max(1, before));
    });
  });
});

test('child protection plans and starts less ends are the next plans, every week and of both phases', () => {
  onDrawnPlans((plan) => {
    const { cpPlansByWeek, cpPlansByWeekPhase, cpStartsByWeek, cpEndsByWeek, financialYears } = project(plan);
    cpPlansByWeek?.forEach((plans, w) => {
      const { initial, established } = cpPlansByWeekPhase![w]!;
      expectNear(initial + established, plans);
      const next = cpPlansByWeek[w + 1];
      if (next !== undefined) expectNear(plans + cpStartsByWeek![w]! - cpEndsByWeek![w]!, next, plans);
    });
    for (const year of financialYears) expect(year.cpStarts === null).toBe(cpPlansByWeek === null);
  });
});

test('children by placement and by age band are the same children', () => {
  onDrawnPlans((plan) => {
    const { childrenByWeek, childrenByWeekPlacement, childrenByWeekAgeBand } = project(plan);
    childrenByWeek.forEach((children, w) => {
      expectNear(sum(childrenByWeekPlacement[w]!), children);
      expectNear(sum(childrenByWeekAgeBand[w]!), children);
    });
  });
});

test('nothing goes negative, whatever the measures', () => {
  onDrawnPlans(
    (plan) => {
      const run = project(plan);
      const counts = [
        ...run.childrenByWeekPlacement.flat(),
        ...run.childrenByWeekAgeBand.flat(),
        ...run.spendGbpByWeekPlacement.flat(),
        ...run.fixedGbpByWeek,
        ...run.entriesByWeek,
        ...run.exitsByWeek.flatMap((week) => Object.values(week)),
        ...run.overflowByWeek.flatMap((week) => Object.values(week)),
        ...run.placesByWeekPlacement.flat().map((places) => places ?? 0),
        ...(run.cpPlansByWeek ?? []),
        ...(run.cpPlansByWeekPhase ?? []).flatMap(({ initial, established }) => [initial, established]),
        ...(run.cpStartsByWeek ?? []),
        ...(run.cpEndsByWeek ?? []),
        ...run.financialYears.flatMap((it) => [it.entries, it.exits, it.averageChildren, it.spendGbp]),
      ];
      expect(counts.filter((count) => !(count >= 0))).toEqual([]);
    },
    { mostMeasures: 12 },
  );
});
