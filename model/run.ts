import type { Rates } from './rates/rates.ts';

/**
 * What one run of either engine answers, by week: stocks at the start of the week, flows within it. Expected
 * children from the expected engine, whole ones from the stochastic.
 */
export interface Run {
  /** `[(week * types + type) * bands + band]` */
  childrenByWeekTypeBand: Float64Array;
  entriesByWeek: Float64Array;
  /** `[week * reasons + reason]`, `turned-18` last. */
  exitsByWeekReason: Float64Array;
  /** `[week * types + type]`: children the full type could not take. */
  overflowByWeekType: Float64Array;
  /** Children who live with another type than the week before; a refused mover who stays where it was did not move. */
  movesByWeek: Float64Array;
  /** Nothing where the baseline holds no plans. */
  cpPlansByWeek: Float64Array | null;
  rates: Rates;
}
