import type { ChildProtectionRates } from '../rates/childProtection.ts';
import type { PlansRun } from '../run.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** Expected CP plans by week: steps 1, 2 and 5 of the model, without age or placement. */
export function expectedPlans(rates: ChildProtectionRates): PlansRun {
  const weeks = rates.startsByWeek.length;
  const run: PlansRun = {
    plansByWeek: new Float64Array(weeks),
    initialByWeek: new Float64Array(weeks),
    establishedByWeek: new Float64Array(weeks),
    startsByWeek: rates.startsByWeek.slice(),
    endsByWeek: new Float64Array(weeks),
  };
  let initial = rates.initialPlans;
  let established = rates.establishedPlans;
  for (let week = 0; week < weeks; week++) {
    run.plansByWeek[week] = initial + established;
    run.initialByWeek[week] = initial;
    run.establishedByWeek[week] = established;
    const initialEnds = rates.initialEndsPerYearByWeek[week]!;
    const total = initialEnds + rates.establishPerYear;
    const happens = -Math.expm1(-total * YEARS_PER_WEEK);
    const establishing = total > 0 ? (initial * happens * rates.establishPerYear) / total : 0;
    const ending = total > 0 ? (initial * happens * initialEnds) / total : 0;
    const ends = -Math.expm1(-rates.establishedEndsPerYearByWeek[week]! * YEARS_PER_WEEK);
    run.endsByWeek[week] = ending + established * ends;
    initial = initial * (1 - happens) + rates.startsByWeek[week]!;
    established = established * (1 - ends) + establishing;
  }
  return run;
}
