import { childKey, seedFrom, uniformOf, type Key } from '../random/keys.ts';
import { nextUniform } from '../random/xoshiro128.ts';
import type { ChildProtectionRates } from '../rates/childProtection.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** Running sums of a phase's hazards by week: `sums[week]` is up to the start of that week. */
function runningSums(weeks: number, perYearInWeek: (week: number) => number): Float64Array {
  const sums = new Float64Array(weeks + 1);
  for (let week = 0; week < weeks; week++) {
    sums[week + 1] = sums[week]! + perYearInWeek(week) * YEARS_PER_WEEK;
  }
  return sums;
}

/** The first week from `since` on in which a running sum has risen by `exponential`, or `weeks` if none. */
function eventWeekOf(sums: Float64Array, since: number, exponential: number): number {
  const weeks = sums.length - 1;
  const aim = sums[since]! + exponential;
  if (!(sums[weeks]! >= aim)) return weeks;
  let low = since;
  let high = weeks;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= aim) high = middle;
    else low = middle;
  }
  return high - 1;
}

/**
 * Whole CP plans at the start of each week: each plan of its own, from its start through the two phases.
 * Draws are keyed by plan, so that scenarios share the plans they have in common.
 */
export function drawnPlansByWeek(rates: ChildProtectionRates, plansKey: Key, roundingKey: Key): Float64Array {
  const weeks = rates.startsByWeek.length;
  const initial = runningSums(
    weeks,
    (week) => rates.initialEndsPerYearByWeek[week]! + rates.establishPerYear,
  );
  const established = runningSums(weeks, (week) => rates.establishedEndsPerYearByWeek[week]!);
  const changes = new Int32Array(weeks + 1);
  const random = new Int32Array(4);

  // Every plan takes three draws from its generator, whatever becomes of it.
  const followPlan = (start: number, isInitial: boolean) => {
    const first = -Math.log(nextUniform(random));
    const cause = nextUniform(random);
    const second = -Math.log(nextUniform(random));
    changes[start]!++;
    let end = start;
    if (isInitial) {
      const week = eventWeekOf(initial, start, first);
      const ends = week < weeks ? rates.initialEndsPerYearByWeek[week]! : 0;
      const establishes = cause * (ends + rates.establishPerYear) >= ends;
      end =
        week < weeks && establishes && week + 1 < weeks ? eventWeekOf(established, week + 1, second) : week;
    } else {
      end = eventWeekOf(established, start, first);
    }
    // A plan that ends within week `end` was still there at its start.
    if (end < weeks) changes[end + 1]!--;
  };

  const phases = [
    [rates.initialPlans, true],
    [rates.establishedPlans, false],
  ] as const;
  phases.forEach(([plans, isInitial], phase) => {
    seedFrom(random, 0, plansKey, phase);
    const whole = Math.floor(plans + uniformOf(roundingKey, phase));
    for (let i = 0; i < whole; i++) followPlan(0, isInitial);
  });
  const startsKey = childKey(plansKey, 2);
  for (let week = 0; week + 1 < weeks; week++) {
    seedFrom(random, 0, startsKey, week);
    let sum = -Math.log(nextUniform(random));
    while (sum < rates.startsByWeek[week]!) {
      followPlan(week + 1, true);
      sum -= Math.log(nextUniform(random));
    }
  }

  const plansByWeek = new Float64Array(weeks);
  let plans = 0;
  for (let week = 0; week < weeks; week++) {
    plans += changes[week]!;
    plansByWeek[week] = plans;
  }
  return plansByWeek;
}
