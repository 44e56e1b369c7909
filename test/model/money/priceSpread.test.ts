import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chanceOfAtLeast,
  expectedAbove,
  shareAbove,
  spreadMeanGbp,
} from '../../../model/money/priceSpread.ts';

const body = { medianGbp: 5000, sigma: 0.4 };
const dearest = { aboveGbp: 12_000, share: 0.1, meanGbp: 16_000 };
const type = { weeklyCostGbp: 6000, weeklyCostSpread: { body, dearest } };

describe('share above a price', () => {
  test('half of a body without dearest lies above its median, 15.87% above one sigma', () => {
    const plain = { weeklyCostGbp: 5416, weeklyCostSpread: { body } };
    expect(shareAbove({ type: plain }, 5000)).toBeCloseTo(0.5, 12);
    expect(shareAbove({ type: plain }, 5000 * Math.exp(0.4))).toBeCloseTo(0.158655253931457, 10);
  });

  test('above where they begin there are the dearest alone, falling by e at their mean excess', () => {
    expect(shareAbove({ type }, 12_000)).toBe(0.1);
    expect(shareAbove({ type }, 16_000)).toBeCloseTo(0.1 / Math.E, 12);
  });

  test('after a rise of prices, that of so much less before it', () => {
    expect(shareAbove({ type, priceFactor: 1.1 }, 11_000)).toBeCloseTo(shareAbove({ type }, 10_000), 12);
  });

  test('without a spread, all or nobody', () => {
    expect(shareAbove({ type: { weeklyCostGbp: 600 } }, 599)).toBe(1);
    expect(shareAbove({ type: { weeklyCostGbp: 600 } }, 600)).toBe(0);
  });

  test('the mean is the area under the share above', () => {
    const one = fc.record({
      medianGbp: fc.integer({ min: 100, max: 8000 }),
      sigma: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        one,
        fc.double({ min: 1.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (it, above, share) => {
          const from = it.medianGbp * above;
          const spread = { body: it, dearest: { aboveGbp: from, share, meanGbp: from * 1.3 } };
          const step = it.medianGbp / 400;
          let area = 0;
          for (let x = step / 2; x < from * 6; x += step)
            area += step * shareAbove({ type: { weeklyCostGbp: 1, weeklyCostSpread: spread } }, x);
          expect(Math.abs(area / spreadMeanGbp(spread) - 1)).toBeLessThan(0.002);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('how many children', () => {
  test('expected: children times share', () => {
    expect(
      expectedAbove(
        [
          { type, children: 30 },
          { type: { weeklyCostGbp: 600 }, children: 200 },
        ],
        12_000,
      ),
    ).toBeCloseTo(3, 12);
  });

  test('at least one of 30, each one in ten: 1 - 0.9^30', () => {
    expect(chanceOfAtLeast([{ type, children: 30 }], 12_000, 1)).toBeCloseTo(1 - 0.9 ** 30, 12);
    expect(chanceOfAtLeast([{ type, children: 30 }], 12_000, 0)).toBe(1);
    expect(chanceOfAtLeast([{ type, children: 30 }], 12_000, 31)).toBe(0);
  });

  test('a fraction of a child is there with that chance', () => {
    expect(chanceOfAtLeast([{ type, children: 1.5 }], 12_000, 1)).toBeCloseTo(1 - 0.9 * 0.95, 12);
  });

  test('as counting every outcome gives it, and the chances add up to what is expected', () => {
    const types = [
      { type, children: 3 },
      { type: { weeklyCostGbp: 1, weeklyCostSpread: { body } }, children: 2 },
    ];
    const gbp = 5200;
    const each = types.flatMap((it) => Array<number>(it.children).fill(shareAbove(it, gbp)));
    const counted = Array<number>(each.length + 1).fill(0);
    for (let set = 0; set < 2 ** each.length; set++) {
      let chance = 1;
      let n = 0;
      each.forEach((p, i) => {
        const is = (set >> i) & 1;
        n += is;
        chance *= is ? p : 1 - p;
      });
      counted[n]! += chance;
    }
    for (let n = 0; n <= each.length; n++) {
      const atLeast = counted.slice(n).reduce((sum, it) => sum + it, 0);
      expect(chanceOfAtLeast(types, gbp, n)).toBeCloseTo(atLeast, 12);
    }
    const sum = each.map((_, i) => chanceOfAtLeast(types, gbp, i + 1)).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(expectedAbove(types, gbp), 12);
  });
});
