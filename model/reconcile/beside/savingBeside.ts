import { totalAccounts } from '../../money/accounts.ts';
import type { Ask } from '../../schema/claimBeside.ts';
import type { BesideAnswer } from '../../schema/reconciliation.ts';
import type { BothRuns } from './besideRuns.ts';

/** Under a child-year avoided, a saving comes from where children live, and not from how many there are. */
const LEAST_CHILD_WEEKS = 52;

/** The cost of a child-week that a published saving implies, on the child-weeks the model has avoided. */
export function savingBeside(
  { basis }: Extract<Ask, { what: 'saving' }>,
  { scenario, comparator, savings }: BothRuns,
  year: number,
  publishedGbp: number,
): NonNullable<BesideAnswer['unitCost']> {
  const from = basis === 'cumulative' ? 0 : year;
  const own = totalAccounts(scenario.years.slice(from, year + 1));
  const other = totalAccounts(comparator.years.slice(from, year + 1));
  const childWeeksAvoided = savings
    .slice(from, year + 1)
    .reduce((total, saving) => total + saving.childWeeksAvoided, 0);
  const cashGbp = own.positiveCashGbp + own.negativeCashGbp - other.positiveCashGbp - other.negativeCashGbp;
  const placementGbp = publishedGbp - cashGbp;
  const onChildren = childWeeksAvoided >= LEAST_CHILD_WEEKS;
  return {
    childWeeksAvoided,
    cashGbp,
    impliedWeeklyGbp: onChildren ? publishedGbp / childWeeksAvoided : null,
    placementWeeklyGbp: onChildren && placementGbp > 0 ? placementGbp / childWeeksAvoided : null,
    averageWeeklyCostGbp: other.childWeeks > 0 ? other.spendGbp / other.childWeeks : null,
  };
}
