import { exponentialOfBits, nextExponential } from '../random/exponential.ts';
import { childKey, seedFrom, uniformOf, type Key } from '../random/keys.ts';
import { nextBits, nextUniform, type RandomStates } from '../random/xoshiro128.ts';
import type { ChildProtectionRates } from '../rates/childProtection.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** Running sums of a phase's hazards by week: `sums[week]` is up to the start of that week. */
function runningSums(endsPerYear: Float64Array, otherPerYear: number): Float64Array {
  const sums = new Float64Array(endsPerYear.length + 1);
  for (let week = 0; week < endsPerYear.length; week++) {
    sums[week + 1] = sums[week]! + (endsPerYear[week]! + otherPerYear) * YEARS_PER_WEEK;
  }
  return sums;
}

/** The first week from `since` on in which a running sum has risen by `exponential`, or `weeks` if none. */
function eventWeekOf(sums: Float64Array, since: number, exponential: number): number {
  const weeks = sums.length - 1;
  const aim = sums[since]! + exponential;
  if (!(sums[weeks]! >= aim)) return weeks;
  // Rates hardly change from week to week: a straight line through the first week lands close by.
  const first = sums[since + 1]! - sums[since]!;
  let week = since;
  if (first > 0) week = Math.min(weeks - 1, since + Math.floor(exponential / first));
  while (sums[week + 1]! < aim) week++;
  while (week > since && sums[week]! >= aim) week--;
  return week;
}

/** What every plan of one replication meets. */
interface PlanCourse {
  rates: ChildProtectionRates;
  initial: Float64Array;
  established: Float64Array;
  /** Change in plans from the week before; one week more than the horizon. */
  changes: Int32Array;
  random: RandomStates;
}

/** One plan from its start to its end. It takes three draws from the generator, whatever becomes of it. */
function followPlan(course: PlanCourse, start: number, isInitial: boolean): void {
  const { rates, initial, established, changes, random } = course;
  const weeks = initial.length - 1;
  const first = nextBits(random);
  const cause = nextUniform(random);
  const second = nextBits(random);
  changes[start]!++;
  let end = eventWeekOf(isInitial ? initial : established, start, exponentialOfBits(first));
  if (isInitial && end < weeks) {
    const ends = rates.initialEndsPerYearByWeek[end]!;
    const establishes = cause * (ends + rates.establishPerYear) >= ends;
    if (establishes)
      end = end + 1 < weeks ? eventWeekOf(established, end + 1, exponentialOfBits(second)) : weeks;
  }
  // A plan that ends within week `end` was still there at its start.
  if (end < weeks) changes[end + 1]!--;
}

/**
 * Whole CP plans at the start of each week: each plan of its own, from its start through the two phases.
 * Draws are keyed by plan, so that scenarios share the plans they have in common.
 */
export function drawnPlansByWeek(rates: ChildProtectionRates, plansKey: Key, roundingKey: Key): Float64Array {
  const weeks = rates.startsByWeek.length;
  const random = new Int32Array(4);
  const course: PlanCourse = {
    rates,
    initial: runningSums(rates.initialEndsPerYearByWeek, rates.establishPerYear),
    established: runningSums(rates.establishedEndsPerYearByWeek, 0),
    changes: new Int32Array(weeks + 1),
    random,
  };
  seedFrom(random, 0, plansKey, 0);
  const initialPlans = Math.floor(rates.initialPlans + uniformOf(roundingKey, 0));
  for (let i = 0; i < initialPlans; i++) followPlan(course, 0, true);
  seedFrom(random, 0, plansKey, 1);
  const establishedPlans = Math.floor(rates.establishedPlans + uniformOf(roundingKey, 1));
  for (let i = 0; i < establishedPlans; i++) followPlan(course, 0, false);

  const startsKey = childKey(plansKey, 2);
  for (let week = 0; week + 1 < weeks; week++) {
    seedFrom(random, 0, startsKey, week);
    let sum = nextExponential(random);
    while (sum < rates.startsByWeek[week]!) {
      followPlan(course, week + 1, true);
      sum += nextExponential(random);
    }
  }

  const plansByWeek = new Float64Array(weeks);
  let plans = 0;
  for (let week = 0; week < weeks; week++) {
    plans += course.changes[week]!;
    plansByWeek[week] = plans;
  }
  return plansByWeek;
}
