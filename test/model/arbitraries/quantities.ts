import type { Quantity } from '../../../model/schema/quantity.ts';
import type { Selector } from '../../../model/schema/primitives.ts';
import { maybe, type Draw } from './draw.ts';

/** A number in one of the three ways a file may give it. */
export function quantity(draw: Draw, min: number, max: number): Quantity {
  const form = draw.whole(0, 5);
  if (form === 4) return { value: draw.number(min, max), source: 'paper' };
  if (form !== 5) return draw.number(min, max);
  const [low, mode, high] = [0, 0, 0].map(() => draw.number(min, max)).sort((a, b) => a - b) as [
    number,
    number,
    number,
  ];
  return { low, mode, high, ...maybe(draw, 'sharedDraw', () => draw.one(['prices', 'demand'])) };
}

/** Shares that add up to one, some of them perhaps 0. */
export function shares(draw: Draw, ids: readonly string[]): Record<string, number> {
  const weights = ids.map((_, i) => (i === 0 ? draw.whole(1, 5) : draw.whole(0, 5)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Object.fromEntries(ids.map((id, i) => [id, weights[i]! / sum]));
}

/** One of the ways to select at least one of these ids, all of them being `all`. */
export function selector(draw: Draw, ids: readonly string[], all: readonly string[]): Selector | undefined {
  if (ids.length === all.length && draw.once(2)) return draw.one(['*', undefined]);
  return draw.once(3) ? draw.one(ids) : draw.some(ids, 1);
}
