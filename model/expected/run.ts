import type { Plan } from '../rates/plan.ts';
import { ratesOf, type Rates } from '../rates/rates.ts';
import { turnEighteen } from './ageing.ts';
import { acceptArrivals, addEntries, typesReachedByMoves } from './arrivals.ts';
import { chancesOf } from './chances.ts';
import { expectedPlansByWeek } from './childProtection.ts';
import { applyCountedMeasures } from './countedMeasures.ts';
import { applyEvents } from './events.ts';
import { openingState } from './state.ts';

/** Expected children by week: stocks at the start of the week, flows within it. */
export interface ExpectedRun {
  /** `[(week * types + type) * bands + band]` */
  childrenByWeekTypeBand: Float64Array;
  entriesByWeek: Float64Array;
  /** `[week * reasons + reason]`, `turned-18` last. */
  exitsByWeekReason: Float64Array;
  /** `[week * types + type]`: children the full type could not take. */
  overflowByWeekType: Float64Array;
  /** Nothing where the baseline holds no plans. */
  cpPlansByWeek: Float64Array | null;
  rates: Rates;
}

/** The recursion on expected (fractional) children; docs/model.md, section 3. */
export function runExpected(plan: Plan): ExpectedRun {
  const values = plan.parameters.expectedValues();
  const rates = ratesOf(plan, values);
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const cells = types * plan.bands.length;
  const reasons = plan.reasonIds.length;
  const run: ExpectedRun = {
    childrenByWeekTypeBand: new Float64Array(weeks * cells),
    entriesByWeek: new Float64Array(weeks),
    exitsByWeekReason: new Float64Array(weeks * reasons),
    overflowByWeekType: new Float64Array(weeks * types),
    cpPlansByWeek: rates.childProtection ? expectedPlansByWeek(rates.childProtection) : null,
    rates,
  };
  const state = openingState(plan, values);
  const chancesByEpoch = rates.hazards.ratesByEpoch.map((ratesPerYear) => chancesOf(plan, ratesPerYear));
  const reachedByMoves = typesReachedByMoves(plan);
  for (let week = 0; week < weeks; week++) {
    const children = run.childrenByWeekTypeBand.subarray(week * cells, (week + 1) * cells);
    const exits = run.exitsByWeekReason.subarray(week * reasons, (week + 1) * reasons);
    const overflow = run.overflowByWeekType.subarray(week * types, (week + 1) * types);
    applyEvents(plan, state, week, chancesByEpoch[rates.hazards.epochOfWeek[week]!]!, children, exits);
    applyCountedMeasures(plan, state, week, rates.childrenDue, exits);
    turnEighteen(plan, state, week, exits);
    run.entriesByWeek[week] = addEntries(plan, state, week, rates);
    acceptArrivals(plan, state, week, rates, reachedByMoves, overflow);
  }
  return run;
}
