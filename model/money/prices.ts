import type { Baseline } from '../schema/baseline.ts';
import type { Quantity } from '../schema/quantity.ts';
import { dayOf } from '../time/calendar.ts';
import { aprilFirstsAfter, firstDayOf, parseFinancialYear } from '../time/financialYear.ts';

/** What a pound of a year's money is worth in another's, for placements. */
export interface PriceIndex {
  /** The year whose prices are "constant": the index is 1 in it. */
  baseYear: string;
  byYear: Record<string, number>;
}

/**
 * The baseline's price index by financial year: what the children of the baseline, in the placements they are
 * in, would cost a week at that year's prices, over the same in the base year (Laspeyres). Prices are expected
 * ones, raised by their own type's uplift on every 1 April after the baseline's `asOf`.
 *
 * One basket for everything, so that what a plan changes (fewer children, cheaper placements, a `unit-cost`
 * measure) stays visible in constant prices and only price rises go. A baseline without children, or whose
 * children cost nothing, has no rise to take out: its index is 1.
 *
 * @param years financial years, `2024-25`; the first is the base year
 */
export function priceIndexOf(baseline: Baseline, years: readonly string[]): PriceIndex {
  const baseYear = years[0] ?? '';
  const cost = (year: string) => basketGbpPerWeek(baseline, upliftsBy(baseline, year));
  const base = cost(baseYear);
  return {
    baseYear,
    byYear: Object.fromEntries(years.map((year) => [year, base > 0 ? cost(year) / base : 1])),
  };
}

/** How often prices have been raised since `asOf` in the months from 1 April of a year on. */
function upliftsBy(baseline: Baseline, year: string): number {
  const startYear = parseFinancialYear(year);
  return startYear === undefined ? 0 : aprilFirstsAfter(dayOf(baseline.asOf), firstDayOf(startYear));
}

function basketGbpPerWeek({ placementTypes, stock }: Baseline, uplifts: number): number {
  return placementTypes.reduce((total, type) => {
    const children = stock
      .filter(({ placement }) => placement === type.id)
      .reduce((sum, row) => sum + expectedValue(row.children), 0);
    const price = expectedValue(type.weeklyCostGbp) * (1 + expectedValue(type.annualUplift ?? 0)) ** uplifts;
    return total + children * price;
  }, 0);
}

/** Cash of a year in the prices of the base year; a year the index does not know is left in cash. */
export const inConstantPrices = (index: PriceIndex, year: string, gbp: number): number =>
  gbp / (index.byYear[year] ?? 1);

/** As `expectedValue`, told apart here so that a page that shows prices need not load the schemas. */
function expectedValue(it: Quantity): number {
  if (typeof it === 'number') return it;
  return 'low' in it ? (it.low + 4 * it.mode + it.high) / 6 : it.value;
}
