import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalScore, relativeError, scoresOf } from '../../../model/backtest/scores.ts';
import { normalQuantile } from '../../../model/random/normal.ts';

test('the interval score is the width, and ten times how far an 80% range was missed', () => {
  expect(intervalScore(10, 20, 15, 0.2)).toBe(10);
  expect(intervalScore(10, 20, 20, 0.2)).toBe(10);
  // Missed by 5 above: 10 + (2 / 0.2) * 5; by 1 below: 10 + 10 * 1.
  expect(intervalScore(10, 20, 25, 0.2)).toBe(60);
  expect(intervalScore(10, 20, 9, 0.2)).toBe(20);
  // A 50% range pays less for a miss: 10 + (2 / 0.5) * 5.
  expect(intervalScore(10, 20, 25, 0.5)).toBe(30);
});

test('no range scores better in expectation than the true quantiles', () => {
  const outcomes = Array.from({ length: 999 }, (_, i) => 100 + 15 * normalQuantile((i + 0.5) / 999));
  const expected = (low: number, high: number) =>
    outcomes.reduce((sum, actual) => sum + intervalScore(low, high, actual, 0.2), 0) / outcomes.length;
  const best = expected(100 - 15 * 1.2816, 100 + 15 * 1.2816);
  fc.assert(
    fc.property(
      fc.double({ min: 40, max: 160, noNaN: true }),
      fc.double({ min: 0, max: 80, noNaN: true }),
      (low, width) => expected(low, low + width) >= best - 1e-6 * best,
    ),
  );
});

test('scores worked by hand', () => {
  const scores = scoresOf([
    // 10% too high, inside both ranges; width 40 on 100.
    { actual: 100, forecast: 110, range50: [95, 120], range80: [85, 125], scale: 100 },
    // 20% too low, outside both by 10 and more: 30 + 10 * 10 on 50.
    { actual: 100, forecast: 80, range50: [75, 85], range80: [60, 90], scale: 50 },
    // Right, on the edge of the narrow one.
    { actual: 50, forecast: 50, range50: [50, 55], range80: [40, 60], scale: 40 },
  ]);
  expect(scores!.count).toBe(3);
  expect(scores!.medianAbsoluteError).toBeCloseTo(0.1, 12);
  expect(scores!.meanAbsoluteError).toBeCloseTo(0.1, 12);
  expect(scores!.bias).toBeCloseTo((0.1 - 0.2) / 3, 12);
  expect(scores!.coverage50).toBeCloseTo(2 / 3, 12);
  expect(scores!.coverage80).toBeCloseTo(2 / 3, 12);
  expect(scores!.intervalScore80).toBeCloseTo((40 / 100 + 130 / 50 + 20 / 40) / 3, 12);
});

test('a forecast without a range has errors and no coverage; no forecasts have no scores', () => {
  const scores = scoresOf([{ actual: 10, forecast: 12, scale: 10 }]);
  expect(scores).toMatchObject({ count: 1, bias: 0.2, coverage80: undefined, intervalScore80: undefined });
  expect(scoresOf([])).toBeUndefined();
  expect(relativeError({ forecast: 3, actual: 0 })).toBe(3);
});
