import { likelyValue, sourceOf } from '../schema/quantity.ts';
import { parseFinancialYear } from '../time/financialYear.ts';
import type { Horizon } from '../time/horizon.ts';
import type { TargetJudgement } from '../schema/projection.ts';
import type { SavingTarget } from '../schema/targets.ts';
import { ratingOf, shortfallOf } from './rating.ts';

/** A published saving of one year of the horizon. */
export interface PublishedSaving {
  /** Place in `Horizon.financialYears`. */
  yearIndex: number;
  year: string;
  publishedGbp: number;
  source: string | undefined;
}

/** The years of a saving target, in order; those beyond the horizon have no place in it. */
export function publishedSavings(target: SavingTarget, horizon: Horizon): PublishedSaving[] {
  return Object.entries(target.byYear)
    .map(([year, amount]) => ({
      yearIndex: horizon.financialYears.findIndex((it) => it.startYear === parseFinancialYear(year)),
      year,
      publishedGbp: likelyValue(amount),
      source: sourceOf(amount),
    }))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

/**
 * Each year's target against the expected saving: as that year's saving, as the sum so far, or both where the
 * paper does not say which it means.
 */
export function judgeSaving(
  target: SavingTarget,
  horizon: Horizon,
  inYearGbp: readonly number[],
): TargetJudgement[] {
  const bases =
    target.basis === 'not-stated' ? (['in-year', 'cumulative'] as const) : ([target.basis] as const);
  return publishedSavings(target, horizon).flatMap(({ yearIndex, year, publishedGbp, source }) =>
    bases.map((basis): TargetJudgement => {
      const expected = yearIndex < 0 ? null : savingBy(basis, inYearGbp, yearIndex);
      const shortfall = expected === null ? null : shortfallOf(publishedGbp, expected, true);
      const rating = shortfall === null ? null : ratingOf(publishedGbp, shortfall);
      return {
        when: year,
        basis,
        target: publishedGbp,
        ...(source && { source }),
        expected,
        shortfall,
        rating,
      };
    }),
  );
}

const savingBy = (basis: 'in-year' | 'cumulative', inYearGbp: readonly number[], year: number): number =>
  basis === 'in-year'
    ? inYearGbp[year]!
    : inYearGbp.slice(0, year + 1).reduce((sum, saving) => sum + saving, 0);
