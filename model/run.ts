import type { Rates } from './rates/rates.ts';

/**
 * Child protection plans of one run by week: stocks at its start, flows within it, so that
 * `plans + starts - ends` are the next week's plans.
 */
export interface PlansRun {
  plansByWeek: Float64Array;
  /** Those of them in the first phase, and in the second. */
  initialByWeek: Float64Array;
  establishedByWeek: Float64Array;
  startsByWeek: Float64Array;
  endsByWeek: Float64Array;
}

/**
 * What one run of either engine answers, by week: stocks at the start of the week, flows within it. Expected
 * children from the expected engine, whole ones from the stochastic.
 */
export interface Run {
  /** `[(week * types + type) * bands + band]` */
  childrenByWeekTypeBand: Float64Array;
  /** Children who come back after a measure took them out are among them. */
  entriesByWeek: Float64Array;
  /** `[week * streams + stream]`: those who come back are in none. */
  entriesByWeekStream: Float64Array;
  /** Children back in care after a measure took them out. */
  returnsByWeek: Float64Array;
  /** `[week * reasons + reason]`, `turned-18` last. */
  exitsByWeekReason: Float64Array;
  /** `[week * types + type]`: children the full type could not take. */
  overflowByWeekType: Float64Array;
  /** Nothing where the baseline holds no child protection plans. */
  childProtection: PlansRun | null;
  /** Children who live with another type than the week before; a refused mover who stays where it was did not move. */
  movesByWeek: Float64Array;
  rates: Rates;
}
