import { PHASES } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { HazardRates } from '../rates/hazards.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** No event before the end of the horizon. */
export const NEVER = 0x7fffffff;

/** Total hazards of every group, and when they change: what tells a child's next event without walking weeks. */
export interface Clock {
  plan: Plan;
  rates: HazardRates;
  weeks: number;
  bandCount: number;
  bandToWeeks: Int32Array;
  /** `[epoch * groups + group]`: all hazards together, times one week. */
  perWeek: Float64Array;
  groups: number;
  epochOfWeek: Int32Array;
  /** The first week after each epoch. */
  epochEnd: Int32Array;
}

export function clockOf(plan: Plan, rates: HazardRates): Clock {
  const { firstCause } = plan.hazards;
  const groups = firstCause.length - 1;
  const epochs = rates.ratesByEpoch.length;
  const perWeek = new Float64Array(epochs * groups);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const ratesPerYear = rates.ratesByEpoch[epoch]!;
    for (let group = 0; group < groups; group++) {
      let total = 0;
      for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) total += ratesPerYear[i]!;
      perWeek[epoch * groups + group] = total * YEARS_PER_WEEK;
    }
  }
  const epochEnd = new Int32Array(epochs);
  for (let week = 0; week < plan.horizon.weeks; week++) epochEnd[rates.epochOfWeek[week]!] = week + 1;
  return {
    plan,
    rates,
    weeks: plan.horizon.weeks,
    bandCount: plan.bands.length,
    bandToWeeks: Int32Array.from(plan.bands, (band) => band.toWeeks),
    perWeek,
    groups,
    epochOfWeek: rates.epochOfWeek,
    epochEnd,
  };
}

/** The first group of a type and phase; the band is added to it. */
const firstGroup = (clock: Clock, type: number, phase: number): number =>
  (type * PHASES.length + phase) * clock.bandCount;

function bandAt(clock: Clock, age: number): number {
  let band = 0;
  while (age >= clock.bandToWeeks[band]!) band++;
  return band;
}

/**
 * The first week from `since` on in which the running sum of a child's hazards reaches `exponential`, or NEVER.
 * Exact: hazards are constant within an epoch and an age band, so whole stretches of weeks are passed at once.
 */
export function eventWeek(
  clock: Clock,
  type: number,
  phase: number,
  birthWeek: number,
  since: number,
  exponential: number,
): number {
  const { weeks, bandToWeeks, perWeek, groups, epochOfWeek, epochEnd, bandCount } = clock;
  const first = firstGroup(clock, type, phase);
  let band = bandAt(clock, since - birthWeek);
  let left = exponential;
  let week = since;
  while (week < weeks) {
    const epoch = epochOfWeek[week]!;
    let end = birthWeek + bandToWeeks[band]!;
    if (epochEnd[epoch]! < end) end = epochEnd[epoch]!;
    const hazard = perWeek[epoch * groups + first + band]!;
    const stretch = end - week;
    if (left <= hazard * stretch) {
      // A rounding error may leave nothing to wait for: the event is then in this very week.
      const wait = Math.ceil(left / hazard);
      return week + (wait < 1 ? 1 : wait > stretch ? stretch : wait) - 1;
    }
    left -= hazard * stretch;
    week = end;
    if (week - birthWeek >= bandToWeeks[band]! && ++band >= bandCount) return NEVER;
  }
  return NEVER;
}

/** The running sum of a child's hazards over the weeks from `since` up to `until`. */
export function hazardBetween(
  clock: Clock,
  type: number,
  phase: number,
  birthWeek: number,
  since: number,
  until: number,
): number {
  const first = firstGroup(clock, type, phase);
  let sum = 0;
  for (let week = since; week < until; week++) {
    const band = bandAt(clock, week - birthWeek);
    sum += clock.perWeek[clock.epochOfWeek[week]! * clock.groups + first + band]!;
  }
  return sum;
}

/** Which of a group's causes it was, for a uniform draw: in proportion to the week's hazards, in file order. */
export function causeAt(
  clock: Clock,
  type: number,
  phase: number,
  age: number,
  week: number,
  uniform: number,
): number {
  const group = firstGroup(clock, type, phase) + bandAt(clock, age);
  const { firstCause } = clock.plan.hazards;
  const ratesPerYear = clock.rates.ratesByEpoch[clock.epochOfWeek[week]!]!;
  const from = firstCause[group]!;
  const to = firstCause[group + 1]!;
  let total = 0;
  for (let i = from; i < to; i++) total += ratesPerYear[i]!;
  let aim = uniform * total;
  let last = from;
  for (let i = from; i < to; i++) {
    if (ratesPerYear[i] === 0) continue;
    last = i;
    aim -= ratesPerYear[i]!;
    if (aim < 0) return i;
  }
  return last;
}
