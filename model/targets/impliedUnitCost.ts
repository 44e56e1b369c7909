import type { YearAccounts } from '../money/accounts.ts';
import type { Measure } from '../schema/measure.ts';
import type { ImpliedUnitCost } from '../schema/projection.ts';
import { likelyValue, sourceOf } from '../schema/quantity.ts';
import type { SavingTarget } from '../schema/targets.ts';
import { parseFinancialYear } from '../time/financialYear.ts';
import type { Horizon, HorizonYear } from '../time/horizon.ts';
import { basesOf } from './questions.ts';

/** What the measures of a line do alone, by year of the horizon. */
export interface LineAlone {
  measures: readonly Measure[];
  childWeeksAvoided: readonly number[];
}

/**
 * What a published saving says a child-week costs: the published pounds, less those that the line's own cash measures
 * take over from a paper, over the child-weeks that its measures alone avoid, beside the comparator's own average.
 * Read as that year's saving, as the sum so far, or both ways, as the target is judged. Source: docs/model.md,
 * section 7.
 */
export function impliedUnitCosts(
  target: SavingTarget,
  horizon: Horizon,
  { measures, childWeeksAvoided }: LineAlone,
  comparator: readonly YearAccounts[],
): ImpliedUnitCost[] {
  const cash = horizon.financialYears.map((year) => sourcedCash(measures, year));
  return horizon.financialYears.flatMap(({ startYear, label }, y) => {
    const published = Object.entries(target.byYear).find(([year]) => parseFinancialYear(year) === startYear);
    if (published === undefined) return [];
    const publishedGbp = likelyValue(published[1]);
    return basesOf(target).map((basis): ImpliedUnitCost => {
      const from = basis === 'in-year' ? y : 0;
      const over = <T>(years: readonly T[], of: (year: T) => number): number =>
        years.slice(from, y + 1).reduce((sum, year) => sum + of(year), 0);
      const cashGbp = over(cash, (it) => it.gbp);
      const careGbp = publishedGbp - cashGbp;
      const avoided = over(childWeeksAvoided, (weeks) => weeks);
      const [spendGbp, childWeeks] = [
        over(comparator, (it) => it.spendGbp),
        over(comparator, (it) => it.childWeeks),
      ];
      return {
        year: label,
        basis,
        publishedGbp,
        cashGbp,
        cashSources: [...new Set(cash.slice(from, y + 1).flatMap(({ sources }) => sources))],
        careGbp,
        childWeeksAvoidedAlone: avoided,
        impliedWeeklyGbp: avoided > 0 && careGbp > 0 ? careGbp / avoided : null,
        averageWeeklyCostGbp: childWeeks > 0 ? spendGbp / childWeeks : null,
      };
    });
  });
}

/** The cash of a year that comes from a source: what somebody typed is no part of what a paper published. */
function sourcedCash(measures: readonly Measure[], { startYear }: HorizonYear) {
  const amounts = measures
    .filter((it) => it.kind === 'cash')
    .flatMap(({ amountsGbp }) => Object.entries(amountsGbp))
    .flatMap(([year, amount]) => {
      const source = sourceOf(amount);
      return source !== undefined && parseFinancialYear(year) === startYear
        ? [{ gbp: likelyValue(amount), source }]
        : [];
    })
    .filter(({ gbp }) => gbp !== 0);
  return {
    gbp: amounts.reduce((sum, { gbp }) => sum + gbp, 0),
    sources: amounts.map(({ source }) => source),
  };
}
