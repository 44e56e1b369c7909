import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exactly,
  intersection,
  minus,
  overlap,
  plus,
  product,
  quotient,
  sumOf,
  times,
  type Interval,
} from '../../../model/reconcile/interval.ts';

const rounded = (value: number, half: number): Interval => ({ value, low: value - half, high: value + half });

test('sums and differences add up what rounding leaves open', () => {
  expect(plus(rounded(10, 1), rounded(5, 0.5))).toEqual({ value: 15, low: 13.5, high: 16.5 });
  expect(minus(rounded(10, 1), rounded(5, 0.5))).toEqual({ value: 5, low: 3.5, high: 6.5 });
  expect(times(rounded(10, 1), -2)).toEqual({ value: -20, low: -22, high: -18 });
});

test('539 on 108 per 10,000 leaves 49,677 to 50,140 children open', () => {
  const { value, low, high } = times(quotient(exactly(539), rounded(108, 0.5)), 10_000);
  expect(Math.round(value)).toBe(49_907);
  expect(Math.round(low)).toBe(49_677);
  expect(Math.round(high)).toBe(50_140);
});

test('nothing is known of what is divided by what may be nothing', () => {
  expect(quotient(exactly(4), rounded(1, 2))).toEqual({ value: 4, low: -Infinity, high: Infinity });
  expect(product(exactly(0), { value: 1, low: 0, high: Infinity })).toMatchObject({
    low: -Infinity,
    high: Infinity,
  });
});

describe('overlap', () => {
  test('ends that meet overlap, also when decimals miss by their last bits', () => {
    expect(overlap(rounded(0.1 + 0.2, 0), exactly(0.3))).toBe(true);
    expect(overlap(rounded(1, 0.5), rounded(2, 0.5))).toBe(true);
    expect(overlap(rounded(1, 0.5), rounded(2.001, 0.5))).toBe(false);
  });

  test('an intersection is what both leave open', () => {
    expect(intersection(rounded(10, 2), rounded(13, 2))).toEqual({ low: 11, high: 12 });
    expect(intersection(rounded(10, 1), rounded(13, 1))).toBeUndefined();
  });
});

/** True values that round to what is printed never lead outside of what is worked out. */
test('what is worked out encloses whatever the true values give', () => {
  const amount = fc.record({
    value: fc.integer({ min: -1000, max: 1000 }),
    half: fc.integer({ min: 0, max: 100 }),
    at: fc.double({ min: -1, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [x, y] = [rounded(a.value, a.half), rounded(b.value, b.half)];
      const [trueX, trueY] = [a.value + a.at * a.half, b.value + b.at * b.half];
      const inside = (value: number, { low, high }: Interval) => {
        const slack = 1e-9 * Math.max(1, Math.abs(value));
        expect(value).toBeGreaterThanOrEqual(low - slack);
        expect(value).toBeLessThanOrEqual(high + slack);
      };
      inside(trueX + trueY, plus(x, y));
      inside(trueX - trueY, minus(x, y));
      inside(trueX * trueY, product(x, y));
      if (trueY !== 0 && y.value !== 0) inside(trueX / trueY, quotient(x, y));
    }),
  );
});

test('the order of what is added changes nothing that counts', () => {
  const parts = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, (values) => {
      const one = sumOf(values.map((value) => rounded(value, 0.5)));
      const other = sumOf([...values].reverse().map((value) => rounded(value, 0.5)));
      expect(other).toEqual(one);
    }),
  );
});
