import type { YearAccounts } from '../money/accounts.ts';
import type { ImpliedUnitCost } from '../schema/projection.ts';
import type { PublishedSaving } from './savings.ts';

/**
 * What a published saving says a child-week costs: the published pounds over the child-weeks that its measures
 * alone avoid in that year, beside the comparator's own average. Source: docs/model.md, section 7.
 */
export function impliedUnitCosts(
  published: readonly PublishedSaving[],
  childWeeksAvoidedAlone: readonly number[],
  comparator: readonly YearAccounts[],
): ImpliedUnitCost[] {
  return published
    .filter(({ yearIndex }) => yearIndex >= 0)
    .map(({ yearIndex, year, publishedGbp }) => {
      const avoided = childWeeksAvoidedAlone[yearIndex]!;
      const { spendGbp, childWeeks } = comparator[yearIndex]!;
      return {
        year,
        publishedGbp,
        childWeeksAvoidedAlone: avoided,
        impliedWeeklyGbp: avoided > 0 ? publishedGbp / avoided : null,
        averageWeeklyCostGbp: childWeeks > 0 ? spendGbp / childWeeks : null,
      };
    });
}
