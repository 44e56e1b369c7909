import { expect, test } from 'vitest';
import { moneyScale } from '../../../model/words/money.ts';
import { rangeWords } from '../../../model/words/savingRanges.ts';
import { rangeSourcesFinding } from '../../../model/words/rangeSourcesWords.ts';

const millions = moneyScale([2e6]);

test.each([
  [7_577_055, 9_770_000, '£7.6m to £9.8m'],
  [-120_000, 250_000, '−£0.1m to £0.3m'],
  [400, 40_000, 'under £0.1m'],
  [0, 420_000, '£0 to £0.4m'],
  [380_000, 420_000, 'about £0.4m'],
  [400_000, 400_000, '£0.4m'],
  [0, 0, '£0'],
])('%d to %d pounds is told "%s"', (lowGbp, highGbp, words) => {
  expect(rangeWords(millions, { lowGbp, highGbp })).toBe(words);
});

// Squares add up: of 3, 4 and 12 the largest is 144 of 169; of 5, 4 and 3, with like size from 4 up, two share.
test.each([
  [{ chance: 3, assumption: 12, drift: 4 }, 'Most of the range comes from assumptions'],
  [{ chance: 10, assumption: 7.9, drift: 7.9 }, 'The largest part of the range comes from chance'],
  [
    { chance: 5, assumption: 4, drift: 3 },
    'The range comes from chance and assumptions in parts of like size',
  ],
  [{ chance: 0, assumption: 0, drift: 0 }, 'There is no range: every run saves the same'],
])('widths %j: %s', (widths, words) => {
  expect(rangeSourcesFinding(widths)).toBe(words);
});
