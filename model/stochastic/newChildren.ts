import { bitsOf, childKey, seedFrom, uniformOf, wordOf, type Key } from '../random/keys.ts';
import { exponentialOfBits, nextExponential } from '../random/exponential.ts';
import { nextBits, nextUniform, uniformOfBits } from '../random/xoshiro128.ts';
import { NEW } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import { scaledShares } from '../rates/placementMix.ts';
import type { Rates } from '../rates/rates.ts';
import { streamsOf } from '../schema/baseline.ts';
import { addChild, NO_TYPE, ON_THE_WAY } from './children.ts';
import type { Clock } from './clock.ts';
import { addToList } from './childList.ts';
import { placeChild, type World } from './placing.ts';

/** The opening stock: fractions rounded by one draw a row, each child of an age drawn evenly within its band. */
export function placeStock(
  world: World,
  clock: Clock,
  plan: Plan,
  values: Float64Array,
  stockKey: Key,
  roundingKey: Key,
): void {
  for (let r = 0; r < plan.stock.length; r++) {
    const row = plan.stock[r]!;
    const rowKey = childKey(stockKey, r);
    const whole = Math.floor(values[row.children]! + uniformOf(roundingKey, r));
    for (let i = 0; i < whole; i++) {
      const child = nameChild(world, rowKey, i);
      setAge(world, plan, child, row.band, 0);
      world.children.phase[child] = row.phase;
      waitForEvent(world, child, 0);
      placeChild(world, clock, child, row.type, 0);
    }
  }
}

/** A stream and band that may have entries, with the words that name its draws. */
export interface EntryPair {
  /** `stream * bands + band` */
  pair: number;
  streamWord: number;
  bandWord: number;
}

export function entryPairs({ baseline, bands, entries }: Plan): EntryPair[] {
  return streamsOf(baseline).flatMap((stream, s) => {
    const streamWord = wordOf(stream.id ?? `${s}`);
    return bands.flatMap(({ id }, b) =>
      entries.streams[s]!.shareByBand[b]! > 0
        ? [{ pair: s * bands.length + b, streamWord, bandWord: wordOf(id) }]
        : [],
    );
  });
}

/** The luck of one replication's entries, in the order of `EntryPair`s. */
export interface EntryLuck {
  keys: Key[];
  /** One generator each: the first gap of each week, week after week. */
  firstGaps: Int32Array;
}

export function entryLuck(pairs: readonly EntryPair[], entriesKey: Key): EntryLuck {
  const keys = pairs.map((it) => childKey(childKey(entriesKey, it.streamWord), it.bandWord));
  const firstGaps = new Int32Array(4 * keys.length);
  keys.forEach((key, p) => seedFrom(firstGaps, 4 * p, key, -1));
  return { keys, firstGaps };
}

/**
 * Step 5: entry `i` of a stream, band and week exists when the sum of its first `i` Exp(1) gaps is below the
 * week's expected entries. Answers how many there are, and by stream. So fewer expected entries leave out the last ones, and every other is the same child.
 */
export function letIn(
  world: World,
  plan: Plan,
  rates: Rates,
  pairs: readonly EntryPair[],
  luck: EntryLuck,
  week: number,
  byStream: Float64Array,
): number {
  const { keys, firstGaps } = luck;
  const firstPair = week * plan.entries.streams.length * plan.bands.length;
  let entered = 0;
  for (let p = 0; p < pairs.length; p++) {
    const { pair } = pairs[p]!;
    const expected = rates.entries[firstPair + pair]!;
    const bits = nextBits(firstGaps, 4 * p);
    // -ln(u) < x needs u > 1 - x: most weeks are done without a logarithm.
    if (uniformOfBits(bits) <= 1 - expected) continue;
    let sum = exponentialOfBits(bits);
    if (sum >= expected) continue;
    const weekKey = childKey(keys[p]!, week);
    for (let i = 1; sum < expected; i++) {
      admit(world, plan, rates, weekKey, i, pair, week);
      entered++;
      byStream[Math.floor(pair / plan.bands.length)]!++;
      sum += exponentialOfBits(bitsOf(weekKey, -i));
    }
  }
  return entered;
}

function admit(
  world: World,
  plan: Plan,
  rates: Rates,
  weekKey: Key,
  i: number,
  pair: number,
  week: number,
): void {
  const child = nameChild(world, weekKey, i);
  setAge(world, plan, child, pair % plan.bands.length, week + 1);
  setOut(world, plan, rates, child, pair, week);
}

/** Sends a child whose age is known on its way to a first placement: by two draws of its own, then one for its next event. */
export function setOut(
  world: World,
  plan: Plan,
  rates: Rates,
  child: number,
  pair: number,
  week: number,
): void {
  const { children } = world;
  children.phase[child] = NEW;
  children.status[child] = ON_THE_WAY;
  children.type[child] = NO_TYPE;
  const placement = nextUniform(children.random, 4 * child);
  const diversion = nextUniform(children.random, 4 * child);
  waitForEvent(world, child, week + 1);
  const type = firstPlacement(plan, rates, pair, week, placement, diversion);
  addToList(world.arrivals[type]!, child);
}

/** A type drawn from the baseline mix, then by a second draw what measures divert from it. */
function firstPlacement(
  plan: Plan,
  rates: Rates,
  pair: number,
  week: number,
  placement: number,
  diversion: number,
): number {
  const { mix, typeCount, diversions } = plan.mix;
  let aim = placement;
  let type = -1;
  for (let t = 0; t < typeCount; t++) {
    const share = mix[pair * typeCount + t]!;
    if (share === 0) continue;
    type = t;
    aim -= share;
    if (aim < 0) break;
  }
  if (diversions.length === 0) return type;
  const shares = rates.mix.shareByDiversionWeek.map((byWeek) => byWeek[week]!);
  let left = diversion;
  const scaled = scaledShares(plan.mix, pair, type, shares);
  for (let d = 0; d < scaled.length; d++) {
    left -= scaled[d]!;
    if (left < 0) return diversions[d]!.to;
  }
  return type;
}

/** A place for the child that a key and a number name, with its own generator. */
export function nameChild(world: World, key: Key, number: number): number {
  const { children } = world;
  const child = addChild(children);
  seedFrom(children.random, 4 * child, key, number);
  children.nameHigh[child] = children.random[4 * child]!;
  children.nameLow[child] = children.random[4 * child + 1]!;
  return child;
}

function setAge(world: World, plan: Plan, child: number, band: number, week: number): void {
  const { fromWeeks, toWeeks } = plan.bands[band]!;
  const uniform = nextUniform(world.children.random, 4 * child);
  world.children.birthWeek[child] = week - (fromWeeks + Math.floor(uniform * (toWeeks - fromWeeks)));
}

/** A fresh draw for the next event, counted from a week on. */
export function waitForEvent(world: World, child: number, sinceWeek: number): void {
  world.children.exponential[child] = nextExponential(world.children.random, 4 * child);
  world.children.sinceWeek[child] = sinceWeek;
}
