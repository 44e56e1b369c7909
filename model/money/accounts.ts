import type { Run } from '../run.ts';
import type { Plan } from '../rates/plan.ts';
import { expectedValue } from '../schema/quantity.ts';
import { sumOverYear } from '../time/horizon.ts';

/** The money and the children of one run by year of the horizon, in pounds and children, unrounded. */
export interface YearAccounts {
  /** By placement type. */
  spendGbpByType: Float64Array;
  spendGbp: number;
  fixedGbp: number;
  capitalGbp: number;
  positiveCashGbp: number;
  /** Zero or below. */
  negativeCashGbp: number;
  childWeeks: number;
  entries: number;
  /** By exit reason. */
  exits: Float64Array;
  days: number;
}

/** Children by week and type: bands added up. `[week * types + type]` */
export function childrenByWeekType(plan: Plan, run: Run): Float64Array {
  const bands = plan.bands.length;
  const children = new Float64Array(plan.horizon.weeks * plan.typeIds.length);
  run.childrenByWeekTypeBand.forEach((count, i) => (children[Math.floor(i / bands)]! += count));
  return children;
}

/** Placement spend by week and type: children times weekly cost. `[week * types + type]` */
export const spendGbpByWeekType = (children: Float64Array, run: Run): Float64Array =>
  children.map((count, i) => count * run.rates.weeklyCostGbp[i]!);

/**
 * The accounts of each year of the horizon. A week's money and children are shared over the years by its days;
 * days after the horizon's last are dropped. Source: docs/model.md, section 1.
 */
export function accountsByYear(plan: Plan, run: Run): YearAccounts[] {
  const types = plan.typeIds.length;
  const reasons = plan.reasonIds.length;
  const children = childrenByWeekType(plan, run);
  const spend = spendGbpByWeekType(children, run);
  const money = run.rates.otherMoney;
  return plan.horizon.financialYears.map((year, y) => {
    const over = (amount: (week: number) => number) => sumOverYear(year, amount);
    const spendGbpByType = Float64Array.from({ length: types }, (_, type) =>
      over((week) => spend[week * types + type]!),
    );
    return {
      spendGbpByType,
      spendGbp: sum(spendGbpByType),
      fixedGbp: over((week) => money.fixedGbpByWeek[week]!),
      capitalGbp: money.capitalGbpByYear[y]!,
      positiveCashGbp: money.positiveCashGbpByYear[y]!,
      negativeCashGbp: money.negativeCashGbpByYear[y]!,
      childWeeks: over((week) => sum(children.subarray(week * types, (week + 1) * types))),
      entries: over((week) => run.entriesByWeek[week]!),
      exits: Float64Array.from({ length: reasons }, (_, reason) =>
        over((week) => run.exitsByWeekReason[week * reasons + reason]!),
      ),
      days: year.days,
    };
  });
}

/** The years of a horizon as one. */
export function totalAccounts(years: readonly YearAccounts[]): YearAccounts {
  const add = (pick: (year: YearAccounts) => number) => years.reduce((total, year) => total + pick(year), 0);
  const addEach = (pick: (year: YearAccounts) => Float64Array) =>
    pick(years[0]!).map((_, i) => add((year) => pick(year)[i]!));
  return {
    spendGbpByType: addEach((it) => it.spendGbpByType),
    spendGbp: add((it) => it.spendGbp),
    fixedGbp: add((it) => it.fixedGbp),
    capitalGbp: add((it) => it.capitalGbp),
    positiveCashGbp: add((it) => it.positiveCashGbp),
    negativeCashGbp: add((it) => it.negativeCashGbp),
    childWeeks: add((it) => it.childWeeks),
    entries: add((it) => it.entries),
    exits: addEach((it) => it.exits),
    days: add((it) => it.days),
  };
}

export const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The share of each type's spend that really stops when a child leaves. */
export const cashableShares = (plan: Plan): number[] =>
  plan.baseline.placementTypes.map((type) => expectedValue(type.cashableShare ?? 1));
