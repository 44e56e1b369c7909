import type { ChildProtectionRates } from '../rates/childProtection.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** Expected CP plans at the start of each week: steps 1, 2 and 5 of the model, without age or placement. */
export function expectedPlansByWeek(rates: ChildProtectionRates): Float64Array {
  const weeks = rates.startsByWeek.length;
  const plansByWeek = new Float64Array(weeks);
  let initial = rates.initialPlans;
  let established = rates.establishedPlans;
  for (let week = 0; week < weeks; week++) {
    plansByWeek[week] = initial + established;
    const initialEnds = rates.initialEndsPerYearByWeek[week]!;
    const total = initialEnds + rates.establishPerYear;
    const happens = -Math.expm1(-total * YEARS_PER_WEEK);
    const establishing = total > 0 ? (initial * happens * rates.establishPerYear) / total : 0;
    const ends = -Math.expm1(-rates.establishedEndsPerYearByWeek[week]! * YEARS_PER_WEEK);
    initial = initial * (1 - happens) + rates.startsByWeek[week]!;
    established = established * (1 - ends) + establishing;
  }
  return plansByWeek;
}
