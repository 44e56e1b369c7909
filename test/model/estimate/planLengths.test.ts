import { expect, test } from 'vitest';
import { endedBetween, meanLengthYears } from '../../../model/estimate/planLengths.ts';
import { planLengths } from '../../../model/words/planLengths.ts';
import { baseline, evidence, figure } from '../../scenarios/tools/southampton.ts';

const RATES = { endInitial: 0.4, establish: 2, endEstablished: 2 };

/*
 * By hand: still open after t years are 5 exp(-2t) - 4 exp(-2.4t), as 2 / (2.4 - 2) = 5. After a quarter, a half, one and
 * two years: 0.837406, 0.634619, 0.313804 and 0.058660.
 */
test('the part of plans that last so long', () => {
  const shares = [0, 0.25, 0.5, 1, 2].map((from, i) =>
    endedBetween(RATES, from, [0.25, 0.5, 1, 2, Infinity][i]!),
  );
  [0.162594, 0.202787, 0.320815, 0.255144, 0.05866].forEach((share, i) =>
    expect(shares[i]).toBeCloseTo(share, 5),
  );
});

test('their mean is the area under what is still open', () => {
  let area = 0;
  const step = 0.001;
  for (let years = 0; years < 30; years += step)
    area += step * endedBetween(RATES, years + step / 2, Infinity);
  expect(meanLengthYears(RATES)).toBeCloseTo(area, 5);
});

test('plans that never become established, and plans that never end', () => {
  expect(meanLengthYears({ endInitial: 2, establish: 0, endEstablished: 0 })).toBe(0.5);
  expect(meanLengthYears({ endInitial: 2, establish: 1, endEstablished: 0 })).toBe(Infinity);
});

test('Southampton: two years or more are within a point of what is published', () => {
  const { bands, meanYears } = planLengths(baseline.childProtection!, evidence);
  expect(bands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  const longest = bands.at(-1)!;
  expect(longest.own?.value).toBe(figure('cp-ended-2y-plus'));
  expect(Math.abs(longest.share - figure('cp-ended-2y-plus'))).toBeLessThan(0.01);
  expect(bands.slice(0, -1).map(({ own }) => own)).toEqual([undefined, undefined, undefined, undefined]);
  expect(bands.every(({ england }) => typeof england?.value === 'number')).toBe(true);
  // 276 plans over 328 starts a year: ten months.
  expect(Math.abs(meanYears - figure('cp-plans-2024-03-31') / figure('cp-starts-2024'))).toBeLessThan(0.02);
});

test('what the register says of starts beside entries', () => {
  const mean = (values: number[]) => values.reduce((sum, it) => sum + it, 0) / values.length;
  // Rates per 10,000 as published: 2024, then 2018 to 2020.
  expect(64.8 / mean([87.7, 77.6, 113.3]) - 1).toBeCloseTo(-0.3, 2);
  expect(32 / mean([35, 34, 40]) - 1).toBeCloseTo(-0.12, 2);
  expect(figure('cp-repeat-share')).toBeCloseTo(96 / figure('cp-starts-2024'), 3);
});
