import { NEW, PHASES } from '../rates/context.ts';
import { MOVE } from '../rates/hazards.ts';
import type { Plan } from '../rates/plan.ts';
import type { Rates } from '../rates/rates.ts';
import { ageZero, cellIndex, type State } from './state.ts';

/** Step 5: the week's entries set out for where they would be placed if every type had room. */
export function addEntries(plan: Plan, state: State, week: number, rates: Rates): number {
  const types = plan.typeIds.length;
  const bandCount = plan.bands.length;
  const pairs = plan.entries.streams.length * bandCount;
  const mix = rates.mix.mixByEpoch[rates.mix.epochOfWeek[week]!]!;
  let total = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const children = rates.entries[week * pairs + pair]!;
    if (children === 0) continue;
    total += children;
    const band = pair % bandCount;
    const { fromWeeks, toWeeks } = plan.bands[band]!;
    const perAge = children / (toWeeks - fromWeeks);
    for (let type = 0; type < types; type++) {
      state.entering[type * bandCount + band]! += perAge * mix[pair * types + type]!;
    }
  }
  return total;
}

/** The types that children reach by another way than entry: moves, step-downs, or overflow of these. */
export function typesReachedByMoves(plan: Plan): boolean[] {
  const reached = plan.typeIds.map(() => false);
  for (const cause of plan.hazards.causes) if (cause.kind === MOVE) reached[cause.target] = true;
  for (const { toType } of plan.counted) if (toType >= 0) reached[toType] = true;
  for (const type of plan.overflow.chainOrder) {
    const next = plan.overflow.overflowTo[type]!;
    if (reached[type] && next >= 0) reached[next] = true;
  }
  return reached;
}

/**
 * Step 6: each type accepts arrivals up to its places, the same share of every arrival; the rest goes on to
 * where it overflows. Answers nothing; `overflow` by type holds the children that a full type refused.
 */
export function acceptArrivals(
  plan: Plan,
  state: State,
  week: number,
  rates: Rates,
  reachedByMoves: readonly boolean[],
  overflow: Float64Array,
): void {
  const types = plan.typeIds.length;
  for (const type of plan.overflow.chainOrder) {
    const places = rates.places[(week + 1) * types + type]!;
    let accepted = 1;
    if (places !== Infinity) {
      const offered = offeredChildren(plan, state, type, reachedByMoves[type]!);
      const room = Math.max(0, places - childrenIn(state, type));
      if (offered > room) {
        accepted = room / offered;
        overflow[type]! += offered - room;
        passOn(plan, state, type, plan.overflow.overflowTo[type]!, 1 - accepted);
      }
    }
    place(plan, state, week, type, accepted, reachedByMoves[type]!);
  }
}

function childrenIn(state: State, type: number): number {
  let sum = 0;
  for (let phase = 0; phase < PHASES.length; phase++) sum += sumOf(state.children[cellIndex(type, phase)]!);
  return sum;
}

function sumOf(cell: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < cell.length; at++) sum += cell[at]!;
  return sum;
}

function offeredChildren(plan: Plan, state: State, type: number, byMoves: boolean): number {
  let sum = 0;
  plan.bands.forEach(({ fromWeeks, toWeeks }, band) => {
    sum += state.entering[type * plan.bands.length + band]! * (toWeeks - fromWeeks);
  });
  if (!byMoves) return sum;
  for (let phase = 0; phase < PHASES.length; phase++) sum += sumOf(state.arriving[cellIndex(type, phase)]!);
  return sum;
}

function passOn(plan: Plan, state: State, type: number, next: number, share: number): void {
  const bandCount = plan.bands.length;
  for (let band = 0; band < bandCount; band++) {
    state.entering[next * bandCount + band]! += state.entering[type * bandCount + band]! * share;
  }
  for (let phase = 0; phase < PHASES.length; phase++) {
    const from = state.arriving[cellIndex(type, phase)]!;
    const to = state.arriving[cellIndex(next, phase)]!;
    for (let at = 0; at < from.length; at++) to[at]! += from[at]! * share;
  }
}

function place(
  plan: Plan,
  state: State,
  week: number,
  type: number,
  accepted: number,
  byMoves: boolean,
): void {
  if (byMoves) {
    for (let phase = 0; phase < PHASES.length; phase++) {
      const arriving = state.arriving[cellIndex(type, phase)]!;
      const cell = state.children[cellIndex(type, phase)]!;
      for (let at = 0; at < cell.length; at++) {
        cell[at]! += arriving[at]! * accepted;
        arriving[at] = 0;
      }
    }
  }
  const zero = ageZero(plan, week + 1);
  const cell = state.children[cellIndex(type, NEW)]!;
  for (let band = 0; band < plan.bands.length; band++) {
    const perAge = state.entering[type * plan.bands.length + band]! * accepted;
    state.entering[type * plan.bands.length + band] = 0;
    if (perAge === 0) continue;
    const { fromWeeks, toWeeks } = plan.bands[band]!;
    for (let at = zero + fromWeeks; at < zero + toWeeks; at++) cell[at]! += perAge;
  }
}
