import { expect, test } from 'vitest';
import { chanceOf, LARGEST_STANDARD_ERROR, standardErrorOf } from '../../../model/uncertainty/chance.ts';

test('a share of the replications is told as it is', () => {
  expect(chanceOf(30, 200)).toMatchObject({ met: 30, of: 200, chance: 0.15, bound: 'about' });
});

test('never 0%: none of n is fewer than 3 in n, at best fewer than 1 in 1,000', () => {
  expect(chanceOf(0, 200)).toMatchObject({ chance: 0.015, bound: 'fewer-than' });
  expect(chanceOf(0, 3000)).toMatchObject({ chance: 0.001, bound: 'fewer-than' });
  expect(chanceOf(0, 1_000_000)).toMatchObject({ chance: 0.001, bound: 'fewer-than' });
});

test('never 100%: all of n the other way round', () => {
  expect(chanceOf(200, 200)).toMatchObject({ chance: 0.985, bound: 'more-than' });
  expect(chanceOf(10_000, 10_000)).toMatchObject({ chance: 0.999, bound: 'more-than' });
});

test('three replications or fewer say nothing', () => {
  expect(chanceOf(0, 2)).toMatchObject({ chance: 1, bound: 'fewer-than' });
  expect(chanceOf(2, 2)).toMatchObject({ chance: 0, bound: 'more-than' });
});

test('the standard error of a share, never 0', () => {
  // Agresti and Coull: two met and two missed are added. (50 + 2) / 104 = 0.5; sqrt(0.25 / 104) = 0.04903.
  expect(standardErrorOf(50, 100)).toBeCloseTo(0.04903, 5);
  expect(standardErrorOf(0, 100)).toBeGreaterThan(0.01);
  expect(standardErrorOf(1000, 1000)).toBeCloseTo(standardErrorOf(0, 1000), 12);
});

test('at most 2,500 replications bring every standard error below one point', () => {
  for (const met of [0, 100, 1250, 2400, 2500]) {
    expect(standardErrorOf(met, 2500)).toBeLessThan(LARGEST_STANDARD_ERROR);
  }
});
