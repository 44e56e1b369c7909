import type { YearAccounts } from './accounts.ts';

/** A saving against a comparator, in pounds. The one definition; docs/model.md, section 7. */
export interface Saving {
  /** Net: placement spend, fixed cost and cash together. Capital is in no saving. */
  savingGbp: number;
  /** Spend difference and positive cash. */
  grossSavingGbp: number;
  /** Fixed cost difference and negative cash, positive where the scenario costs more. */
  investmentGbp: number;
  /** What really stops when a child leaves: each type's share of its difference, fixed cost and cash in full. */
  cashableSavingGbp: number;
  childWeeksAvoided: number;
}

export function savingOf(
  comparator: YearAccounts,
  scenario: YearAccounts,
  cashableShareByType: readonly number[],
): Saving {
  const spendDifferenceGbp = comparator.spendGbp - scenario.spendGbp;
  const fixedDifferenceGbp = comparator.fixedGbp - scenario.fixedGbp;
  const positiveCashGbp = scenario.positiveCashGbp - comparator.positiveCashGbp;
  const negativeCashGbp = scenario.negativeCashGbp - comparator.negativeCashGbp;
  const cashableSpendGbp = cashableShareByType.reduce(
    (total, share, type) =>
      total + share * (comparator.spendGbpByType[type]! - scenario.spendGbpByType[type]!),
    0,
  );
  const grossSavingGbp = spendDifferenceGbp + positiveCashGbp;
  // `0 -` keeps a scenario against itself from showing a negative zero.
  const investmentGbp = 0 - (fixedDifferenceGbp + negativeCashGbp);
  return {
    savingGbp: grossSavingGbp - investmentGbp,
    grossSavingGbp,
    investmentGbp,
    cashableSavingGbp: cashableSpendGbp + fixedDifferenceGbp + positiveCashGbp + negativeCashGbp,
    childWeeksAvoided: comparator.childWeeks - scenario.childWeeks,
  };
}
