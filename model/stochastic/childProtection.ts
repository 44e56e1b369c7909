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
  if (since >= weeks) return weeks;
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
 * Adds a plan that is counted from a week on, to its last week, or to the number of weeks if it outlasts them. It takes
 * three draws from the generator, whatever becomes of it.
 */
function addDrawn(
  lives: PlanLives,
  course: PlanCourse,
  start: number,
  isInitial: boolean,
  gapSum: number,
): void {
  const { rates, initial, established, random } = course;
  const weeks = initial.length - 1;
  const first = nextBits(random);
  const cause = nextUniform(random);
  const second = nextBits(random);
  const happens = eventWeekOf(isInitial ? initial : established, start, exponentialOfBits(first));
  if (!isInitial) return addLife(lives, { start, end: happens, past: start }, gapSum);
  const past = Math.min(weeks, happens + 1);
  if (happens >= weeks) return addLife(lives, { start, end: weeks, past }, gapSum);
  const ends = rates.initialEndsPerYearByWeek[happens]!;
  const establishes = cause * (ends + rates.establishPerYear) >= ends;
  const end = establishes ? eventWeekOf(established, past, exponentialOfBits(second)) : happens;
  addLife(lives, { start, end, past }, gapSum);
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
  for (let i = 0; i < initialPlans; i++) addDrawn(lives, course, 0, true, -1);
  seedFrom(random, 0, plansKey, 1);
  const establishedPlans = Math.floor(rates.establishedPlans + uniformOf(roundingKey, 1));
  for (let i = 0; i < establishedPlans; i++) addDrawn(lives, course, 0, false, -1);

  const startsKey = childKey(plansKey, 2);
  for (let week = 0; week < weeks; week++) {
    seedFrom(random, 0, startsKey, week);
    let sum = nextExponential(random);
    while (sum < rates.startsByWeek[week]!) {
      addDrawn(lives, course, week + 1, true, sum);
      sum += nextExponential(random);
    }
  }
  return lives;
}
