import type { Run } from '../run.ts';
import { takeOwnHomesOff } from '../rates/ownHomes.ts';
import type { Plan } from '../rates/plan.ts';
import { expectedValue } from '../schema/quantity.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { HorizonYear } from '../time/horizon.ts';

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
  /** Child protection plans started and ended; nothing where there are none or they were not looked at. */
  plans: { starts: number; ends: number } | null;
  days: number;
}

/** Children by week and type: bands added up. `[week * types + type]` */
export function childrenByWeekType(plan: Plan, run: Run): Float64Array {
  const bands = plan.bands.length;
  const children = new Float64Array(plan.horizon.weeks * plan.typeIds.length);
  for (let i = 0; i < children.length; i++) {
    let sum = 0;
    for (let band = 0; band < bands; band++) sum += run.childrenByWeekTypeBand[i * bands + band]!;
    children[i] = sum;
  }
  return children;
}

/** Placement spend by week and type: children times weekly cost, with those in own homes at theirs. `[week * types + type]` */
export function spendGbpByWeekType(children: Float64Array, run: Run): Float64Array {
  const spend = new Float64Array(children.length);
  for (let i = 0; i < spend.length; i++) spend[i] = children[i]! * run.rates.weeklyCostGbp[i]!;
  takeOwnHomesOff(spend, children, run.rates, children.length / run.entriesByWeek.length);
  return spend;
}

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
    const spendGbpByType = overYear(year, spend, types);
    return {
      spendGbpByType,
      spendGbp: sum(spendGbpByType),
      fixedGbp: overYear(year, money.fixedGbpByWeek, 1)[0]!,
      capitalGbp: money.capitalGbpByYear[y]!,
      positiveCashGbp: money.positiveCashGbpByYear[y]!,
      negativeCashGbp: money.negativeCashGbpByYear[y]!,
      childWeeks: sum(overYear(year, children, types)),
      entries: overYear(year, run.entriesByWeek, 1)[0]!,
      exits: overYear(year, run.exitsByWeekReason, reasons),
      plans: run.childProtection && {
        starts: overYear(year, run.childProtection.startsByWeek, 1)[0]!,
        ends: overYear(year, run.childProtection.endsByWeek, 1)[0]!,
      },
      days: year.days,
    };
  });
}

/** Weekly amounts `[week * columns + column]` summed over a year, each week's shared evenly over its days. */
export function overYear(year: HorizonYear, amounts: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  const { daysByWeek, firstWeek } = year;
  for (let i = 0; i < daysByWeek.length; i++) {
    const share = daysByWeek[i]! / DAYS_PER_WEEK;
    const from = (firstWeek + i) * columns;
    for (let column = 0; column < columns; column++) sums[column]! += amounts[from + column]! * share;
  }
  return sums;
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
    plans: years[0]!.plans && {
      starts: add((it) => it.plans!.starts),
      ends: add((it) => it.plans!.ends),
    },
    days: add((it) => it.days),
  };
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The share of each type's spend that really stops when a child leaves. */
export const cashableShares = (plan: Plan): number[] =>
  plan.baseline.placementTypes.map((type) => expectedValue(type.cashableShare ?? 1));
