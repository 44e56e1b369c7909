import { groupIndex, NEW, SETTLED } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import { ratesOf } from '../rates/rates.ts';
import type { YearlyFactors } from '../rates/yearlyFactors.ts';
import type { Run } from '../run.ts';
import { turnEighteen } from './ageing.ts';
import { acceptArrivals, addEntries } from './arrivals.ts';
import { chancesOf } from './chances.ts';
import { expectedPlans } from './childProtection.ts';
import { applyFlows, readTotals } from './applyWeek.ts';
import { broughtIn, emptyReturns, sendBack, startWeek } from './returns.ts';
import { movesOf } from './moves.ts';
import { openingState } from './state.ts';
import { countEvents, countMeasures, emptyFlows } from './weekFlows.ts';

/**
 * The recursion on expected (fractional) children; docs/model.md, section 3. With every parameter at its expected
 * value, or at those of one replication.
 *
 * @param eachWeek sees the children at the start of each week by type, phase and band (`groupIndex`); reused, not kept
 */
export function runExpected(
  plan: Plan,
  values: Float64Array = plan.parameters.expectedValues(),
  yearly: YearlyFactors | null = null,
  eachWeek?: (week: number, childrenByGroup: Float64Array) => void,
): Run {
  const rates = ratesOf(plan, values, yearly);
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const cells = types * plan.bands.length;
  const reasons = plan.reasonIds.length;
  const streams = plan.entries.streams.length;
  const run: Run = {
    childrenByWeekTypeBand: new Float64Array(weeks * cells),
    entriesByWeek: new Float64Array(weeks),
    entriesByWeekStream: new Float64Array(weeks * streams),
    returnsByWeek: new Float64Array(weeks),
    exitsByWeekReason: new Float64Array(weeks * reasons),
    overflowByWeekType: new Float64Array(weeks * types),
    childProtection: rates.childProtection ? expectedPlans(rates.childProtection) : null,
    movesByWeek: new Float64Array(weeks),
    rates,
  };
  const state = openingState(plan, values);
  const chancesByEpoch = rates.hazards.ratesByEpoch.map((ratesPerYear) => chancesOf(plan, ratesPerYear));
  const flows = emptyFlows(plan);
  const inCare = new Float64Array(types);
  const returns = plan.reentry && emptyReturns(plan, plan.reentry, rates.returnShares!);
  for (let week = 0; week < weeks; week++) {
    const chances = chancesByEpoch[rates.hazards.epochOfWeek[week]!]!;
    readTotals(plan, state, week, flows.totals);
    eachWeek?.(week, flows.totals);
    addPhases(plan, flows.totals, run.childrenByWeekTypeBand.subarray(week * cells, (week + 1) * cells));
    countEvents(plan, flows, chances);
    countMeasures(plan, flows, week, rates.childrenDue);
    if (returns) startWeek(returns, week);
    applyFlows(plan, state, week, chances, flows, returns && { returns, brought: broughtIn(rates, week) });
    turnEighteen(plan, state, week, flows, inCare);
    const byStream = run.entriesByWeekStream.subarray(week * streams, (week + 1) * streams);
    run.entriesByWeek[week] = addEntries(plan, state, week, rates, flows.offered, byStream);
    if (returns) {
      run.returnsByWeek[week] = sendBack(returns, plan, state, week, rates, flows.offered);
      run.entriesByWeek[week]! += run.returnsByWeek[week]!;
    }
    const overflow = run.overflowByWeekType.subarray(week * types, (week + 1) * types);
    acceptArrivals(plan, state, week, rates, inCare, flows, overflow);
    run.movesByWeek[week] = movesOf(plan, flows.movers, flows.accepted);
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
