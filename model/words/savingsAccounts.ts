import type { FinancialYearResult } from '../schema/projection.ts';
import { apportion, type Fitted } from './apportion.ts';
import { BASES, onBasis, type Basis } from './basis.ts';
import { roundTo } from './money.ts';

/**
 * What a saving is made of, in pounds: cashable and avoided make gross, gross less investment is net. Capital stands
 * apart and is in none of them.
 */
export interface Accounts {
  cashableGbp: number;
  /** What the children avoided would have cost without money leaving the council: 0 where all is cashable. */
  avoidedGbp: number;
  grossGbp: number;
  investmentGbp: number;
  netGbp: number;
  capitalGbp: number;
}

/** One year's accounts in shown figures, which add up, beside the exact ones. */
export interface ShownAccounts extends Accounts {
  year: string;
  exact: Accounts;
}

/**
 * Accounts by year on one basis. The engine's cashable saving is net of investment, which is spent in full, so
 * cost avoided is the net saving less the cashable one: the part of the spend difference that does not stop.
 * The years of a sum so far are the shown years added up.
 *
 * @param netGbp the net savings of the years as they are shown elsewhere
 */
export function savingsAccounts(
  years: readonly FinancialYearResult[],
  netGbp: readonly number[],
  stepGbp: number,
  basis: Basis,
): ShownAccounts[] {
  const exact = years.map(accountsOf);
  const apportioned = (field: keyof Accounts) =>
    apportion(
      exact.map((it) => it[field]),
      stepGbp,
    );
  const investment = apportioned('investmentGbp');
  const avoided = apportioned('avoidedGbp');
  const capital = apportioned('capitalGbp');
  const shown = netGbp.map((net, y) =>
    madeOf({
      netGbp: net,
      investmentGbp: investment[y]!,
      avoidedGbp: avoided[y]!,
      capitalGbp: capital[y]!,
    }),
  );
  return years.map(({ year }, y) => {
    const rounded = summed(shown, y, basis);
    return {
      year,
      ...(Object.fromEntries(
        Object.entries(rounded).map(([field, gbp]) => [field, roundTo(gbp, stepGbp)]),
      ) as unknown as Accounts),
      exact: summed(exact, y, basis),
    };
  });
}

const accountsOf = (year: FinancialYearResult): Accounts =>
  madeOf({
    netGbp: year.savingGbp,
    investmentGbp: year.investmentGbp,
    avoidedGbp: year.savingGbp - year.cashableSavingGbp,
    capitalGbp: year.capitalGbp - year.comparator.capitalGbp,
  });

const madeOf = (parts: Omit<Accounts, 'grossGbp' | 'cashableGbp'>): Accounts => {
  const grossGbp = parts.netGbp + parts.investmentGbp;
  return { ...parts, grossGbp, cashableGbp: grossGbp - parts.avoidedGbp };
};

const FIELDS = ['cashableGbp', 'avoidedGbp', 'grossGbp', 'investmentGbp', 'netGbp', 'capitalGbp'] as const;

const summed = (years: readonly Accounts[], y: number, basis: Basis): Accounts =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      onBasis(
        years.map((it) => it[field]),
        y,
        basis,
      ),
    ]),
  ) as unknown as Accounts;

/** Every figure of the accounts as a unit would show it. */
export const fittedAccounts = (
  years: readonly FinancialYearResult[],
  netGbp: readonly number[],
  stepGbp: number,
): Fitted[] =>
  BASES.flatMap((basis) =>
    savingsAccounts(years, netGbp, stepGbp, basis).flatMap((shown) =>
      FIELDS.map((field) => ({ exactGbp: shown.exact[field], shownGbp: shown[field] })),
    ),
  );
