import { expect, test } from 'vitest';
import { CARE, fadingMean, stockHistory, yearlyChanges } from '../../../model/estimate/stockHistory.ts';
import { figuresFrom, seriesFrom, TOWN } from '../backtest/support.ts';

const table = {
  ...seriesFrom(TOWN, 'cla-count', 'all', 2018, [400, 420, 399]),
  ...seriesFrom(TOWN, 'cla-entries', 'all', 2018, [150, 160, 170]),
  ...seriesFrom(TOWN, 'cla-exits', 'all', 2018, [148, 137, 188]),
};

test('years come newest first, with the exits that the stock needs', () => {
  const history = stockHistory(figuresFrom(table), TOWN, 2020, CARE);
  expect(history).toEqual([
    // 420 + 170 - 399 = 191 must have left, where 188 are published.
    { year: 2020, stock: 399, entries: 170, exits: 191, change: 399 / 420 - 1 },
    { year: 2019, stock: 420, entries: 160, exits: 140, change: 420 / 400 - 1 },
    { year: 2018, stock: 400, entries: 150, exits: 148, change: undefined },
  ]);
  expect(yearlyChanges(history)).toEqual([399 / 420 - 1, 420 / 400 - 1]);
});

test('a missing year ends the history; a missing number of exits only where nothing else tells it', () => {
  const { [`${TOWN}|cla-entries|all|2019`]: _, ...gap } = table;
  expect(stockHistory(figuresFrom(gap), TOWN, 2020, CARE).map(({ year }) => year)).toEqual([2020]);
  const { [`${TOWN}|cla-exits|all|2018`]: __, ...noExits } = table;
  expect(stockHistory(figuresFrom(noExits), TOWN, 2020, CARE).map(({ year }) => year)).toEqual([2020, 2019]);
  expect(stockHistory(figuresFrom(table), TOWN, 2021, CARE)).toEqual([]);
});

test('each year counts half of the one after it', () => {
  // (4 * 8 + 2 * 5 + 1 * 1) / 7
  expect(fadingMean([8, 5, 1], 0.5)).toBeCloseTo(43 / 7, 12);
  expect(fadingMean([8], 0.5)).toBe(8);
});
