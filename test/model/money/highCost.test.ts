import { expect, test } from 'vitest';
import { highCostDays, spreadTypes } from '../../../model/money/highCost.ts';
import { project } from '../../../model/project.ts';
import { southampton } from '../../bench/tools/southampton.ts';

test('without a spread every child of a type is at its weekly cost, raised as it has been by then', () => {
  const { baseline, ...rest } = southampton('no-new-action');
  expect(spreadTypes(baseline).spread).toEqual([]);
  const projection = project({ baseline, ...rest });
  // Crisis arrangements alone cost over £5,000 a week, £5,204 at first.
  const [first, ...ends] = highCostDays(projection, baseline, { aboveGbp: 5000, atLeast: 4 });
  const crisis = projection.placementTypes.indexOf('crisis');
  expect(first!.date).toBe('2024-04-01');
  expect(first!.expectedAbove).toBeCloseTo(projection.childrenByWeekPlacement[0]![crisis]!, 9);
  expect(ends.map(({ date }) => date)).toEqual(['2025-03-31', '2026-03-30', '2027-03-29']);
  for (const day of [first!, ...ends]) {
    expect(day.dearestYearlyGbp / day.dearestWeeklyGbp).toBeCloseTo(365.25 / 7, 9);
    expect(day.dearestShare).toBeGreaterThan(0);
  }
});
