import { expect, test } from 'vitest';
import { naiveForecast, naiveForecasts } from '../../../model/backtest/naiveForecasts.ts';
import { naiveRangeKey, naiveRanges } from '../../../model/backtest/naiveRanges.ts';
import { CLA, CLA_ENTRIES } from '../../../model/backtest/series.ts';
import { figuresFrom, seriesFrom, TOWN } from './support.ts';

const figures = figuresFrom({
  ...seriesFrom(TOWN, 'cla-count', 'all', 2017, [400, 430, 410, 460]),
  ...seriesFrom(TOWN, 'cla-entries', 'all', 2017, [150, 160, 170, 200]),
  ...seriesFrom(TOWN, 'cla-exits', 'all', 2017, [150, 130, 190, 123]),
});

test('the three forecasts, by hand', () => {
  const said = (years: number) => naiveForecasts(figures, TOWN, CLA, 2020, years);
  // The trend is (460 - 400) / 3 = 20 a year. Of 410 children 123 left, 30%: 460 * 0.7 + 200 = 522, then 565.4.
  expect(said(1)['last-value']).toBe(460);
  expect(said(1)['three-year-trend']).toBeCloseTo(480, 10);
  expect(said(1)['stock-and-flow']).toBeCloseTo(522, 10);
  expect(said(2)['three-year-trend']).toBeCloseTo(500, 10);
  expect(said(2)['stock-and-flow']).toBeCloseTo(522 * 0.7 + 200, 10);
});

test('what needs more years than are known is not said, nor is a rate of leaving of a flow', () => {
  expect(Object.keys(naiveForecasts(figures, TOWN, CLA, 2019, 1))).toEqual(['last-value', 'stock-and-flow']);
  expect(Object.keys(naiveForecasts(figures, TOWN, CLA, 2017, 1))).toEqual(['last-value']);
  expect(Object.keys(naiveForecasts(figures, TOWN, CLA_ENTRIES, 2020, 1))).toEqual([
    'last-value',
    'three-year-trend',
  ]);
  expect(naiveForecasts(figures, TOWN, CLA, 2021, 1)).toEqual({});
});

test('a falling trend ends at zero', () => {
  const falling = figuresFrom(seriesFrom(TOWN, 'cla-count', 'all', 2017, [100, 70, 40, 10]));
  expect(naiveForecast('three-year-trend', falling, TOWN, CLA, 2020, 1)).toBe(0);
});

test('the range of a naive forecast is where past outcomes lay, up to the last year allowed', () => {
  // 60 areas; each doubles at its own pace after 2018, and after 2020 something else happens.
  const areas = Array.from({ length: 60 }, (_, i) => `E${String(i).padStart(8, '0')}`);
  const table = Object.assign(
    {},
    ...areas.map((area, i) => seriesFrom(area, 'cla-count', 'all', 2018, [100, 100 + i, 100 + i, 9999])),
  ) as Record<string, number>;
  const ranges = naiveRanges(figuresFrom(table), areas, [CLA], { first: 2018, last: 2020 });
  const one = ranges.get(naiveRangeKey(CLA.id, 'last-value', 1))!;
  const two = ranges.get(naiveRangeKey(CLA.id, 'last-value', 2))!;
  // One year: 60 ratios of 1 + i / 100 and 60 of 1. Two years: 60 ratios of 1 + i / 100, type 7 at 0.9 * 59 = 53.1.
  expect(one.count).toBe(120);
  expect(two.count).toBe(60);
  expect(two.p90).toBeCloseTo(1.531, 10);
  expect(two.p10).toBeCloseTo(1.059, 10);
  expect(one.p25).toBe(1);
  // Three years would need an outcome of 2021; a trend needs figures of 2015.
  expect(ranges.has(naiveRangeKey(CLA.id, 'last-value', 3))).toBe(false);
  expect(ranges.has(naiveRangeKey(CLA.id, 'three-year-trend', 1))).toBe(false);
});
