import { NEW, PHASES } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { Rates } from '../rates/rates.ts';
import { ageZero, cellIndex, pourArriving, sendArriving, type State } from './state.ts';
import { addRange } from './vector.ts';
import type { WeekFlows } from './weekFlows.ts';

/** Step 5: the week's entries set out for where they would be placed if every type had room; answers their sum, and by stream. */
export function addEntries(
  plan: Plan,
  state: State,
  week: number,
  rates: Rates,
  offered: Float64Array,
  byStream: Float64Array,
): number {
  const types = plan.typeIds.length;
  const bandCount = plan.bands.length;
  const pairs = plan.entries.streams.length * bandCount;
  const mix = rates.mix.mixByEpoch[rates.mix.epochOfWeek[week]!]!;
  let total = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const children = rates.entries[week * pairs + pair]!;
    if (children === 0) continue;
    total += children;
    byStream[Math.floor(pair / bandCount)]! += children;
    const band = pair % bandCount;
    const { fromWeeks, toWeeks } = plan.bands[band]!;
    for (let type = 0; type < types; type++) {
      const placed = children * mix[pair * types + type]!;
      state.entering[type * bandCount + band]! += placed / (toWeeks - fromWeeks);
      offered[type]! += placed;
    }
  }
  return total;
}

/**
 * Step 6: each type accepts arrivals up to its places, the same share of every arrival; the rest goes on to
 * where it overflows. `overflow` by type holds the children that a full type refused.
 *
 * @param inCare by type, children still in it after ageing
 * @param flows what is on its way to each type; takes down the share that each accepts
 */
export function acceptArrivals(
  plan: Plan,
  state: State,
  week: number,
  rates: Rates,
  inCare: Float64Array,
  { offered, accepted: acceptedByType }: WeekFlows,
  overflow: Float64Array,
): void {
  const types = plan.typeIds.length;
  for (const type of plan.overflow.chainOrder) {
    const room = Math.max(0, rates.places[(week + 1) * types + type]! - inCare[type]!);
    let accepted = 1;
    if (offered[type]! > room) {
      accepted = room / offered[type]!;
      const refused = offered[type]! - room;
      const next = plan.overflow.overflowTo[type]!;
      overflow[type] = refused;
      offered[next]! += refused;
      passOn(plan, state, type, next, 1 - accepted);
    }
    acceptedByType[type] = accepted;
    place(plan, state, week, type, accepted);
  }
}

function passOn(plan: Plan, state: State, type: number, next: number, share: number): void {
  const bandCount = plan.bands.length;
  for (let band = 0; band < bandCount; band++) {
    state.entering[next * bandCount + band]! += state.entering[type * bandCount + band]! * share;
  }
  for (let phase = 0; phase < PHASES.length; phase++) {
    const cell = cellIndex(type, phase);
    const from = state.arrivingFrom[cell]!;
    const to = state.arrivingTo[cell]!;
    if (from < to) sendArriving(state, cellIndex(next, phase), state.arriving[cell]!, from, to, share);
  }
}

function place(plan: Plan, state: State, week: number, type: number, accepted: number): void {
  const zero = ageZero(plan, week + 1);
  for (let phase = 0; phase < PHASES.length; phase++) pourArriving(state, cellIndex(type, phase), accepted);
  const cell = state.children[cellIndex(type, NEW)]!;
  for (let band = 0; band < plan.bands.length; band++) {
    const perAge = state.entering[type * plan.bands.length + band]! * accepted;
    state.entering[type * plan.bands.length + band] = 0;
    if (perAge === 0) continue;
    const { fromWeeks, toWeeks } = plan.bands[band]!;
    addRange(cell, zero + fromWeeks, zero + toWeeks, perAge);
  }
}
