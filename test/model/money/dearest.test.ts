import { expect, test } from 'vitest';
import { expectedDearestGbp } from '../../../model/money/dearest.ts';
import { shareAbove, spreadMeanGbp, type ChildrenOfType } from '../../../model/money/priceSpread.ts';
import { normalQuantile } from '../../../model/random/normal.ts';
import { nextUniform } from '../../../model/random/xoshiro128.ts';

const at = (weeklyCostGbp: number, children: number): ChildrenOfType => ({
  type: { weeklyCostGbp },
  children,
});

test('of prices that do not spread, the dearest are counted by hand', () => {
  // Two at £4,000 and ten at £500: the five dearest cost 2 * 4,000 + 3 * 500.
  expect(expectedDearestGbp([at(500, 10), at(4000, 2)], 5)).toBeCloseTo(9500, 6);
  // Fewer children than are asked for: all of them.
  expect(expectedDearestGbp([at(4000, 2)], 5)).toBeCloseTo(8000, 6);
  // Half a child is one who is there with a chance of a half.
  expect(expectedDearestGbp([at(4000, 0.5)], 5)).toBeCloseTo(2000, 6);
  expect(expectedDearestGbp([], 5)).toBe(0);
});

/** An exponential above £10,000 for all: the body is far below and of no children. */
const tail = {
  body: { medianGbp: 1000, sigma: 0 },
  dearest: { aboveGbp: 10_000, share: 1, meanGbp: 12_000 },
};

test('the dearest of an exponential are its order statistics', () => {
  // Of n exponentials of mean m the largest is m (1 + 1/2 + ... + 1/n), the next m (1/2 + ... + 1/n), and so on.
  const six = [{ type: { weeklyCostGbp: 12_000, weeklyCostSpread: tail }, children: 6 }];
  const harmonic = (from: number) =>
    [1, 2, 3, 4, 5, 6].filter((i) => i >= from).reduce((s, i) => s + 1 / i, 0);
  expect(expectedDearestGbp(six, 2)).toBeCloseTo(20_000 + 2000 * (harmonic(1) + harmonic(2)), 1);
  // All six are six times the mean.
  expect(expectedDearestGbp(six, 6)).toBeCloseTo(72_000, 1);
});

test('all children together cost their means', () => {
  const spread = { body: { medianGbp: 4000, sigma: 0.4 } };
  const types = [{ type: { weeklyCostGbp: 4333, weeklyCostSpread: spread }, children: 7, priceFactor: 1.1 }];
  expect(expectedDearestGbp(types, 7)).toBeCloseTo(7 * 1.1 * spreadMeanGbp(spread), 0);
});

test('drawn 4,000 times, the five dearest of two types cost as much', () => {
  const spread = {
    body: { medianGbp: 4000, sigma: 0.4 },
    dearest: { aboveGbp: 9000, share: 0.05, meanGbp: 12_000 },
  };
  const lower = { body: { medianGbp: 900, sigma: 0.3 } };
  const types: ChildrenOfType[] = [
    { type: { weeklyCostGbp: 4400, weeklyCostSpread: spread }, children: 30, priceFactor: 1.05 },
    { type: { weeklyCostGbp: 941, weeklyCostSpread: lower }, children: 60 },
  ];
  const random = Int32Array.from([1, 2, 3, 4]);
  const drawn = ({ type, priceFactor = 1 }: ChildrenOfType): number => {
    const { body, dearest } = type.weeklyCostSpread!;
    const u = nextUniform(random);
    if (dearest && u < dearest.share) {
      return (
        priceFactor *
        (dearest.aboveGbp - (dearest.meanGbp - dearest.aboveGbp) * Math.log(nextUniform(random)))
      );
    }
    for (;;) {
      const gbp = body.medianGbp * Math.exp(body.sigma * normalQuantile(nextUniform(random)));
      // Cut off where the dearest begin.
      if (!dearest || gbp < dearest.aboveGbp) return priceFactor * gbp;
    }
  };
  const sums = Array.from({ length: 4000 }, () => {
    const prices = types.flatMap((of) => Array.from({ length: of.children }, () => drawn(of)));
    return prices
      .sort((a, b) => b - a)
      .slice(0, 5)
      .reduce((sum, gbp) => sum + gbp, 0);
  });
  const mean = sums.reduce((sum, it) => sum + it, 0) / sums.length;
  const error = Math.sqrt(
    sums.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (sums.length - 1) / sums.length,
  );
  expect(Math.abs(expectedDearestGbp(types, 5) - mean)).toBeLessThan(4 * error);
  expect(shareAbove(types[0]!, 9000 * 1.05)).toBeCloseTo(0.05, 9);
});
