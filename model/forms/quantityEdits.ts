import type { Limits, Quantity } from '../schema/quantity.ts';
import { same } from './fieldValue.ts';
import type { Scale } from './numberText.ts';

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
 * @param known the same quantity in the version that was opened, and in whatever else it may go back to
 */
export function withNumberTyped(
  value: unknown,
  part: QuantityPart,
  typed: unknown,
  ...known: readonly unknown[]
): unknown {
  const now = typedQuantity(value);
  const next = { ...now, [part]: typed };
  const back = known.find((it) => it !== undefined && sameTyped(typedQuantity(it), next));
  if (back !== undefined) return back;
  return now.ranged ? { low: next.low, mode: next.mode, high: next.high, ...sharedDraw(value) } : next.mode;
}

/**
 * A quantity with its likely value slid to another place. The ends of a range come along, as far from it in
 * proportion as they were (by as much, where it was nothing), to four figures and no finer than they are typed.
 *
 * @param value as it stood when the slide began, so that what is slid down to nothing keeps its range on the way back
 */
export function withLikelySlid(
  value: unknown,
  likely: number,
  { times, places }: Scale,
  { min, max }: Limits,
  ...known: readonly unknown[]
): unknown {
  const { low, mode, high, ranged } = typedQuantity(value);
  if (!ranged || typeof low !== 'number' || typeof mode !== 'number' || typeof high !== 'number') {
    return withNumberTyped(value, 'mode', likely, ...known);
  }
  const grid = times * 10 ** places;
  const along = (end: number): number => {
    const moved = mode === 0 ? end + likely : end * (likely / mode);
    return Math.min(max, Math.max(min, Math.round(Number(moved.toPrecision(4)) * grid) / grid));
  };
  const ends = likely === mode ? [low, high] : [along(low), along(high)];
  const next = { low: Math.min(likely, ...ends), mode: likely, high: Math.max(likely, ...ends) };
  const back = known.find((it) => sameTyped(typedQuantity(it), { ...typedQuantity(value), ...next }));
  return back ?? { ...next, ...sharedDraw(value) };
}

/** Whether two have the same numbers, whatever explains them. */
export const sameTyped = (a: TypedQuantity, b: TypedQuantity): boolean =>
  a.ranged === b.ranged &&
  same(a.ranged ? [a.low, a.mode, a.high] : a.mode, b.ranged ? [b.low, b.mode, b.high] : b.mode);

/** A single number as a range around it, or a range as its likely value alone. */
export function withRange(value: unknown, ranged: boolean, ...known: readonly unknown[]): unknown {
  const now = typedQuantity(value);
  if (now.ranged === ranged) return value;
  // Back to what was opened, if that is the form asked for and its likely value still stands.
  const back = known.find((it) => {
    const before = typedQuantity(it);
    return it !== undefined && before.ranged === ranged && same(before.mode, now.mode);
  });
  if (back !== undefined) return back;
  return ranged ? { low: now.mode, mode: now.mode, high: now.mode } : now.mode;
}

const sharedDraw = (value: unknown): Partial<Pick<Extract<Quantity, { low: number }>, 'sharedDraw'>> => {
  const shared =
    typeof value === 'object' && value !== null && 'sharedDraw' in value ? value.sharedDraw : undefined;
  return typeof shared === 'string' ? { sharedDraw: shared } : {};
};
