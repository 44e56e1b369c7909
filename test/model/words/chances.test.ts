import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf } from '../../../model/uncertainty/chance.ts';
import { chanceDetail, chancePercent, chanceWords, giveOrTake } from '../../../model/words/chances.ts';

// Shares by hand: 967 of 2,500 is 0.387; 1 in 50 is 0.02; 61 of 2,500 is 0.0244, nearer to 1 in 40 than to 1 in 50.
test.each([
  [967, 2500, 'about 4 in 10'],
  [1429, 2500, 'about 6 in 10'],
  [300, 2000, 'about 2 in 10'],
  [178, 2500, 'about 1 in 15'],
  [40, 2000, 'about 1 in 50'],
  [61, 2500, 'about 1 in 40'],
  [2, 2000, 'about 1 in 1,000'],
  [1800, 2000, 'about 9 in 10'],
  [1980, 2000, 'about 99 in 100'],
  [0, 2000, 'fewer than 3 in 2,000'],
  [0, 20_000, 'fewer than 1 in 1,000'],
  [1, 20_000, 'fewer than 1 in 1,000'],
  [2000, 2000, 'more than 1,997 in 2,000'],
  [20_000, 20_000, 'more than 999 in 1,000'],
  [19_999, 20_000, 'more than 999 in 1,000'],
  [3, 3, 'not to be told from so few runs'],
])('%d of %d runs is told "%s"', (met, of, words) => {
  expect(chanceWords(chanceOf(met, of))).toBe(words);
});

test('no number of runs tells a chance of 0 or of everything', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 20_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, share) => {
        const chance = chanceOf(Math.round(share * of), of);
        const [, met, among] = /([\d,]+) in ([\d,]+)/
          .exec(chanceWords(chance))!
          .map((it) => Number(it.replaceAll(',', '')));
        const bounded = /fewer|more/.test(chanceWords(chance));
        expect(met).toBeGreaterThan(0);
        expect(met! < among! || (bounded && met! <= among!)).toBe(true);
        expect(chancePercent(chance)).not.toMatch(/^(0|100)%$/);
      },
    ),
  );
});

// 967 of 2,500: the square root of 0.387 * 0.613 / 2,504 is 0.0097; of 200 runs, 77 met: 0.034.
test('the standard error is told in points', () => {
  expect(giveOrTake(chanceOf(967, 2500))).toBe('give or take 1 point');
  expect(giveOrTake(chanceOf(77, 200))).toBe('give or take 3 points');
  expect(giveOrTake(chanceOf(10, 2500))).toBe('give or take less than 1 point');
  expect(chanceDetail(chanceOf(967, 2500))).toBe('39%, give or take 1 point');
  expect(chanceDetail(chanceOf(0, 2000))).toBe('none of 2,000 runs');
  expect(chanceDetail(chanceOf(2000, 2000))).toBe('all of 2,000 runs');
});
