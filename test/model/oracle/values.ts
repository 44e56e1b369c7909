import type { Selector } from '../../../model/schema/primitives.ts';
import type { Quantity } from '../../../model/schema/quantity.ts';

/** A number of the file as the expected engine reads it: a range stands for its PERT mean. */
export function meanOf(quantity: Quantity | undefined, whenLeftOut = 0): number {
  if (quantity === undefined) return whenLeftOut;
  if (typeof quantity === 'number') return quantity;
  if ('value' in quantity) return quantity.value;
  return (quantity.low + 4 * quantity.mode + quantity.high) / 6;
}

/** Leaving a selector out, and `"*"`, match all. */
export function selects(selector: Selector | undefined, id: string): boolean {
  if (selector === undefined || selector === '*') return true;
  return typeof selector === 'string' ? selector === id : selector.includes(id);
}

/** Shares divided by their sum. */
export function normalised(shares: Record<string, Quantity>): Map<string, number> {
  const sum = Object.values(shares).reduce<number>((total, share) => total + meanOf(share), 0);
  return new Map(Object.entries(shares).map(([id, share]) => [id, meanOf(share) / sum]));
}

/** Every factor `1 + s * change` is floored at 0. */
export const flooredFactor = (strength: number, change: Quantity): number =>
  Math.max(0, 1 + strength * meanOf(change));
