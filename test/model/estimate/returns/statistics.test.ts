import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gammaBelow,
  gammaInterval,
  gammaQuantile,
  logGamma,
} from '../../../../model/estimate/returns/gammaDistribution.ts';
import { gammaRange } from '../../../../model/estimate/returns/rangeOf.ts';
import { shrunkRates } from '../../../../model/estimate/returns/shrink.ts';
import { trendOf } from '../../../../model/estimate/returns/trend.ts';
import { ownSpread } from '../../../../model/estimate/returns/yearlyMovement.ts';

describe('the gamma distribution', () => {
  test('has the logarithms of factorials', () => {
    expect(logGamma(1)).toBeCloseTo(0, 12);
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });

  test.each([
    // Half the quantiles of chi-squared with 2, 10 and 100 degrees of freedom, from printed tables.
    [1, 0.95, 5.991 / 2],
    [5, 0.05, 3.94 / 2],
    [5, 0.95, 18.307 / 2],
    [50, 0.05, 77.929 / 2],
    [50, 0.95, 124.342 / 2],
  ])('with shape %d has at %d the value of the tables', (shape, p, value) => {
    expect(gammaQuantile(shape, p)).toBeCloseTo(value, 2);
  });

  test('its quantiles are where so much lies below', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 5000, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (shape, p) => {
          expect(gammaBelow(shape, gammaQuantile(shape, p))).toBeCloseTo(p, 7);
        },
      ),
    );
  });

  test('the exact interval of a Poisson count of ten', () => {
    // Gamma of shape 10: half of chi-squared with 20 degrees of freedom, 10.851 and 31.410.
    const { low, high } = gammaInterval(10, 1 / 10);
    expect(low).toBeCloseTo(10.851 / 2, 2);
    expect(high).toBeCloseTo(31.41 / 2, 2);
  });
});

describe('the range of a rate', () => {
  test('is in order, has the mean, and the standard deviation up to a spread of 0.84 of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 50, noNaN: true }),
        fc.double({ min: 0.001, max: 3, noNaN: true }),
        (mean, cv) => {
          const { low, mode, high } = gammaRange(mean, cv * cv);
          expect(0 <= low && low <= mode && mode <= high).toBe(true);
          expect((low + 4 * mode + high) / 6 / mean).toBeCloseTo(1, 4);
          const sd = Math.sqrt(((mean - low) * (high - mean)) / 7);
          if (cv < 0.84) expect(sd / mean / cv).toBeCloseTo(1, 2);
          else expect(sd / mean).toBeLessThanOrEqual(cv);
        },
      ),
    );
  });

  test('never goes above the most there may be', () => {
    const { low, mode, high } = gammaRange(180, 1, 365);
    expect(high).toBeLessThanOrEqual(365);
    expect((low + 4 * mode + high) / 6).toBeCloseTo(180, 0);
  });
});

describe('thin cells', () => {
  const cells = (values: Record<number, number>) =>
    Float64Array.from({ length: 15 }, (_, i) => values[i] ?? 0);

  test('a cell without a day has the rate of its age in the authority', () => {
    const events = cells({ 3: 50, 8: 50 });
    const exposure = cells({ 3: 500, 8: 500 });
    const { mean, fromMargin } = shrunkRates({ events, exposure, england: undefined });
    expect(mean[13]! / 0.1).toBeCloseTo(1, 1);
    expect(fromMargin[13]).toBe(1);
  });

  test('a cell of many events keeps its own rate, one of few is drawn to the margin', () => {
    const events = cells({ 3: 400, 8: 0 });
    const exposure = cells({ 3: 1000, 8: 2 });
    const { mean, fromMargin } = shrunkRates({ events, exposure, england: undefined });
    expect(mean[3]! / 0.4).toBeCloseTo(1, 2);
    expect(mean[8]).toBeGreaterThan(0.1);
    expect(mean[8]).toBeLessThan(0.4);
    expect(fromMargin[3]).toBeLessThan(0.01);
    expect(fromMargin[8]).toBeGreaterThan(0.3);
  });

  test('an authority that has nobody of an age has the rate of England', () => {
    const england = [0.5, 0.4, 0.3, 0.2, 0.1];
    const { mean, fromEngland } = shrunkRates({ events: cells({}), exposure: cells({}), england });
    expect([...mean.slice(0, 5)]).toEqual(england.map((it) => expect.closeTo(it, 9) as number));
    expect(fromEngland).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('yearly counts', () => {
  test('a count that grows by a tenth a year is found to, with its level on the day', () => {
    const at = [-4.5, -3.5, -2.5, -1.5, -0.5];
    const trend = trendOf(
      at.map((t) => 100 * 1.1 ** t),
      at,
      0.1,
    )!;
    expect(trend.perYear).toBeCloseTo(0.1, 8);
    expect(trend.level).toBeCloseTo(100, 6);
    expect(trend.low).toBeLessThan(0.1);
    expect(trend.high).toBeGreaterThan(0.1);
  });

  test('the error of a trend of large even counts is that of least squares', () => {
    // Counts so large that only the spread of 10% counts: weights 100, sum of squares of -2..2 is 10.
    const trend = trendOf([1e9, 1e9, 1e9, 1e9, 1e9], [-4, -3, -2, -1, 0], 0.1)!;
    expect(trend.p).toBeCloseTo(1, 6);
    expect(Math.log(1 + trend.high)).toBeCloseTo(1.6449 * Math.sqrt(1 / (100 * 10)), 4);
    expect(trend.levelVariance).toBeCloseTo((1 / 100) * (1 / 5 + 4 / 10), 6);
  });

  test('two years have no trend', () => {
    expect(trendOf([10, 20], [-1.5, -0.5], 0.1)).toBeNull();
  });

  test("years that stray by chance alone draw the spread below the country's; wild ones above", () => {
    const national = { yearlyVariation: 0.17, drift: 0.13 };
    const even = ownSpread([100, 101, 99, 100, 100], national);
    expect(even.own).toBe(0);
    // No excess: eight of the country's years beside four of none.
    expect(even.yearlyVariation).toBeCloseTo(0.17 * Math.sqrt(8 / 12), 9);
    const wild = ownSpread([50, 150, 60, 140, 100], national);
    expect(wild.yearlyVariation).toBeGreaterThan(0.17);
    expect(wild.drift / wild.yearlyVariation).toBeCloseTo(0.13 / 0.17, 9);
    expect(ownSpread([100, 100], national)).toEqual({ ...national, own: null });
  });
});
