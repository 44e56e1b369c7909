import type { Baseline } from '../../../model/schema/baseline.ts';
import { meanOf } from './values.ts';
import type { YearAccount } from './years.ts';

export interface Saving {
  grossGbp: number;
  investmentGbp: number;
  netGbp: number;
  cashableGbp: number;
  childWeeksAvoided: number;
}

/** What one plan saves in a year below another: MODEL.md section 7. */
export function savingOf(baseline: Baseline, comparator: YearAccount, plan: YearAccount): Saving {
  const spend = comparator.spendGbp - plan.spendGbp;
  const fixed = comparator.fixedGbp - plan.fixedGbp;
  const positive = plan.positiveCashGbp - comparator.positiveCashGbp;
  const negative = plan.negativeCashGbp - comparator.negativeCashGbp;
  const cashableSpend = baseline.placementTypes.reduce(
    (sum, type, i) =>
      sum +
      meanOf(type.cashableShare, 1) * (comparator.spendGbpByPlacement[i]! - plan.spendGbpByPlacement[i]!),
    0,
  );
  return {
    grossGbp: spend + positive,
    investmentGbp: -(fixed + negative),
    netGbp: spend + fixed + positive + negative,
    cashableGbp: cashableSpend + fixed + positive + negative,
    childWeeksAvoided: comparator.childWeeks - plan.childWeeks,
  };
}
