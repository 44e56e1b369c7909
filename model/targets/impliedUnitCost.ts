import type { YearAccounts } from '../money/accounts.ts';
import type { ImpliedUnitCost } from '../schema/projection.ts';
import { likelyValue } from '../schema/quantity.ts';
import type { SavingTarget } from '../schema/targets.ts';
import { parseFinancialYear } from '../time/financialYear.ts';
import type { Horizon } from '../time/horizon.ts';

/**
 * What a published saving says a child-week costs: the published pounds over the child-weeks that its measures
 * alone avoid in that year, beside the comparator's own average. Source: docs/model.md, section 7.
 */
export function impliedUnitCosts(
  target: SavingTarget,
  horizon: Horizon,
  childWeeksAvoidedAlone: readonly number[],
  comparator: readonly YearAccounts[],
): ImpliedUnitCost[] {
  return horizon.financialYears.flatMap(({ startYear, label }, y) => {
    const published = Object.entries(target.byYear).find(([year]) => parseFinancialYear(year) === startYear);
    if (published === undefined) return [];
    const publishedGbp = likelyValue(published[1]);
    const avoided = childWeeksAvoidedAlone[y]!;
    return [
      {
        year: label,
        publishedGbp,
        childWeeksAvoidedAlone: avoided,
        ...unitCost(publishedGbp, avoided, comparator[y]!),
      },
    ];
  });
}

/** Published pounds over child-weeks avoided, beside a stock's own average. */
export const unitCost = (
  publishedGbp: number,
  childWeeksAvoided: number,
  { spendGbp, childWeeks }: Pick<YearAccounts, 'spendGbp' | 'childWeeks'>,
): Pick<ImpliedUnitCost, 'impliedWeeklyGbp' | 'averageWeeklyCostGbp'> => ({
  impliedWeeklyGbp: childWeeksAvoided > 0 ? publishedGbp / childWeeksAvoided : null,
  averageWeeklyCostGbp: childWeeks > 0 ? spendGbp / childWeeks : null,
});
