import { expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { takes } from '../arbitraries/placements.ts';
import { onDrawnPlans, project } from './support.ts';

/**
 * The published series do not say who of which age lives where. An exit of its own for the children of a
 * forbidden cell does: it counts nobody if nobody is there.
 */
function withProbe(baseline: Baseline): Baseline {
  const probes = baseline.placementTypes.flatMap((type) => {
    const ageBand = baseline.ageBands.filter((band) => !takes(type, band)).map(({ id }) => id);
    return ageBand.length === 0 ? [] : [{ reason: 'probe', perYear: 12, placement: type.id, ageBand }];
  });
  return { ...baseline, exits: [...baseline.exits, ...probes] };
}

test('a type never holds a child whom its ages forbid', () => {
  let probed = 0;
  onDrawnPlans(
    (plan) => {
      const baseline = withProbe(plan.baseline);
      probed += baseline.exits.length - plan.baseline.exits.length;
      const { exitsByWeek } = project({ ...plan, baseline });
      exitsByWeek.forEach((week) => expect(week.probe ?? 0).toBe(0));
    },
    { mostMeasures: 8 },
  );
  expect(probed).toBeGreaterThan(10);
});

test('nobody is 18: who reaches it leaves by turned-18, and by nothing else', () => {
  onDrawnPlans(
    (plan) => {
      const still: Baseline = {
        ...plan.baseline,
        entries: {
          perYear: 0,
          byAgeBand: { [plan.baseline.ageBands[0]!.id]: 1 },
          placementByAgeBand: {
            [plan.baseline.ageBands[0]!.id]: {
              [plan.baseline.placementTypes.find((type) => !type.ages)!.id]: 1,
            },
          },
        },
        exits: [],
        // Both name reasons and streams that are not there any more.
        reentry: undefined,
        afterCare: undefined,
      };
      const { from } = plan.scenario.horizon;
      const to = `${Number(from.slice(0, 4)) + 9}${from.slice(4, 8)}01`;
      const horizon = { from, to };
      const run = project({
        baseline: still,
        scenario: { ...plan.scenario, horizon, measures: [] },
        comparator: null,
      });
      const oldest = plan.baseline.ageBands.filter((band) => band.fromYears >= 10);
      if (oldest.length === 0) return;
      // After eight years everyone who was 10 or older has gone; the others are all there still.
      const gone = run.exitsByWeek.slice(0, 418).reduce((sum, week) => sum + (week['turned-18'] ?? 0), 0);
      expect(run.childrenByWeek[418]!).toBeCloseTo(run.childrenByWeek[0]! - gone, 8);
      const olderAtStart = oldest.reduce(
        (sum, band) => sum + run.childrenByWeekAgeBand[0]![run.ageBands.indexOf(band.id)]!,
        0,
      );
      expect(gone).toBeGreaterThanOrEqual(olderAtStart - 1e-8);
    },
    { mostMeasures: 0, comparator: 'none' },
    12,
  );
});
