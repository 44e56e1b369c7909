import { budgetYearOf, type BudgetYear } from '../../../model/money/budget.ts';
import { inConstantPrices, priceIndexOf, type PriceIndex } from '../../../model/money/prices.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { firstDayOf, parseFinancialYear } from '../../../model/time/financialYear.ts';
import { fittingScale } from '../../../model/words/apportion.ts';
import { roundTo, type MoneyScale } from '../../../model/words/money.ts';
import type { BudgetInputs } from './budgetInputs.ts';

export interface BudgetPicture {
  baseline: Baseline;
  projection: Projection;
  simulation: SimulationResult | undefined;
  inputs: BudgetInputs;
}

const daysOf = (year: string): number => {
  const start = parseFinancialYear(year)!;
  return firstDayOf(start + 1) - firstDayOf(start);
};

export function budgetAt(
  { projection, inputs }: BudgetPicture,
  year: string,
  share: number | undefined,
): BudgetYear {
  const { spendGbp, days } = projection.financialYears.find((it) => it.year === year)!;
  const spend = { year, spendGbp, shareOfYear: days / daysOf(year) };
  return budgetYearOf(spend, inputs.budgets[year]?.gbp, share, inputs.income);
}

export const indexOf = ({ baseline, projection }: BudgetPicture): PriceIndex =>
  priceIndexOf(
    baseline,
    projection.financialYears.map(({ year }) => year),
  );

export const inPrices = (picture: BudgetPicture, year: string, gbp: number): number =>
  picture.inputs.prices === 'constant' ? inConstantPrices(indexOf(picture), year, gbp) : gbp;

/** The sums of a year's row: the placement part, less gross spend less income, is the room. */
export type BudgetSums = Pick<
  BudgetYear,
  'placementBudgetGbp' | 'grossSpendGbp' | 'incomeGbp' | 'netSpendGbp' | 'roomGbp'
>;

/** A row's sums in the prices chosen, and as a unit shows them: each is what a reader gets from those before it. */
export function shownBudget(
  picture: BudgetPicture,
  year: string,
  stepGbp: number,
): { exact: BudgetSums; shown: BudgetSums } {
  const budget = budgetAt(picture, year, picture.inputs.share);
  const told = (gbp: number) => inPrices(picture, year, gbp);
  const maybe = (gbp: number | null) => (gbp === null ? null : told(gbp));
  const exact: BudgetSums = {
    placementBudgetGbp: maybe(budget.placementBudgetGbp),
    grossSpendGbp: told(budget.grossSpendGbp),
    incomeGbp: told(budget.incomeGbp),
    netSpendGbp: told(budget.netSpendGbp),
    roomGbp: maybe(budget.roomGbp),
  };
  const rounded = (gbp: number) => roundTo(gbp, stepGbp);
  const grossSpendGbp = rounded(exact.grossSpendGbp);
  const incomeGbp = rounded(exact.incomeGbp);
  const netSpendGbp = rounded(grossSpendGbp - incomeGbp);
  const placementBudgetGbp = exact.placementBudgetGbp === null ? null : rounded(exact.placementBudgetGbp);
  const roomGbp = placementBudgetGbp === null ? null : rounded(placementBudgetGbp - netSpendGbp);
  return { exact, shown: { placementBudgetGbp, grossSpendGbp, incomeGbp, netSpendGbp, roomGbp } };
}

/** One unit for both tables, in which every row adds up. */
export function budgetScale(picture: BudgetPicture): MoneyScale {
  const years = picture.projection.financialYears;
  return fittingScale(
    years.map(({ spendGbp }) => spendGbp),
    ({ stepGbp }) =>
      years.flatMap(({ year }) => {
        const { exact, shown } = shownBudget(picture, year, stepGbp);
        return SUMS.flatMap((field) => {
          const [exactGbp, shownGbp] = [exact[field], shown[field]];
          return exactGbp === null || shownGbp === null ? [] : [{ exactGbp, shownGbp }];
        });
      }),
  );
}

const SUMS = ['placementBudgetGbp', 'grossSpendGbp', 'incomeGbp', 'netSpendGbp', 'roomGbp'] as const;
