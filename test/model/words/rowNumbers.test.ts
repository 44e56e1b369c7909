import { expect, test } from 'vitest';
import { rowNumbers } from '../../../model/words/rowNumbers.ts';

test('rows that follow each other are told together, and many are counted', () => {
  expect(rowNumbers([4], 1)).toBe('4');
  expect(rowNumbers([4, 9, 10, 11, 20], 5)).toBe('4, 9 to 11, 20');
  expect(rowNumbers([1, 3, 5, 7, 9, 11, 13, 15, 17, 19], 10)).toBe('1, 3, 5, 7, 9, 11, 13, 15 and 2 more');
  expect(rowNumbers([1, 2], 1500)).toBe('1 to 2 and 1,498 more');
});
