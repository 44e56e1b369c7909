import { orderingBits, purposeInWeek } from '../random/keys.ts';
import type { ChildList } from './childList.ts';
import type { World } from './placing.ts';

/**
 * Brings the children with the lowest draws of this week and purpose to the front of a list: an even choice that
 * falls on the same children in every scenario. Equal draws fall to the child met first.
 *
 * Quickselect: neither those before the place `wanted` nor those after it are in any order.
 */
export function bringLowestForward(
  world: World,
  list: ChildList,
  wanted: number,
  purpose: number,
  week: number,
): void {
  const { children, count } = list;
  const { nameHigh, nameLow } = world.children;
  const word = purposeInWeek(purpose, week);
  if (world.draws.length < count) world.draws = new Uint32Array(2 * count);
  const { draws } = world;
  for (let i = 0; i < count; i++) {
    const child = children[i]!;
    draws[i] = orderingBits(nameHigh[child]!, nameLow[child]!, word);
  }
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const place = partition(children, draws, from, to);
    if (place === wanted) return;
    if (place < wanted) from = place + 1;
    else to = place - 1;
  }
}

/** Puts the child in the middle where it belongs between `from` and `to`, lower draws before it; answers where. */
function partition(children: Int32Array, draws: Uint32Array, from: number, to: number): number {
  swap(children, draws, (from + to) >> 1, to);
  const draw = draws[to]!;
  const child = children[to]!;
  let place = from;
  for (let i = from; i < to; i++) {
    if (draws[i]! < draw || (draws[i] === draw && children[i]! < child)) swap(children, draws, i, place++);
  }
  swap(children, draws, place, to);
  return place;
}

function swap(children: Int32Array, draws: Uint32Array, i: number, j: number): void {
  const child = children[i]!;
  const draw = draws[i]!;
  children[i] = children[j]!;
  draws[i] = draws[j]!;
  children[j] = child;
  draws[j] = draw;
}
