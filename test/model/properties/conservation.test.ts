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
        ...run.financialYears.flatMap((it) => [it.entries, it.exits, it.averageChildren, it.spendGbp]),
      ];
      expect(counts.filter((count) => !(count >= 0))).toEqual([]);
    },
    { mostMeasures: 12 },
  );
});
