import { netGbp, type AfterCareYear } from '../money/afterCare.ts';
import { afterCareSides, savingsAfterCare } from '../money/afterCareSaving.ts';
import type { Plan } from '../rates/plan.ts';
import type { AfterCareResult } from '../schema/afterCareResult.ts';
import type { Run } from '../run.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { HorizonYear } from '../time/horizon.ts';

/** What a projection says of costs after care; nothing where the baseline has no lines of them. */
export function afterCareResult(
  plan: Plan,
  scenario: Run,
  comparator: Run,
  savingGbpByYear: readonly number[],
): AfterCareResult | undefined {
  const lines = plan.baseline.afterCare ?? [];
  if (lines.length === 0) return undefined;
  const sides = afterCareSides(plan, scenario, comparator);
  const years = plan.horizon.financialYears;
  const totals = savingsAfterCare(sides, savingGbpByYear);
  return {
    lines: lines.map(({ id, label, source }, l) => ({
      id,
      label,
      ...(source !== undefined && { source }),
      fedBy: plan.afterCare.lines[l]!.feed.of,
      peopleByWeek: [...sides.scenario.lines[l]!.childrenByWeek],
      comparatorPeopleByWeek: [...sides.comparator.lines[l]!.childrenByWeek],
      byYear: years.map((year, y) => ({
        year: year.label,
        ...lineYear(year, sides.scenario.years[l]![y]!),
        comparator: lineYear(year, sides.comparator.years[l]![y]!),
      })),
    })),
    financialYears: years.map(({ label }, y) => ({ year: label, ...totals[y]! })),
  };
}

const lineYear = ({ days }: HorizonYear, year: AfterCareYear) => ({
  averagePeople: (year.personWeeks * DAYS_PER_WEEK) / days,
  arrivals: year.arrivals,
  costGbp: year.costGbp,
  incomeGbp: year.incomeGbp,
  netGbp: netGbp(year),
});
