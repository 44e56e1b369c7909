import { expect, test } from 'vitest';
import type { Outcome } from '../../../model/backtest/cases.ts';
import { periodOf, summaryOf } from '../../../model/backtest/summary.ts';

const outcome = (change: Partial<Outcome>): Outcome => ({
  area: 'E06000001',
  cutOff: 2021,
  years: 1,
  series: 'cla-count',
  last: 100,
  actual: 110,
  model: { p10: 90, p25: 97, p50: 104, p75: 111, p90: 119 },
  naive: { 'last-value': 100, 'three-year-trend': 121 },
  ...change,
});

test('a forecast is judged where neither it nor its settings could know what came', () => {
  expect(periodOf({ cutOff: 2020, years: 1 }, 2021)).toBe('fitted');
  expect(periodOf({ cutOff: 2020, years: 2 }, 2021)).toBe('between');
  expect(periodOf({ cutOff: 2021, years: 1 }, 2021)).toBe('judged');
});

test('methods are scored by series, horizon and period, naive ones with the range of the past', () => {
  const ranges = new Map([
    ['cla-count|last-value|1', { count: 60, p10: 0.95, p25: 0.98, p75: 1.05, p90: 1.2 }],
  ]);
  const rows = summaryOf([outcome({}), outcome({ years: 2 }), outcome({ cutOff: 2018 })], ranges, 2021);
  expect(rows.map(({ years, period, method }) => [years, period, method].join(' '))).toEqual([
    '1 judged model',
    '1 judged last-value',
    '1 judged three-year-trend',
    '2 judged model',
    '2 judged last-value',
    '2 judged three-year-trend',
    '1 fitted model',
    '1 fitted last-value',
    '1 fitted three-year-trend',
  ]);
  const [model, last, trend] = rows.map(({ scores }) => scores);
  expect(model!.medianAbsoluteError).toBeCloseTo(6 / 110, 12);
  expect(model).toMatchObject({ coverage50: 1, coverage80: 1, intervalScore80: 0.29 });
  // 100 * (0.95 to 1.2) holds 110, 100 * (0.98 to 1.05) does not; the trend has no range.
  expect(last).toMatchObject({ coverage50: 0, coverage80: 1, intervalScore80: 0.25 });
  expect(trend).toMatchObject({ coverage80: undefined, bias: 0.1 });
});

test('methods meet on the same outcomes: those each of them has a forecast of', () => {
  const rows = summaryOf([outcome({}), outcome({ naive: { 'last-value': 100 } })], new Map(), 2021);
  expect(rows.map(({ scores }) => scores.count)).toEqual([1, 1, 1]);
});
