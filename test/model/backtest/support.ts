import type { Figures } from '../../../model/estimate/figures.ts';
import type { MethodSettings } from '../../../model/backtest/backtestForecast.ts';

/** Figures by `area|measure|breakdown|year`. */
export type Table = Record<string, number>;

export const figuresFrom = (table: Table): Figures => ({
  value: (area, measure, breakdown, year) => table[`${area}|${measure}|${breakdown}|${year}`],
});

/** Values of a series in years that follow each other. */
export const seriesFrom = (
  area: string,
  measure: string,
  breakdown: string,
  firstYear: number,
  values: readonly number[],
): Table =>
  Object.fromEntries(values.map((value, i) => [`${area}|${measure}|${breakdown}|${firstYear + i}`, value]));

export const ENGLAND = 'E92000001';
export const TOWN = 'E06000001';
export const COUNTY = 'E10000003';

const AGES = ['age:0', 'age:1-4', 'age:5-9', 'age:10-15', 'age:16+'];
const EXIT_AGES = ['age:0', 'age:1-4', 'age:5-9', 'age:10-15', 'age:16', 'age:17', 'age:18+'];

/** A total in parts, the shares being those of England in 2020, rounded as published. */
const parts = (
  area: string,
  measure: string,
  ages: readonly string[],
  shares: readonly number[],
  year: number,
  total: number,
): Table =>
  Object.fromEntries(
    ages.map((age, i) => [`${area}|${measure}|${age}|${year}`, Math.round(total * shares[i]!)]),
  );

const STOCK_SHARES = [0.052, 0.135, 0.184, 0.392, 0.237];
const ENTRY_SHARES = [0.193, 0.173, 0.165, 0.269, 0.2];
const EXIT_SHARES = [0.072, 0.22, 0.116, 0.148, 0.045, 0.049, 0.35];

/** Three areas that never were, in the years 2016 to 2024, with ages from 2020. */
export function threeAreas(): Table {
  const table: Table = {};
  const areas = [
    { area: ENGLAND, stock: 70_000, entries: 31_000, growth: [3, 4, 4, 2, 1, 2, 2, 0], plans: 50_000 },
    { area: TOWN, stock: 480, entries: 200, growth: [5, -6, 2, 4, 0, 8, -3, -7], plans: 310 },
    { area: COUNTY, stock: 1_000, entries: 350, growth: [1, 3, -2, 5, 6, -1, 2, 3], plans: 600 },
  ];
  for (const { area, stock, entries, growth, plans } of areas) {
    let children = stock;
    for (let year = 2016; year <= 2024; year++) {
      const change = year === 2016 ? 0.01 : growth[year - 2017]! / 100;
      const before = children;
      children = Math.round(children * (1 + (year === 2016 ? 0 : change)));
      const started = Math.round(entries * (1 + ((year * 7) % 5) / 50));
      const ceased = started - (year === 2016 ? Math.round(0.01 * children) : children - before);
      const open = Math.round(plans * (1 + ((year * 3) % 7) / 40));
      Object.assign(table, {
        [`${area}|cla-count|all|${year}`]: children,
        [`${area}|cla-count|uasc:yes|${year}`]: Math.round(children * (0.04 + (stock % 7) / 100)),
        [`${area}|cla-entries|all|${year}`]: started,
        [`${area}|cla-exits|all|${year}`]: ceased,
        [`${area}|cp-plan-count|all|${year}`]: open,
        [`${area}|cp-starts|all|${year}`]: Math.round(1.3 * plans),
        [`${area}|cp-ends|all|${year}`]: Math.round(1.3 * plans),
      });
      if (year < 2020) continue;
      Object.assign(
        table,
        parts(area, 'cla-count', AGES, STOCK_SHARES, year, children),
        parts(area, 'cla-entries', AGES, ENTRY_SHARES, year, started),
        parts(area, 'cla-exits', EXIT_AGES, EXIT_SHARES, year, ceased),
      );
    }
  }
  return table;
}

export const SETTINGS: MethodSettings = {
  care: {
    yearWeight: 0.5,
    nationalShare: 0.9,
    ownShare: 0.2,
    halfTrustChildren: 500,
    unaccompaniedReturn: 0.1,
    entries: { yearlyVariation: 0.17, drift: 0.13 },
    exits: { yearlyVariation: 0.2, drift: 0.12 },
  },
  plans: { yearWeight: 0.5, spread: { yearlyVariation: 0.2, drift: 0.1 } },
};
