import { ADULT_WEEKS, NEW } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { Rates } from '../rates/rates.ts';
import { RETURN_WEEKS, type ReentryPlan } from '../rates/reentry.ts';
import { ageZero, cellIndex, sendArriving, type State } from './state.ts';
import { addScaledRange, sumRange } from './vector.ts';

/** One row of the plan: children by birth week, as in `State`. */
interface ReturnPool {
  /** Of those taken in a week, how many come back in each week of the year that follows; at `week % length`. */
  perWeekOfTaken: Float64Array[];
  /** The sum of those of earlier weeks: who comes back this week. */
  due: Float64Array;
  /** The share of those taken who come back in one of these weeks. */
  weeklyShare: number;
}

/** Children whom measures took out and of whom some come back within a year. */
export interface Returns {
  plan: ReentryPlan;
  pools: ReturnPool[];
}

export function emptyReturns(plan: Plan, reentry: ReentryPlan, shares: Float64Array): Returns {
  const width = ADULT_WEEKS + plan.horizon.weeks + 1;
  return {
    plan: reentry,
    pools: reentry.rows.map((_, r) => ({
      perWeekOfTaken: Array.from({ length: RETURN_WEEKS + 1 }, () => new Float64Array(width)),
      due: new Float64Array(width),
      weeklyShare: shares[r]! / RETURN_WEEKS,
    })),
  };
}

/** Those taken more than a year ago come back no more; their place is free for those of this week. */
export function startWeek({ pools }: Returns, week: number): void {
  for (const { perWeekOfTaken, due } of pools) {
    const oldest = perWeekOfTaken[week % perWeekOfTaken.length]!;
    // What rounding leaves is nobody.
    if (week >= perWeekOfTaken.length) due.forEach((it, i) => (due[i] = Math.max(0, it - oldest[i]!)));
    oldest.fill(0);
  }
}

/** Notes a share of the children of some ages as taken out this week for a reason. */
export function noteTakenHome(
  { plan, pools }: Returns,
  reason: number,
  week: number,
  source: Float64Array,
  from: number,
  to: number,
  share: number,
): void {
  const { perWeekOfTaken, weeklyShare } = pools[plan.rowOfReason[reason]!]!;
  const taken = perWeekOfTaken[week % perWeekOfTaken.length]!;
  addScaledRange(taken, source, from, to, share * weeklyShare);
}

/**
 * Step 5 for those who come back this week, who are not yet 18: they set out as `new`, each age for where its stream
 * is placed. Answers how many.
 */
export function sendBack(
  { plan: { rows }, pools }: Returns,
  plan: Plan,
  state: State,
  week: number,
  rates: Rates,
  offered: Float64Array,
): number {
  const types = plan.typeIds.length;
  const zero = ageZero(plan, week + 1);
  const mix = rates.mix.mixByEpoch[rates.mix.epochOfWeek[week]!]!;
  let total = 0;
  pools.forEach(({ due, perWeekOfTaken }, r) => {
    plan.bands.forEach(({ fromWeeks, toWeeks }, band) => {
      const children = sumRange(due, zero + fromWeeks, zero + toWeeks);
      if (children <= 0) return;
      total += children;
      const pair = rows[r]!.stream * plan.bands.length + band;
      for (let type = 0; type < types; type++) {
        const share = mix[pair * types + type]!;
        if (share === 0) continue;
        sendArriving(state, cellIndex(type, NEW), due, zero + fromWeeks, zero + toWeeks, share);
        offered[type]! += children * share;
      }
    });
    addScaledRange(due, perWeekOfTaken[week % perWeekOfTaken.length]!, 0, due.length, 1);
  });
  return total;
}

/** The part of each hazard that measures bring this week whose children may return; nothing where there are none. */
export const broughtIn = ({ hazards }: Rates, week: number): Float64Array | undefined =>
  hazards.broughtByEpoch?.[hazards.epochOfWeek[week]!];
