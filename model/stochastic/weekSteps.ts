import { wordOf } from '../random/keys.ts';
import { nextUniform } from '../random/xoshiro128.ts';
import { SETTLED } from '../rates/context.ts';
import type { CountedMeasure } from '../rates/counted.ts';
import { EXIT, MOVE } from '../rates/hazards.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { addToList, type ChildList } from './childList.ts';
import { bringLowestForward } from './choosing.ts';
import { GONE, IN_CARE, lastWeek, NO_TYPE, ON_THE_WAY } from './children.ts';
import { bandAt, causeAt, hazardBetween, NEVER, type Clock } from './clock.ts';
import { waitForEvent } from './newChildren.ts';
import { broughtPart, mayComeBack } from './returns.ts';
import { leavePlacement, placeChild, schedule, type World } from './placing.ts';

/** Step 2: the events due this week; movers are put among the arrivals, birthdays are noted. */
export function happen(world: World, clock: Clock, week: number, run: Run): void {
  const { children, agenda, birthdays } = world;
  birthdays.count = 0;
  for (let at = agenda.head[week]!; at >= 0; at = agenda.next[at]!) {
    const child = agenda.child[at]!;
    if (children.status[child] !== IN_CARE) continue;
    const due = children.dueWeek[child]!;
    const birthday = lastWeek(children.birthWeek[child]!) === week;
    // An entry that a later one has overtaken.
    if (due !== week && !birthday) continue;
    const left = due === week && meetsEvent(world, clock, child, week, run);
    if (birthday && !left) addToList(birthdays, child);
  }
}

/** Whether the child left care. */
function meetsEvent(world: World, clock: Clock, child: number, week: number, run: Run): boolean {
  const { children } = world;
  const uniform = nextUniform(children.random, 4 * child);
  const age = week - children.birthWeek[child]!;
  const cause = causeAt(clock, children.type[child]!, children.phase[child]!, age, week, uniform);
  const kind = clock.causeKind[cause]!;
  const target = clock.causeTarget[cause]!;
  if (kind === EXIT) {
    const brought = broughtPart(run.rates, week, cause);
    if (brought > 0) mayComeBack(world, clock.plan, run.rates, child, week, target, brought);
    leaveCare(world, clock, child, week, target, run);
    return true;
  }
  waitForEvent(world, child, week + 1);
  if (kind === MOVE) {
    leavePlacement(world, clock, child, week, false);
    addToList(world.arrivals[target]!, child);
  } else {
    children.phase[child] = SETTLED;
    children.dueWeek[child] = NEVER;
    if (lastWeek(children.birthWeek[child]!) > week) schedule(world, clock, child);
  }
  return false;
}

function leaveCare(world: World, clock: Clock, child: number, week: number, reason: number, run: Run): void {
  leavePlacement(world, clock, child, week, true);
  run.exitsByWeekReason[week * clock.reasons + reason]!++;
}

/** A counted measure with what its draws and its choice of children need. */
export interface CountedDraws {
  measure: CountedMeasure;
  word: number;
  /** `[type * bands + band]`: 1 where it may take children. */
  mayTake: Uint8Array;
}

export const countedDraws = (plan: Plan): CountedDraws[] =>
  plan.counted.map((measure) => ({
    measure,
    word: wordOf(`taken:${measure.measureId}`),
    mayTake: Uint8Array.from(
      plan.typeIds.flatMap((_, type) =>
        plan.bands.map((_band, band) => Number(measure.types.includes(type) && measure.bands.includes(band))),
      ),
    ),
  }));

/** Step 3: a measure takes so many of those who neither left nor moved this week, evenly; what is not there is lost. */
export function takeCounted(
  world: World,
  clock: Clock,
  week: number,
  draws: CountedDraws,
  due: number,
  run: Run,
): void {
  if (due <= 0) return;
  const { measure } = draws;
  const { eligible } = world;
  listEligible(world, clock, week, draws);
  const taken = Math.min(due, eligible.count);
  if (taken < eligible.count) bringLowestForward(world, eligible, taken, draws.word, week);
  for (let i = 0; i < taken; i++) {
    const child = eligible.children[i]!;
    if (measure.reason >= 0) {
      if (measure.someReturn) mayComeBack(world, clock.plan, run.rates, child, week, measure.reason, 1);
      leaveCare(world, clock, child, week, measure.reason, run);
    } else {
      keepRunningSum(world, clock, child, week + 1);
      leavePlacement(world, clock, child, week, false);
      addToList(world.arrivals[measure.toType]!, child);
    }
  }
}

/** Lists the children that a measure may take, in the order they were met. */
function listEligible(world: World, clock: Clock, week: number, { mayTake }: CountedDraws): void {
  const { eligible } = world;
  const { status, type, birthWeek, count } = world.children;
  const { bandCount } = clock;
  eligible.count = 0;
  for (let child = 0; child < count; child++) {
    if (status[child] !== IN_CARE) continue;
    const band = bandAt(clock, week - birthWeek[child]!);
    if (mayTake[type[child]! * bandCount + band] === 1) addToList(eligible, child);
  }
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
export function turnEighteen(world: World, clock: Clock, week: number, run: Run): void {
  const { children, birthdays } = world;
  const turned18 = week * clock.reasons + clock.reasons - 1;
  for (let i = 0; i < birthdays.count; i++) {
    const child = birthdays.children[i]!;
    if (children.status[child] === GONE) continue;
    if (children.status[child] === IN_CARE) leavePlacement(world, clock, child, week, true);
    else children.status[child] = GONE;
    run.exitsByWeekReason[turned18]!++;
  }
}

/**
 * Step 6: types in chain order take their arrivals up to their places, in random order; the rest goes on to
 * where a full type overflows.
 *
 * @param rounding by type, the draw that makes its places whole
 * @param purposes by type, names the draws that order who is accepted there
 */
export function takeIn(
  world: World,
  clock: Clock,
  week: number,
  rounding: Float64Array,
  purposes: Int32Array,
  run: Run,
): void {
  const { arrivals, inCare } = world;
  const { types } = clock;
  const { chainOrder, overflowTo } = clock.plan.overflow;
  const { places } = run.rates;
  for (let i = 0; i < types; i++) {
    const type = chainOrder[i]!;
    const here = arrivals[type]!;
    if (here.count === 0) continue;
    if (world.birthdays.count > 0) leaveOutAdults(world, here);
    // Places are those of the day the next week starts.
    const room = places[(week + 1) * types + type]!;
    const free = room === Infinity ? here.count : wholePlaces(room, rounding[type]!) - inCare[type]!;
    const accepted = Math.min(here.count, Math.max(0, free));
    if (accepted < here.count) {
      bringLowestForward(world, here, accepted, purposes[type]!, week);
      run.overflowByWeekType[week * types + type] = here.count - accepted;
      const next = arrivals[overflowTo[type]!]!;
      for (let k = accepted; k < here.count; k++) addToList(next, here.children[k]!);
    }
    for (let k = 0; k < accepted; k++) {
      const child = here.children[k]!;
      const before = world.children.type[child]!;
      if (before !== NO_TYPE && before !== type) run.movesByWeek[week]!++;
      placeChild(world, clock, child, type, week + 1);
    }
    here.count = 0;
  }
}

/** Places as whole ones: a fraction of a place is there in so many replications. */
export const wholePlaces = (places: number, rounding: number): number => Math.floor(places + rounding);

/** Leaves out who turned 18 on the way. */
function leaveOutAdults({ children }: World, list: ChildList): void {
  let kept = 0;
  for (let i = 0; i < list.count; i++) {
    const child = list.children[i]!;
    if (children.status[child] === ON_THE_WAY) list.children[kept++] = child;
  }
  list.count = kept;
}
