import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, fittingScale } from '../../../model/words/apportion.ts';
import { roundTo } from '../../../model/words/money.ts';

const sum = (values: readonly number[]): number => values.reduce((total, it) => total + it, 0);

describe('shown parts add up to the shown total', () => {
  // By hand: 1.04 + 1.04 + 1.04 = 3.12 shows as 3.1, so one part must give way: 1.0 + 1.0 + 1.0 is 3.0, and the
  // missing tenth goes to the largest remainder; all are equal, so to the first.
  test('by largest remainder', () => {
    expect(apportion([104, 104, 104], 10)).toEqual([110, 100, 100]);
    expect(apportion([33.4, 33.3, 33.3], 1)).toEqual([34, 33, 33]);
    expect(apportion([-150, 480], 100)).toEqual([-200, 500]);
    expect(apportion([], 1)).toEqual([]);
  });

  test('where the total was rounded with others', () => {
    expect(apportion([14, 14, 14], 10, { total: 40 })).toEqual([20, 10, 10]);
    expect(apportion([14, 14, 14], 10, { total: 50 })).toEqual([20, 20, 10]);
    expect(apportion([], 10, { total: 0 })).toEqual([]);
    expect(apportion([-14, 4], 10, { total: -20 })).toEqual([-20, 0]);
  });

  // 47 + 104 + 104 = 255 shows as 260; on their own 50 + 100 + 100. Cash of 44 is 40 whatever the others are.
  test('and one that is certain gives way last', () => {
    const certain = { lowGbp: 44, highGbp: 44 };
    expect(apportion([44, 43, 43], 10)).toEqual([50, 40, 40]);
    expect(apportion([44, 43, 43], 10, { within: [certain, undefined, undefined] })).toEqual([40, 50, 40]);
  });

  test('and no part is further from what it is than a step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(1_000, 10_000, 100_000),
        (values, step) => {
          const shown = apportion(values, step);
          expect(sum(shown)).toBe(roundTo(sum(values), step));
          shown.forEach((it, i) => expect(Math.abs(it - values[i]!)).toBeLessThanOrEqual(step));
        },
      ),
    );
  });
});

describe('the unit', () => {
  const fitted = (values: readonly number[]) =>
    fittingScale([...values, sum(values)], ({ stepGbp }) => {
      const parts = apportion(values, stepGbp).map((shownGbp, i) => ({ exactGbp: values[i]!, shownGbp }));
      return [...parts, { exactGbp: sum(values), shownGbp: sum(parts.map((it) => it.shownGbp)) }];
    });

  test('is a tenth of a million where every part is its own rounding', () => {
    // 3.0 + 5.2 = 8.2, of 2.99 + 5.18 = 8.17.
    expect(fitted([2_990_000, 5_180_000]).words(8_170_000)).toBe('£8.2m');
  });

  test('is finer where £470,000 would be told as £0.4m so that the sum is right', () => {
    // 0.47 + 0.87 = 1.34: on their own 0.5 + 0.9 = 1.4, the sum 1.3.
    const scale = fitted([470_000, 870_000]);
    expect([470_000, 870_000, 1_340_000].map(scale.words)).toEqual(['£0.47m', '£0.87m', '£1.34m']);
  });

  test('is thousands where hundredths do not fit either', () => {
    // 0.474 + 0.874 + 0.874 = 2.222: 0.47 + 0.87 + 0.87 = 2.21, and in tenths 0.5 + 0.9 + 0.9 = 2.3 of 2.2.
    expect(fitted([474_000, 874_000, 874_000]).words(2_222_000)).toBe('£2,222k');
  });

  test('never tells a figure outside the range beside it', () => {
    const range = { lowGbp: 7_600_000, highGbp: 7_600_400 };
    const scale = fittingScale([7_600_200], ({ stepGbp }) => [
      {
        exactGbp: 7_600_200,
        shownGbp: roundTo(7_600_200, stepGbp) + (stepGbp === 1_000 ? 0 : stepGbp),
        range,
      },
    ]);
    expect(scale.words(7_600_200)).toBe('£7,600k');
  });
});
