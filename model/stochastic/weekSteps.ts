import { orderingBits, purposeInWeek, wordOf } from '../random/keys.ts';
import { nextUniform } from '../random/xoshiro128.ts';
import { SETTLED } from '../rates/context.ts';
import type { CountedMeasure } from '../rates/counted.ts';
import { EXIT, MOVE } from '../rates/hazards.ts';
import type { Plan } from '../rates/plan.ts';
import { GONE, IN_CARE, lastWeek, ON_THE_WAY } from './children.ts';
import { causeAt, hazardBetween, NEVER, type Clock } from './clock.ts';
import { waitForEvent } from './newChildren.ts';
import { leavePlacement, placeChild, schedule, type World } from './placing.ts';

/** Step 2: the events due this week; movers are put among the arrivals, birthdays are noted. */
export function happen(world: World, clock: Clock, week: number, exits: Float64Array): void {
  const { children, agenda, birthdays } = world;
  birthdays.length = 0;
  for (let at = agenda.head[week]!; at >= 0; at = agenda.next[at]!) {
    const child = agenda.child[at]!;
    if (children.status[child] !== IN_CARE) continue;
    const due = children.dueWeek[child]!;
    const birthday = lastWeek(children.birthWeek[child]!) === week;
    // An entry that a later one has overtaken.
    if (due !== week && !birthday) continue;
    const left = due === week && meetsEvent(world, clock, child, week, exits);
    if (birthday && !left) birthdays.push(child);
  }
}

/** Whether the child left care. */
function meetsEvent(world: World, clock: Clock, child: number, week: number, exits: Float64Array): boolean {
  const { children } = world;
  const uniform = nextUniform(children.random, 4 * child);
  const age = week - children.birthWeek[child]!;
  const cause =
    clock.plan.hazards.causes[
      causeAt(clock, children.type[child]!, children.phase[child]!, age, week, uniform)
    ]!;
  if (cause.kind === EXIT) {
    leavePlacement(world, clock, child, week, true);
    exits[cause.target]!++;
    return true;
  }
  waitForEvent(world, child, week + 1);
  if (cause.kind === MOVE) {
    leavePlacement(world, clock, child, week, false);
    world.arrivals[cause.target]!.push(child);
  } else {
    children.phase[child] = SETTLED;
    children.dueWeek[child] = NEVER;
    if (lastWeek(children.birthWeek[child]!) > week) schedule(world, clock, child);
  }
  return false;
}

/** A counted measure with what its draws and its choice of children need. */
export interface CountedDraws {
  measure: CountedMeasure;
  word: number;
  types: boolean[];
  bands: boolean[];
}

export const countedDraws = (plan: Plan): CountedDraws[] =>
  plan.counted.map((measure) => ({
    measure,
    word: wordOf(`taken:${measure.measureId}`),
    types: plan.typeIds.map((_, type) => measure.types.includes(type)),
    bands: plan.bands.map((_, band) => measure.bands.includes(band)),
  }));

/** Step 3: a measure takes so many of those who neither left nor moved this week, evenly; what is not there is lost. */
export function takeCounted(
  world: World,
  clock: Clock,
  week: number,
  draws: CountedDraws,
  wanted: number,
  exits: Float64Array,
): void {
  if (wanted <= 0) return;
  const { measure } = draws;
  const found = eligible(world, clock, week, draws);
  const first = firstByDraw(world, found, Math.min(wanted, found), draws.word, week);
  for (let i = 0; i < first; i++) {
    const child = world.chosen[i]!;
    if (measure.reason >= 0) {
      leavePlacement(world, clock, child, week, true);
      exits[measure.reason]!++;
    } else {
      keepRunningSum(world, clock, child, week + 1);
      leavePlacement(world, clock, child, week, false);
      world.arrivals[measure.toType]!.push(child);
    }
  }
}

/** Writes the children a measure may take to `world.chosen`; answers how many. */
function eligible(world: World, clock: Clock, week: number, { types, bands }: CountedDraws): number {
  const { status, type, birthWeek, count } = world.children;
  const { bandToWeeks } = clock;
  const chosen = roomFor(world, count);
  const allBands = bands.every(Boolean);
  let found = 0;
  for (let child = 0; child < count; child++) {
    if (status[child] !== IN_CARE || !types[type[child]!]) continue;
    if (!allBands) {
      const age = week - birthWeek[child]!;
      let band = 0;
      while (age >= bandToWeeks[band]!) band++;
      if (!bands[band]) continue;
    }
    chosen[found++] = child;
  }
  return found;
}

/** `world.chosen`, long enough for so many children. */
function roomFor(world: World, count: number): Int32Array {
  if (world.chosen.length < count) {
    world.chosen = new Int32Array(2 * count);
    world.draws = new Float64Array(2 * count);
  }
  return world.chosen;
}

/**
 * Brings the children with the lowest draws of this week and purpose to the front of `world.chosen`, lowest
 * first: an even choice that is the same in every scenario.
 *
 * @param found how many stand in `world.chosen`
 * @returns `wanted`
 */
function firstByDraw(world: World, found: number, wanted: number, purpose: number, week: number): number {
  if (found === wanted) return found;
  const { chosen, draws } = world;
  const { nameHigh, nameLow } = world.children;
  const word = purposeInWeek(purpose, week);
  for (let i = 0; i < found; i++) {
    const child = chosen[i]!;
    draws[i] = orderingBits(nameHigh[child]!, nameLow[child]!, word);
  }
  if (wanted > FEW) sortByDraw(chosen, draws, found);
  else pickLowest(chosen, draws, found, wanted);
  return wanted;
}

/** Up to so many, picking the lowest again and again is quicker than putting all in order. */
const FEW = 8;

function pickLowest(chosen: Int32Array, draws: Float64Array, found: number, wanted: number): void {
  for (let place = 0; place < wanted; place++) {
    let lowest = place;
    for (let i = place + 1; i < found; i++) {
      const less = draws[i]! < draws[lowest]!;
      // Equal draws fall to the child met first.
      if (less || (draws[i] === draws[lowest] && chosen[i]! < chosen[lowest]!)) lowest = i;
    }
    const child = chosen[lowest]!;
    const draw = draws[lowest]!;
    chosen[lowest] = chosen[place]!;
    draws[lowest] = draws[place]!;
    chosen[place] = child;
    draws[place] = draw;
  }
}

/** Draws of 32 bits and children below 2^20 fit into one number of 53 bits, which sorts by draw, then child. */
const CHILDREN_IN_KEY = 2 ** 20;

function sortByDraw(chosen: Int32Array, draws: Float64Array, found: number): void {
  for (let i = 0; i < found; i++) draws[i] = draws[i]! * CHILDREN_IN_KEY + chosen[i]!;
  const keys = draws.subarray(0, found).sort();
  for (let i = 0; i < found; i++) chosen[i] = keys[i]! % CHILDREN_IN_KEY;
}

/** A child that is moved without an event of its own keeps what it has waited so far. */
function keepRunningSum(world: World, clock: Clock, child: number, week: number): void {
  const { children } = world;
  children.exponential[child]! -= hazardBetween(
    clock,
    children.type[child]!,
    children.phase[child]!,
    children.birthWeek[child]!,
    children.sinceWeek[child]!,
    week,
  );
  children.sinceWeek[child] = week;
}

/** Step 4: who turns 18 leaves, also on the way to another placement. */
export function turnEighteen(world: World, clock: Clock, week: number, exits: Float64Array): void {
  const { children } = world;
  const turned18 = clock.plan.reasonIds.length - 1;
  for (const child of world.birthdays) {
    if (children.status[child] === GONE) continue;
    if (children.status[child] === IN_CARE) leavePlacement(world, clock, child, week, true);
    else children.status[child] = GONE;
    exits[turned18]!++;
  }
}

/**
 * Step 6: types in chain order take their arrivals up to their places, in random order; the rest goes on to
 * where a full type overflows.
 *
 * @param places by type, whole, on the day the next week starts
 */
export function takeIn(
  world: World,
  clock: Clock,
  week: number,
  places: (type: number) => number,
  purposes: Int32Array,
  overflow: Float64Array,
): void {
  const { children, arrivals, inCare } = world;
  const { chainOrder, overflowTo } = clock.plan.overflow;
  for (const type of chainOrder) {
    let here = arrivals[type]!;
    if (here.length === 0) continue;
    if (world.birthdays.length > 0) here = here.filter((child) => children.status[child] === ON_THE_WAY);
    const room = Math.max(0, places(type) - inCare[type]!);
    if (here.length > room) {
      roomFor(world, here.length).set(here);
      firstByDraw(world, here.length, room, purposes[type]!, week);
      const ordered = Array.from(world.chosen.subarray(0, here.length));
      overflow[type] = here.length - room;
      arrivals[overflowTo[type]!]!.push(...ordered.slice(room));
      here = ordered.slice(0, room);
    }
    for (const child of here) placeChild(world, clock, child, type, week + 1);
    arrivals[type]!.length = 0;
  }
}
