import fc from 'fast-check';
import { quantileSorted } from 'simple-statistics';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../model/random/normal.ts';
import { quantiles } from '../../../model/uncertainty/quantiles.ts';

const SHARES = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];

function expectLikeSimpleStatistics(values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const size = Math.max(Math.abs(sorted[0]!), Math.abs(sorted.at(-1)!));
  quantiles(Float64Array.from(values), SHARES).forEach((found, i) => {
    expect(Math.abs(found - quantileSorted(sorted, SHARES[i]!))).toBeLessThanOrEqual(1e-12 * size + 1e-290);
  });
}

test('any numbers have the quantiles that simple-statistics gives (type 7)', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), expectLikeSimpleStatistics));
});

test('so do whole numbers, which repeat', () => {
  const whole = fc.integer({ min: 0, max: 30 });
  fc.assert(fc.property(fc.array(whole, { minLength: 1, maxLength: 300 }), expectLikeSimpleStatistics));
});

test('so do numbers that lie far from a crowd', () => {
  const crowd = fc.integer({ min: 1_000_000, max: 1_000_010 });
  const far = fc.integer({ min: -1_000_000_000, max: 0 });
  const both = fc.tuple(fc.array(crowd, { minLength: 1, maxLength: 100 }), far);
  fc.assert(fc.property(both, ([many, one]) => expectLikeSimpleStatistics([...many, one])));
});

test('percentiles of a normal distribution', () => {
  const n = 40_001;
  const values = Float64Array.from({ length: n }, (_, i) => normalQuantile((i + 0.5) / n));
  const found = quantiles(values, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]);
  const tabled = [-1.6449, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.6449];
  found.forEach((value, i) => expect(value).toBeCloseTo(tabled[i]!, 3));
});

test('the values are left as they stand', () => {
  const values = Float64Array.of(3, 1, 2);
  expect(quantiles(values, [0.5])).toEqual([2]);
  expect([...values]).toEqual([3, 1, 2]);
});
