import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilinear } from '../../../../model/backtest/fit/bilinear.ts';
import { normalCdf, normalCrps } from '../../../../model/backtest/fit/crps.ts';
import { meanLogScore, movingVariance } from '../../../../model/backtest/fit/logForecast.ts';
import { nelderMead } from '../../../../model/estimate/nelderMead.ts';
import { normalQuantile } from '../../../../model/random/normal.ts';

describe('scores of a normal forecast', () => {
  test('the distribution function undoes the quantile', () => {
    for (const p of [0.001, 0.1, 0.25, 0.5, 0.8, 0.999])
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
    expect([normalCdf(-9), normalCdf(9)]).toEqual([0, 1]);
  });

  test('CRPS is the area between the distribution and the step at the outcome', () => {
    const [mean, sd, actual] = [10, 2, 13];
    let area = 0;
    for (let x = -10; x < 40; x += 0.001) {
      const step = x + 0.0005 >= actual ? 1 : 0;
      area += 0.001 * (normalCdf((x + 0.0005 - mean) / sd) - step) ** 2;
    }
    expect(normalCrps(mean, sd, actual)).toBeCloseTo(area, 4);
    // At its own middle: sd * (sqrt(2) - 1) / sqrt(pi).
    expect(normalCrps(0, 1, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 12);
  });

  test('is best, on average, for the spread outcomes have', () => {
    const outcomes = Array.from({ length: 499 }, (_, i) => 1.5 * normalQuantile((i + 0.5) / 499));
    const score = (sd: number) => outcomes.reduce((sum, actual) => sum + normalCrps(0, sd, actual), 0);
    const best = nelderMead(([logSd]) => score(Math.exp(logSd!)), [0], { tolerance: 1e-12 });
    expect(Math.exp(best.place[0]!)).toBeCloseTo(1.5, 2);
  });

  test('groups count alike, whatever their scale', () => {
    const forecast = (group: string, variance: number, actual: number) => ({
      group,
      mean: 100,
      variance,
      actual,
    });
    const one = meanLogScore([forecast('a', 0.01, 110), forecast('b', 0.04, 80)]);
    expect(one).toBeCloseTo(
      (Math.log(normalCrps(Math.log(100) - 0.005, 0.1, Math.log(110))) +
        Math.log(normalCrps(Math.log(100) - 0.02, 0.2, Math.log(80)))) /
        2,
      12,
    );
  });
});

describe('what moves', () => {
  test('variation comes anew each year, drift from the second on and stays', () => {
    const spread = { yearlyVariation: 0.2, drift: 0.1 };
    expect(movingVariance([0.3], spread)).toBeCloseTo(0.04 * 0.09, 12);
    // 0.04 * (0.01 + 0.04 + 0.09) and drift of the second year (0.2 + 0.3), of the third 0.3.
    expect(movingVariance([0.1, 0.2, 0.3], spread)).toBeCloseTo(0.04 * 0.14 + 0.01 * (0.25 + 0.09), 12);
  });
});

describe('between the points of a grid', () => {
  const plane = bilinear([0, 1, 4], [-1, 2], (x, y) => [x + 10 * y, x * y]);

  test('what is straight in each direction is met exactly', () => {
    const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(inside(0, 4), inside(-1, 2), (x, y) => {
        const [sum, product] = plane(x, y);
        expect(sum).toBeCloseTo(x + 10 * y, 9);
        expect(product).toBeCloseTo(x * y, 9);
      }),
    );
  });

  test('outside is as at the edge', () => {
    expect(plane(9, 5)).toEqual(plane(4, 2));
    expect(plane(-3, -7)).toEqual(plane(0, -1));
  });
});
