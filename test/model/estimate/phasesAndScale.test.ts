import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exitScale, firstYearChange } from '../../../model/estimate/exitScale.ts';
import { phaseSplit } from '../../../model/estimate/phaseSplit.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { BASELINE_VERSION } from '../../../model/schema/versions.ts';

const phases = { newToSettledRatio: 3, settlePerYear: 1.7 };

describe('new and settled children', () => {
  test('one band, worked by hand', () => {
    // Settled leave at s: (3 n + 100 - n) s = 0.4 * 100, and n = 50 / (1.7 + 3 s + 1 / 18).
    const { newChildren, settledExitsPerYear } = phaseSplit(
      [{ widthYears: 18, children: 100, entriesPerYear: 50, exitsPerYear: 0.4 }],
      phases,
    );
    const [n, s] = [newChildren[0]!, settledExitsPerYear[0]!];
    expect((100 + 2 * n) * s).toBeCloseTo(40, 9);
    expect(n * (1.7 + 3 * s + 1 / 18)).toBeCloseTo(50, 9);
    // The positive root of 3.5111 n^2 + 195.56 n - 5000.
    expect(n).toBeCloseTo(19.05, 2);
  });

  test('both phases together leave as often as the band does, and nobody is new who is not there', () => {
    const number = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const band = fc.record({
      widthYears: fc.integer({ min: 1, max: 6 }),
      children: number(500),
      entriesPerYear: number(300),
      exitsPerYear: number(3),
    });
    fc.assert(
      fc.property(fc.array(band, { minLength: 1, maxLength: 7 }), (bands) => {
        const { newChildren, settledExitsPerYear } = phaseSplit(bands, phases);
        bands.forEach(({ children, exitsPerYear }, i) => {
          const n = newChildren[i]!;
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThanOrEqual(children);
          const leaving = settledExitsPerYear[i]! * (3 * n + children - n);
          // The last round's rates rest on the round before.
          expect(Math.abs(leaving - exitsPerYear * children)).toBeLessThanOrEqual(1e-3 * (1 + children));
        });
      }),
    );
  });
});

describe('the scale of rates of leaving', () => {
  const baselineAt = (scale: number, entriesPerYear = 100): Baseline => ({
    schemaVersion: BASELINE_VERSION,
    id: 'one',
    name: 'One',
    asOf: '2021-03-31',
    under18Population: 1,
    ageBands: [{ id: 'all', fromYears: 0, toYears: 18 }],
    placementTypes: [{ id: 'care', label: 'Care', weeklyCostGbp: 0 }],
    stock: [{ placement: 'care', ageBand: 'all', phase: 'settled', children: 400 }],
    entries: { perYear: entriesPerYear, byAgeBand: { all: 1 }, placementByAgeBand: { all: { care: 1 } } },
    settlePerYear: 0,
    exits: [{ reason: 'left', perYear: 0.1 * scale }],
  });

  test('makes the stock change in its first year as asked', () => {
    for (const change of [-0.15, -0.02, 0, 0.08]) {
      const scale = exitScale(baselineAt, change);
      expect(firstYearChange(baselineAt(scale))).toBeCloseTo(change, 4);
    }
  });

  test('is nothing where the stock cannot rise so far, and stops where it cannot fall so far', () => {
    expect(exitScale((scale) => baselineAt(scale, 10), 0.1)).toBe(0);
    expect(exitScale(baselineAt, -0.9999)).toBe(64);
  });
});
