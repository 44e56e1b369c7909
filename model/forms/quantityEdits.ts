import type { Quantity } from '../schema/quantity.ts';
import { same } from './fieldValue.ts';

/** One of the numbers of a quantity: its value or, of a range, its low, likely or high. */
export type QuantityPart = 'low' | 'mode' | 'high';

/** A quantity as it may stand in a draft: its numbers may be text that is none. */
export interface TypedQuantity {
  low: unknown;
  mode: unknown;
  high: unknown;
  ranged: boolean;
  source: string | undefined;
}

export function typedQuantity(value: unknown): TypedQuantity {
  if (typeof value !== 'object' || value === null) {
    return { low: value, mode: value, high: value, ranged: false, source: undefined };
  }
  const it = value as Record<string, unknown>;
  const source = typeof it.source === 'string' ? it.source : undefined;
  if ('low' in it) return { low: it.low, mode: it.mode, high: it.high, ranged: true, source };
  return { low: it.value, mode: it.value, high: it.value, ranged: false, source };
}

/**
 * A quantity with one of its numbers changed. A number that is no longer what its source gives does not name
 * that source any more; typed back to what the opened version had, it is that again, source and all.
 *
 * @param opened the same quantity in the version that was opened
 */
export function withNumberTyped(
  value: unknown,
  part: QuantityPart,
  typed: unknown,
  opened: unknown,
): unknown {
  const now = typedQuantity(value);
  const next = { ...now, [part]: typed };
  const before = typedQuantity(opened);
  const back =
    opened !== undefined &&
    before.ranged === now.ranged &&
    same(
      now.ranged ? [next.low, next.mode, next.high] : next.mode,
      now.ranged ? [before.low, before.mode, before.high] : before.mode,
    );
  if (back) return opened;
  return now.ranged ? { low: next.low, mode: next.mode, high: next.high, ...sharedDraw(value) } : next.mode;
}

/** Whether two have the same numbers, whatever explains them. */
export const sameTyped = (a: TypedQuantity, b: TypedQuantity): boolean =>
  a.ranged === b.ranged &&
  same(a.ranged ? [a.low, a.mode, a.high] : a.mode, b.ranged ? [b.low, b.mode, b.high] : b.mode);

/** A single number as a range around it, or a range as its likely value alone. */
export function withRange(value: unknown, ranged: boolean, opened?: unknown): unknown {
  const now = typedQuantity(value);
  if (now.ranged === ranged) return value;
  const before = typedQuantity(opened);
  // Back to what was opened, if that is the form asked for and its likely value still stands.
  if (opened !== undefined && before.ranged === ranged && same(before.mode, now.mode)) return opened;
  return ranged ? { low: now.mode, mode: now.mode, high: now.mode } : now.mode;
}

const sharedDraw = (value: unknown): Partial<Pick<Extract<Quantity, { low: number }>, 'sharedDraw'>> => {
  const shared =
    typeof value === 'object' && value !== null && 'sharedDraw' in value ? value.sharedDraw : undefined;
  return typeof shared === 'string' ? { sharedDraw: shared } : {};
};
