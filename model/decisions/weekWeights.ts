import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Horizon } from '../time/horizon.ts';

/** How much of each week's money lies in the horizon. */
export function weekWeights({ weeks, financialYears }: Horizon): Float64Array {
  const weights = new Float64Array(weeks);
  for (const { firstWeek, daysByWeek } of financialYears) {
    daysByWeek.forEach((days, i) => {
      weights[firstWeek + i]! += days / DAYS_PER_WEEK;
    });
  }
  return weights;
}
