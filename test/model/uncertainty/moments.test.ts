import fc from 'fast-check';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { joinMoments, momentsOf, standardDeviation } from '../../../model/uncertainty/moments.ts';
import { spreadOf } from '../../../model/uncertainty/spread.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });

test('mean and standard deviation (n - 1) as simple-statistics has them, in one piece or in two', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const joined = joinMoments(momentsOf(Float64Array.from(a), 1), momentsOf(Float64Array.from(b), 1));
      const all = [...a, ...b];
      expect(joined.count).toBe(all.length);
      expect(joined.mean[0]).toBeCloseTo(mean(all), 6);
      const deviation = sampleStandardDeviation(all);
      expect(standardDeviation(joined.squares[0]!, joined.count)).toBeCloseTo(deviation, 6);
      expect(spreadOf(Float64Array.from(all)).sd).toBeCloseTo(deviation, 6);
    }),
  );
});

test('columns are kept apart', () => {
  const { mean: means, squares } = momentsOf(Float64Array.of(1, 2, 3, 10, 10, 10), 2);
  expect([...means]).toEqual([2, 10]);
  expect([...squares]).toEqual([2, 0]);
});

test('a single replication has no spread', () => {
  expect(spreadOf(Float64Array.of(7))).toEqual({
    mean: 7,
    sd: 0,
    p5: 7,
    p10: 7,
    p25: 7,
    p50: 7,
    p75: 7,
    p90: 7,
    p95: 7,
  });
});
