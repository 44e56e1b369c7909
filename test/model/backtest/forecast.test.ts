import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backtestForecast, borrowedShape, forecastInputs } from '../../../model/backtest/backtestForecast.ts';
import { casesOf, runCase } from '../../../model/backtest/cases.ts';
import { knownAt } from '../../../model/backtest/cutOff.ts';
import { totalsBaseline } from '../../../model/backtest/totalsBaseline.ts';
import { firstYearChange } from '../../../model/estimate/exitScale.ts';
import { parseBaseline } from '../../../model/schema/files.ts';
import { COUNTY, figuresFrom, SETTINGS, threeAreas, TOWN, type Table } from './support.ts';

const table = threeAreas();
const figures = figuresFrom(table);
const borrowed = borrowedShape(figures)!;
const inputsAt = (cutOff: number, from = figures) => forecastInputs(from, TOWN, cutOff, SETTINGS, borrowed)!;

describe('what a forecast rests on', () => {
  test('is a baseline of the public format', () => {
    for (const cutOff of [2017, 2022]) {
      expect(parseBaseline(totalsBaseline(inputsAt(cutOff)))).toMatchObject({ ok: true });
    }
  });

  test('holds the published stock, and changes in its first year as the flows say', () => {
    const inputs = inputsAt(2021);
    const baseline = totalsBaseline(inputs);
    const children = baseline.stock.reduce((sum, row) => sum + Number(row.children), 0);
    expect(children).toBe(table[`${TOWN}|cla-count|all|2021`]);
    expect(firstYearChange(baseline)).toBeCloseTo(inputs.flows.change, 3);
  });

  test("is the authority's own ages once they are published, and England's of 2020 before", () => {
    expect(inputsAt(2021).agesFrom).toBe('own');
    expect(inputsAt(2019).agesFrom).toBe('england-later');
    expect(inputsAt(2019).shape).toEqual(borrowed);
    const withheld = Object.fromEntries(
      Object.entries(table).filter(([key]) => !(key.startsWith(TOWN) && key.includes('age:'))),
    );
    expect(inputsAt(2021, figuresFrom(withheld)).agesFrom).toBe('england');
  });

  test('is missing where the authority has no figures of the year', () => {
    expect(forecastInputs(figures, 'E06000099', 2021, SETTINGS, borrowed)).toBeUndefined();
    expect(forecastInputs(figures, TOWN, 2015, SETTINGS, borrowed)).toBeUndefined();
    expect(forecastInputs(figures, TOWN, 2017, SETTINGS, undefined)).toBeUndefined();
  });
});

describe('nothing leaks', () => {
  const laterOnly = (cutOff: number) => Object.keys(table).filter((key) => Number(key.slice(-4)) > cutOff);

  test('figures after the cut-off, changed or taken away, change nothing in a forecast', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2017, max: 2023 }),
        fc.array(fc.tuple(fc.nat(), fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined })), {
          minLength: 1,
          maxLength: 40,
        }),
        (cutOff, changes) => {
          const later = laterOnly(cutOff);
          const changed: Table = { ...table };
          for (const [at, value] of changes) {
            const key = later[at % later.length]!;
            if (value === undefined) delete changed[key];
            else changed[key] = value;
          }
          expect(inputsAt(cutOff, figuresFrom(changed))).toEqual(inputsAt(cutOff));
        },
      ),
    );
  });

  test('nor in what naive forecasts and the engine say', () => {
    const changed = figuresFrom(
      Object.fromEntries(
        Object.entries(table).map(([key, value]) => [key, Number(key.slice(-4)) > 2021 ? 7 * value : value]),
      ),
    );
    const at = { area: TOWN, cutOff: 2021, years: 3 };
    const saidBy = (from: typeof figures) =>
      runCase(from, at, SETTINGS, borrowed, 40)!.outcomes.map(({ actual: _, ...said }) => said);
    expect(saidBy(changed)).toEqual(saidBy(figures));
    expect(saidBy(figures)).toHaveLength(12);
  });

  test('a view of what was known answers nothing of later years', () => {
    const known = knownAt(figures, 2020);
    expect(known.value(TOWN, 'cla-count', 'all', 2020)).toBe(table[`${TOWN}|cla-count|all|2020`]);
    expect(known.value(TOWN, 'cla-count', 'all', 2021)).toBeUndefined();
  });
});

describe('the forecast', () => {
  test('is the same each time, and another for another authority', () => {
    const forecast = () => [...backtestForecast(inputsAt(2021), 2, 60)];
    expect(forecast()).toEqual(forecast());
    const other = { ...inputsAt(2021), id: COUNTY };
    expect([...backtestForecast(other, 2, 60)]).not.toEqual(forecast());
  });

  test('has ranges in order that widen with the years, around the expected stock', () => {
    const stock = backtestForecast(inputsAt(2021), 3, 250).get('cla-count')!;
    expect(stock).toHaveLength(3);
    for (const { p10, p25, p50, p75, p90 } of stock) {
      expect([p10, p25, p50, p75, p90].toSorted((a, b) => a - b)).toEqual([p10, p25, p50, p75, p90]);
    }
    const widths = stock.map(({ p10, p90 }) => p90 - p10);
    expect(widths[1]).toBeGreaterThan(widths[0]!);
    expect(widths[2]).toBeGreaterThan(widths[1]!);
    const { flows, children } = inputsAt(2021);
    // A standard deviation of some 8% over the root of 250 replications, and the median just below the mean.
    expect(stock[0]!.p50 / (children * (1 + flows.change))).toBeCloseTo(1, 1);
  });

  test('stands beside what happened, only where something did', () => {
    const result = runCase(figures, { area: TOWN, cutOff: 2023, years: 1 }, SETTINGS, borrowed, 40)!;
    expect(result.outcomes.map((it) => it.series)).toEqual([
      'cla-count',
      'cla-entries',
      'cla-exits',
      'cp-plan-count',
    ]);
    expect(result.outcomes[0]).toMatchObject({
      years: 1,
      last: table[`${TOWN}|cla-count|all|2023`],
      actual: table[`${TOWN}|cla-count|all|2024`],
    });
  });

  test('cases are the cut-offs with figures and a year after them', () => {
    const cases = casesOf(figures, [TOWN, 'E06000099'], [2015, 2021, 2022, 2023, 2024], 2024);
    expect(cases).toEqual([
      { area: TOWN, cutOff: 2021, years: 3 },
      { area: TOWN, cutOff: 2022, years: 2 },
      { area: TOWN, cutOff: 2023, years: 1 },
    ]);
  });
});
