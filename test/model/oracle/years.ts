import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { dayNumber, daysInFinancialYearOf, financialYearOf } from './calendar.ts';
import { runWeeks, type WeekRecord } from './run.ts';
import { deliveryOf } from './strength.ts';
import { meanOf } from './values.ts';

/** Money and flows of one plan in the days of one financial year that lie in the horizon. */
export interface YearAccount {
  year: string;
  days: number;
  whole: boolean;
  spendGbp: number;
  spendGbpByPlacement: number[];
  fixedGbp: number;
  positiveCashGbp: number;
  negativeCashGbp: number;
  capitalGbp: number;
  entries: number;
  exits: Map<string, number>;
  childWeeks: number;
}

export interface PlanRun {
  weeks: WeekRecord[];
  years: YearAccount[];
}

export function runPlan(
  baseline: Baseline,
  measures: readonly Measure[],
  horizon: Scenario['horizon'],
): PlanRun {
  const weeks = runWeeks(baseline, measures, horizon);
  return { weeks, years: yearsOf(weeks, measures, horizon) };
}

function yearsOf(
  weeks: readonly WeekRecord[],
  measures: readonly Measure[],
  horizon: Scenario['horizon'],
): YearAccount[] {
  const years = new Map<string, YearAccount>();
  const lastDay = dayNumber(horizon.to);
  for (const week of weeks) {
    // Day by day: a seventh of the week's money for each, and none for a day past the horizon.
    for (let day = week.day; day < week.day + 7 && day <= lastDay; day++) {
      const name = financialYearOf(day);
      if (!years.has(name)) years.set(name, emptyYear(name, week.byPlacement.length));
      addDay(years.get(name)!, week, day);
    }
  }
  for (const measure of measures) {
    if (measure.kind === 'cash') {
      for (const [name, amount] of Object.entries(measure.amountsGbp)) {
        const gbp = deliveryOf(measure) * meanOf(amount);
        const account = years.get(name);
        if (account && gbp > 0) account.positiveCashGbp += gbp;
        if (account && gbp < 0) account.negativeCashGbp += gbp;
      }
    }
    if (measure.kind === 'capacity' || measure.kind === 'own-home') {
      const start = dayNumber(measure.start);
      const within = start >= dayNumber(horizon.from) && start <= lastDay;
      if (within) years.get(financialYearOf(start))!.capitalGbp += meanOf(measure.capitalGbp);
    }
  }
  return [...years.values()];
}

function addDay(account: YearAccount, week: WeekRecord, day: number): void {
  account.days += 1;
  account.whole = account.days === daysInFinancialYearOf(day);
  week.byPlacement.forEach((children, i) => {
    const gbp = week.spendGbpByPlacement[i]! / 7;
    account.spendGbp += gbp;
    account.spendGbpByPlacement[i]! += gbp;
    account.childWeeks += children / 7;
  });
  account.fixedGbp += week.fixedGbp / 7;
  account.entries += week.entries / 7;
  for (const [reason, children] of week.exits) {
    account.exits.set(reason, (account.exits.get(reason) ?? 0) + children / 7);
  }
}

const emptyYear = (year: string, placements: number): YearAccount => ({
  year,
  days: 0,
  whole: false,
  spendGbp: 0,
  spendGbpByPlacement: Array.from({ length: placements }, () => 0),
  fixedGbp: 0,
  positiveCashGbp: 0,
  negativeCashGbp: 0,
  capitalGbp: 0,
  entries: 0,
  exits: new Map(),
  childWeeks: 0,
});
