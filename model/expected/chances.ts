import type { Plan } from '../rates/plan.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** The chance within one week of each cause, and of nothing, for every (type, phase, band) group. */
export interface WeekChances {
  /** By group: nothing happens. */
  stay: Float64Array;
  /** By cause, in the order of `Plan.hazards.causes`. */
  byCause: Float64Array;
}

/** Competing risks: something happens with chance 1 - exp(-H dt), and which, in proportion to its hazard. */
export function chancesOf(plan: Plan, ratesPerYear: Float64Array): WeekChances {
  const { firstCause } = plan.hazards;
  const groups = firstCause.length - 1;
  const stay = new Float64Array(groups);
  const byCause = new Float64Array(ratesPerYear.length);
  for (let group = 0; group < groups; group++) {
    let total = 0;
    for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) total += ratesPerYear[i]!;
    // expm1 keeps all digits where the hazard is small.
    const happens = -Math.expm1(-total * YEARS_PER_WEEK);
    stay[group] = 1 - happens;
    for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) {
      byCause[i] = total > 0 ? (happens * ratesPerYear[i]!) / total : 0;
    }
  }
  return { stay, byCause };
}
