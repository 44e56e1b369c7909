/** A number with all that its rounding leaves open: the true one lies between low and high, both included. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

export const exactly = (value: number): Interval => ({ value, low: value, high: value });

export const plus = (a: Interval, b: Interval): Interval => ({
  value: a.value + b.value,
  low: a.low + b.low,
  high: a.high + b.high,
});

/** Times a plain number; a negative one swaps the ends. */
export const times = (a: Interval, factor: number): Interval =>
  factor >= 0
    ? { value: a.value * factor, low: a.low * factor, high: a.high * factor }
    : { value: a.value * factor, low: a.high * factor, high: a.low * factor };

export const minus = (a: Interval, b: Interval): Interval => plus(a, times(b, -1));

export const sumOf = (all: readonly Interval[]): Interval => all.reduce(plus, exactly(0));

/** Two that are known independently. */
export const product = (a: Interval, b: Interval): Interval => ({
  value: a.value * b.value,
  ...ends([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]),
});

/** Nothing is known of a quotient whose divisor may be nothing. */
export function quotient(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { value: a.value / b.value, low: -Infinity, high: Infinity };
  return {
    value: a.value / b.value,
    ...ends([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]),
  };
}

/** What both leave open; nothing if they share nothing. */
export function intersection(a: Interval, b: Interval): { low: number; high: number } | undefined {
  if (!overlap(a, b)) return undefined;
  const low = Math.max(a.low, b.low);
  return { low, high: Math.max(low, Math.min(a.high, b.high)) };
}

/** Whether one number can be both. Sums of decimals miss by their last bits, so ends that meet are told with care. */
export function overlap(a: Pick<Interval, 'low' | 'high'>, b: Pick<Interval, 'low' | 'high'>): boolean {
  return atMost(a.low, b.high) && atMost(b.low, a.high);
}

export const atMost = (a: number, b: number): boolean =>
  a <= b || a - b <= LAST_BITS * Math.max(Math.abs(a), Math.abs(b));

const LAST_BITS = 1e-12;

/** Not a number comes of nothing times infinity: where one end knows nothing, neither does the product. */
function ends(values: readonly number[]): { low: number; high: number } {
  if (values.some(Number.isNaN)) return { low: -Infinity, high: Infinity };
  return { low: Math.min(...values), high: Math.max(...values) };
}
