import { cashableShares, sum, totalAccounts, type YearAccounts } from '../money/accounts.ts';
import { savingOf } from '../money/saving.ts';
import type { Plan } from '../rates/plan.ts';
import type { FinancialYearResult, HorizonTotal } from '../schema/projection.ts';

/** The financial years of a projection beside its comparator's, with savings in the year and so far. */
export function financialYearResults(
  plan: Plan,
  comparator: readonly YearAccounts[],
  scenario: readonly YearAccounts[],
): FinancialYearResult[] {
  const shares = cashableShares(plan);
  let soFar = { saving: 0, gross: 0, investment: 0, cashable: 0 };
  return plan.horizon.financialYears.map(({ label, whole }, y) => {
    const saving = savingOf(comparator[y]!, scenario[y]!, shares);
    soFar = {
      saving: soFar.saving + saving.savingGbp,
      gross: soFar.gross + saving.grossSavingGbp,
      investment: soFar.investment + saving.investmentGbp,
      cashable: soFar.cashable + saving.cashableSavingGbp,
    };
    return {
      year: label,
      days: scenario[y]!.days,
      whole,
      ...moneyAndFlows(plan, scenario[y]!),
      ...saving,
      cumulativeSavingGbp: soFar.saving,
      cumulativeGrossSavingGbp: soFar.gross,
      cumulativeInvestmentGbp: soFar.investment,
      cumulativeCashableSavingGbp: soFar.cashable,
      comparator: moneyAndFlows(plan, comparator[y]!),
    };
  });
}

/** The horizon as a whole; its years add up to it. */
export function horizonTotal(
  plan: Plan,
  comparator: readonly YearAccounts[],
  scenario: readonly YearAccounts[],
): HorizonTotal {
  const whole = totalAccounts(scenario);
  return {
    days: whole.days,
    ...moneyAndFlows(plan, whole),
    ...savingOf(totalAccounts(comparator), whole, cashableShares(plan)),
  };
}

function moneyAndFlows(plan: Plan, year: YearAccounts) {
  const weeks = year.days / 7;
  return {
    spendGbp: year.spendGbp,
    fixedGbp: year.fixedGbp,
    cashGbp: year.positiveCashGbp + year.negativeCashGbp,
    capitalGbp: year.capitalGbp,
    entries: year.entries,
    exits: sum(year.exits),
    exitsByReason: Object.fromEntries(plan.reasonIds.map((reason, i) => [reason, year.exits[i]!])),
    averageChildren: year.childWeeks / weeks,
    averageWeeklyCostGbp: year.childWeeks > 0 ? year.spendGbp / year.childWeeks : null,
    cpStarts: year.plans && year.plans.starts,
    cpEnds: year.plans && year.plans.ends,
  };
}
