import { expect, test } from 'vitest';
import { netGbpByDay, paybackOf } from '../../../model/money/payback.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { aProjection } from '../words/aProjection.ts';

/** Four weeks of one financial year, in which a plan saves these pounds a week, beside its cash. */
function plan(savedByWeek: readonly number[], cashGbp = 0): Projection {
  const projection = aProjection({ savings: [0] });
  const days = savedByWeek.length * 7;
  const nothing = savedByWeek.map(() => 0);
  const [year] = projection.financialYears;
  const invested = savedByWeek.some((gbp) => gbp < 0) || cashGbp < 0;
  return {
    ...projection,
    horizon: { from: '2024-04-01', to: `2024-04-${String(days).padStart(2, '0')}` },
    weeks: savedByWeek.map((_, week) => `2024-04-${String(1 + 7 * week).padStart(2, '0')}`),
    spendGbpByWeek: nothing,
    fixedGbpByWeek: nothing,
    comparator: { ...projection.comparator, spendGbpByWeek: [...savedByWeek], fixedGbpByWeek: nothing },
    financialYears: [{ ...year!, days, cashGbp, investmentGbp: invested ? 1000 : 0 }],
  };
}

test('a week is spread over its days and cash over the year’s', () => {
  expect([...netGbpByDay(plan([70, 0], -28))]).toEqual([8, 8, 8, 8, 8, 8, 8, -2, -2, -2, -2, -2, -2, -2]);
});

test('paid back on the first day the sum is above nothing', () => {
  // 700 out in the first week; then 100 a day: back at nothing on the 14th, above it on the 15th.
  expect(paybackOf(plan([-700, 700, 700, 700]))).toEqual({
    kind: 'paid',
    date: '2024-04-15',
    behindAgain: false,
  });
});

test('cash that is spent is an investment too', () => {
  // 2,800 over 28 days is 100 a day; 150 a day come back from the third week, 50 more than goes out:
  // 1,400 behind by then, 700 behind at the end.
  expect(paybackOf(plan([0, 0, 1050, 1050], -2800))).toEqual({ kind: 'not-within-horizon', behindGbp: 700 });
});

test('a second investment puts it behind again, and the date says so', () => {
  expect(paybackOf(plan([-700, 1400, -7000, 700]))).toEqual({
    kind: 'paid',
    date: '2024-04-11',
    behindAgain: true,
  });
});

test('without investment there is nothing to earn back', () => {
  expect(paybackOf(plan([0, 700]))).toEqual({ kind: 'no-investment' });
});

test('savings that keep ahead of the investment are never behind', () => {
  expect(paybackOf(plan([7000, -700]))).toEqual({ kind: 'never-behind' });
});
