import type { DrivenSaving } from '../../schema/claimKinds.ts';
import type { ClaimOf } from '../../schema/claims.ts';
import type { Implied } from '../../schema/reconciliation.ts';
import { divided, evaluate, isKnown, scaled, together, type Evaluated } from '../amounts.ts';
import { checkOf, impliedFigure, labelled, type At, type Found } from '../check.ts';
import { product } from '../interval.ts';
import type { Register } from '../register.ts';

/** A year of weekly money, as papers count it. */
export const WEEKS_OF_MONEY = 52;

const MONTHS = 12;
/** Child-years in twelve months for one child leaving in each, in the middle of it: 11.5 + 10.5 + ... + 0.5 months. */
export const YEARS_PER_MONTHLY_LEAVER = (MONTHS * MONTHS) / 2 / MONTHS;

/**
 * What a saving says that a year of care costs, beside another statement of such a cost. The claimed saving should
 * be what its children would save at the cost that the other statement implies.
 */
export function savingAndDriver({ rows }: ClaimOf<'saving-and-driver'>, register: Register): Found {
  const at = labelled(rows);
  const found = rows.map((row, i) => {
    const claimed = unitCost(row.claimed, register);
    const beside = unitCost(row.beside, register);
    const worked = together([claimed.childYears, beside.costPerYear], ([years, cost]) =>
      product(years!, cost!),
    );
    return {
      check: checkOf(at[i]!, claimed.saving, worked),
      implied: impliedCosts(claimed.costPerYear, beside.costPerYear, at[i]!),
    };
  });
  return { checks: found.map((it) => it.check), implied: found.flatMap((it) => it.implied) };
}

function unitCost({ saving, driver }: DrivenSaving, register: Register) {
  const money = evaluate(saving, register);
  const childYears = childYearsOf(driver, register);
  return { saving: money, childYears, costPerYear: divided(money, childYears) };
}

/** Leavers are spread evenly over the months of one year, and each is saved from the middle of a month on. */
function childYearsOf(driver: DrivenSaving['driver'], register: Register): Evaluated {
  if ('childYears' in driver) return evaluate(driver.childYears, register);
  if ('leavePerMonth' in driver)
    return scaled(evaluate(driver.leavePerMonth, register), YEARS_PER_MONTHLY_LEAVER);
  return scaled(evaluate(driver.leavePerYear, register), YEARS_PER_MONTHLY_LEAVER / MONTHS);
}

function impliedCosts(claimed: Evaluated, beside: Evaluated, { row, label }: At): Implied[] {
  const times = divided(claimed, beside);
  const costs = [claimed, beside].flatMap((cost, i) => {
    if (!isKnown(cost)) return [];
    const whose = { of: i === 0 ? ('claimed' as const) : ('beside' as const), row, label };
    const weekly = scaled(cost, 1 / WEEKS_OF_MONEY);
    return [
      impliedFigure('unit-cost-per-child-year', cost.interval, '£ a child a year', whose),
      ...(isKnown(weekly)
        ? [impliedFigure('unit-cost-per-week', weekly.interval, '£ a child a week', whose)]
        : []),
    ];
  });
  return isKnown(times)
    ? [...costs, impliedFigure('times-as-costly', times.interval, 'times', { row, label })]
    : costs;
}
