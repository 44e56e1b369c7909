import { ADULT_WEEKS, PHASES } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { HazardRates } from '../rates/hazards.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';

/** No event before the end of the horizon. */
export const NEVER = 0x7fffffff;

/** Total hazards of every group, and when they change: what tells a child's next event without walking weeks. */
export interface Clock {
  plan: Plan;
  weeks: number;
  types: number;
  reasons: number;
  bandCount: number;
  bandToWeeks: Int32Array;
  /** By age in whole weeks up to the 18th birthday; the number of bands from the last one's end on. */
  bandOfAge: Uint8Array;
  groups: number;
  /** Kind and target of every cause, in the order of `HazardPlan.causes`. */
  causeKind: Uint8Array;
  causeTarget: Int32Array;
  /** The rates the clock is set to. */
  rates: HazardRates;
  /** `[epoch * groups + group]`: all hazards together, a year and a week. */
  perYear: Float64Array;
  perWeek: Float64Array;
  /** The first week after each epoch. */
  epochEnd: Int32Array;
}

/** A clock for the replications of a plan, to be set to the rates of each. */
export function clockOf(plan: Plan): Clock {
  const { causes, firstCause } = plan.hazards;
  return {
    plan,
    weeks: plan.horizon.weeks,
    types: plan.typeIds.length,
    reasons: plan.reasonIds.length,
    bandCount: plan.bands.length,
    bandToWeeks: Int32Array.from(plan.bands, (band) => band.toWeeks),
    bandOfAge: bandsOfAges(plan),
    groups: firstCause.length - 1,
    causeKind: Uint8Array.from(causes, (cause) => cause.kind),
    causeTarget: Int32Array.from(causes, (cause) => cause.target),
    rates: { epochOfWeek: new Int32Array(0), ratesByEpoch: [] },
    perYear: new Float64Array(0),
    perWeek: new Float64Array(0),
    epochEnd: new Int32Array(0),
  };
}

export function setClock(clock: Clock, rates: HazardRates): void {
  const { groups, weeks } = clock;
  const { firstCause } = clock.plan.hazards;
  const epochs = rates.ratesByEpoch.length;
  if (clock.epochEnd.length < epochs) {
    clock.perYear = new Float64Array(epochs * groups);
    clock.perWeek = new Float64Array(epochs * groups);
    clock.epochEnd = new Int32Array(epochs);
  }
  clock.rates = rates;
  const { perYear, perWeek, epochEnd } = clock;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const ratesPerYear = rates.ratesByEpoch[epoch]!;
    for (let group = 0; group < groups; group++) {
      let total = 0;
      for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) total += ratesPerYear[i]!;
      perYear[epoch * groups + group] = total;
      perWeek[epoch * groups + group] = total * YEARS_PER_WEEK;
    }
  }
  for (let week = 0; week < weeks; week++) epochEnd[rates.epochOfWeek[week]!] = week + 1;
}

/** The first group of a type and phase; the band is added to it. */
const firstGroup = (clock: Clock, type: number, phase: number): number =>
  (type * PHASES.length + phase) * clock.bandCount;

export const bandAt = (clock: Clock, age: number): number => clock.bandOfAge[age]!;

function bandsOfAges({ bands }: Plan): Uint8Array {
  return Uint8Array.from({ length: ADULT_WEEKS + 1 }, (_, age) => {
    const band = bands.findIndex(({ toWeeks }) => age < toWeeks);
    return band < 0 ? bands.length : band;
  });
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
  const { weeks, bandToWeeks, perWeek, groups, epochEnd, bandCount } = clock;
  if (since >= weeks) return NEVER;
  let band = bandAt(clock, since - birthWeek);
  let epoch = clock.rates.epochOfWeek[since]!;
  let at = epoch * groups + firstGroup(clock, type, phase) + band;
  let left = exponential;
  let week = since;
  for (;;) {
    const bandEnd = birthWeek + bandToWeeks[band]!;
    const end = epochEnd[epoch]! < bandEnd ? epochEnd[epoch]! : bandEnd;
    const hazard = perWeek[at]!;
    const sum = hazard * (end - week);
    // Without hazard there is no event, even where rounding has left nothing to wait for.
    if (left <= sum && hazard > 0) {
      const wait = Math.ceil(left / hazard);
      const last = end - 1;
      return wait < 1 ? week : week + wait > end ? last : week + wait - 1;
    }
    left -= sum;
    week = end;
    if (week >= weeks) return NEVER;
    if (week === epochEnd[epoch]!) {
      epoch++;
      at += groups;
    }
    if (week === bandEnd) {
      if (++band >= bandCount) return NEVER;
      at++;
    }
  }
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
  const { epochOfWeek } = clock.rates;
  let sum = 0;
  for (let week = since; week < until; week++) {
    sum += clock.perWeek[epochOfWeek[week]! * clock.groups + first + bandAt(clock, week - birthWeek)]!;
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
  const epoch = clock.rates.epochOfWeek[week]!;
  const ratesPerYear = clock.rates.ratesByEpoch[epoch]!;
  const from = firstCause[group]!;
  const to = firstCause[group + 1]!;
  let aim = uniform * clock.perYear[epoch * clock.groups + group]!;
  let last = from;
  for (let i = from; i < to; i++) {
    const rate = ratesPerYear[i]!;
    if (rate === 0) continue;
    last = i;
    aim -= rate;
    if (aim < 0) return i;
  }
  return last;
}
