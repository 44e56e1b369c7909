import { groupIndex, NEW, SETTLED } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import { ratesOf, type Rates } from '../rates/rates.ts';
import { turnEighteen } from './ageing.ts';
import { acceptArrivals, addEntries } from './arrivals.ts';
import { chancesOf } from './chances.ts';
import { expectedPlansByWeek } from './childProtection.ts';
import { applyFlows, readTotals } from './applyWeek.ts';
import { openingState } from './state.ts';
import { countEvents, countMeasures, emptyFlows } from './weekFlows.ts';

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
  const flows = emptyFlows(plan);
  const inCare = new Float64Array(types);
  for (let week = 0; week < weeks; week++) {
    const chances = chancesByEpoch[rates.hazards.epochOfWeek[week]!]!;
    readTotals(plan, state, week, flows.totals);
    addPhases(plan, flows.totals, run.childrenByWeekTypeBand.subarray(week * cells, (week + 1) * cells));
    countEvents(plan, flows, chances);
    countMeasures(plan, flows, week, rates.childrenDue);
    applyFlows(plan, state, week, chances, flows);
    turnEighteen(plan, state, week, flows, inCare);
    run.entriesByWeek[week] = addEntries(plan, state, week, rates, flows.offered);
    const overflow = run.overflowByWeekType.subarray(week * types, (week + 1) * types);
    acceptArrivals(plan, state, week, rates, inCare, flows.offered, overflow);
    run.exitsByWeekReason.set(flows.exits, week * reasons);
  }
  return run;
}

function addPhases(plan: Plan, totals: Float64Array, childrenByTypeBand: Float64Array): void {
  const bandCount = plan.bands.length;
  childrenByTypeBand.forEach((_, i) => {
    const type = Math.floor(i / bandCount);
    const band = i % bandCount;
    childrenByTypeBand[i] =
      totals[groupIndex(bandCount, type, NEW, band)]! + totals[groupIndex(bandCount, type, SETTLED, band)]!;
  });
}
