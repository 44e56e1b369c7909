import type { FinancialYearResult } from '../schema/projection.ts';
import { apportion } from './apportion.ts';
import { roundTo, type MoneyScale } from './money.ts';
import type { Basis } from './savingsShown.ts';

/**
 * What a saving is made of, in shown figures that add up: cashable and avoided to gross, gross less investment
 * to net. Capital stands apart and is in none of them.
 */
export interface ShownAccounts {
  year: string;
  cashableGbp: number;
  /** What the children avoided would have cost without money leaving the council: 0 where all is cashable. */
  avoidedGbp: number;
  grossGbp: number;
  investmentGbp: number;
  netGbp: number;
  capitalGbp: number;
}

/**
 * Accounts by year on one basis. The engine's cashable saving is net of investment, which is spent in full, so
 * cost avoided is the net saving less the cashable one: the part of the spend difference that does not stop.
 * The years of a sum so far are the shown years added up.
 */
export function savingsAccounts(
  years: readonly FinancialYearResult[],
  scale: MoneyScale,
  basis: Basis,
): ShownAccounts[] {
  const step = scale.stepGbp;
  const shown = (of: (year: FinancialYearResult) => number) =>
    inBasis(apportion(years.map(of), step), step, basis);
  const net = shown((it) => it.savingGbp);
  const investment = shown((it) => it.investmentGbp);
  const avoided = shown((it) => it.savingGbp - it.cashableSavingGbp);
  const capital = shown((it) => it.capitalGbp - it.comparator.capitalGbp);
  return years.map(({ year }, y) => {
    const grossGbp = roundTo(net[y]! + investment[y]!, step);
    return {
      year,
      cashableGbp: roundTo(grossGbp - avoided[y]!, step),
      avoidedGbp: avoided[y]!,
      grossGbp,
      investmentGbp: investment[y]!,
      netGbp: net[y]!,
      capitalGbp: capital[y]!,
    };
  });
}

function inBasis(values: readonly number[], step: number, basis: Basis): number[] {
  if (basis === 'in-year') return values.map((value) => roundTo(value, step));
  let soFar = 0;
  return values.map((value) => (soFar = roundTo(soFar + value, step)));
}
