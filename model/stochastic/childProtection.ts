import { exponentialOfBits, nextExponential } from '../random/exponential.ts';
import { childKey, seedFrom, uniformOf, type Key } from '../random/keys.ts';
import { nextBits, nextUniform, type RandomStates } from '../random/xoshiro128.ts';
import type { ChildProtectionRates } from '../rates/childProtection.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { addLife, noPlanLives, type PlanLives } from './planLives.ts';

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
  random: RandomStates;
}

/**
 * The last week of a plan that starts in a week, or the number of weeks if it outlasts them. It takes three draws
 * from the generator, whatever becomes of it.
 */
function lastWeekOf(course: PlanCourse, start: number, isInitial: boolean): number {
  const { rates, initial, established, random } = course;
  const weeks = initial.length - 1;
  const first = nextBits(random);
  const cause = nextUniform(random);
  const second = nextBits(random);
  const end = eventWeekOf(isInitial ? initial : established, start, exponentialOfBits(first));
  if (!isInitial || end >= weeks) return end;
  const ends = rates.initialEndsPerYearByWeek[end]!;
  const establishes = cause * (ends + rates.establishPerYear) >= ends;
  if (!establishes) return end;
  return end + 1 < weeks ? eventWeekOf(established, end + 1, exponentialOfBits(second)) : weeks;
}

/** CP plans of one replication, each of its own. Draws are keyed by plan, so that scenarios share those they have in common. */
export function drawnPlans(rates: ChildProtectionRates, plansKey: Key, roundingKey: Key): PlanLives {
  const weeks = rates.startsByWeek.length;
  const random = new Int32Array(4);
  const course: PlanCourse = {
    rates,
    initial: runningSums(rates.initialEndsPerYearByWeek, rates.establishPerYear),
    established: runningSums(rates.establishedEndsPerYearByWeek, 0),
    random,
  };
  const lives = noPlanLives(rates);
  seedFrom(random, 0, plansKey, 0);
  const initialPlans = Math.floor(rates.initialPlans + uniformOf(roundingKey, 0));
  for (let i = 0; i < initialPlans; i++) addLife(lives, 0, lastWeekOf(course, 0, true), -1);
  seedFrom(random, 0, plansKey, 1);
  const establishedPlans = Math.floor(rates.establishedPlans + uniformOf(roundingKey, 1));
  for (let i = 0; i < establishedPlans; i++) addLife(lives, 0, lastWeekOf(course, 0, false), -1);

  const startsKey = childKey(plansKey, 2);
  for (let week = 0; week + 1 < weeks; week++) {
    seedFrom(random, 0, startsKey, week);
    let sum = nextExponential(random);
    while (sum < rates.startsByWeek[week]!) {
      addLife(lives, week + 1, lastWeekOf(course, week + 1, true), sum);
      sum += nextExponential(random);
    }
  }
  return lives;
}
