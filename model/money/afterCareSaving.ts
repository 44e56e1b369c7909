import type { Plan } from '../rates/plan.ts';
import type { AfterCareFigure } from '../schema/afterCareResult.ts';
import type { Run } from '../run.ts';
import { afterCareByYear, afterCareOf, netGbp, type AfterCareRun, type AfterCareYear } from './afterCare.ts';

/** Costs after care of a scenario and its comparator: every line by week and `[line][year]`. */
export interface AfterCareSides {
  scenario: { lines: AfterCareRun[]; years: AfterCareYear[][] };
  comparator: { lines: AfterCareRun[]; years: AfterCareYear[][] };
}

export function afterCareSides(plan: Plan, scenario: Run, comparator: Run): AfterCareSides {
  const side = (run: Run) => {
    const lines = afterCareOf(plan, run, comparator);
    return { lines, years: afterCareByYear(plan, lines) };
  };
  return { scenario: side(scenario), comparator: side(comparator) };
}

/** A line's part of the rise in a year: what it costs more than in the comparator. */
export const lineRiseGbp = ({ scenario, comparator }: AfterCareSides, line: number, year: number): number =>
  netGbp(scenario.years[line]![year]!) - netGbp(comparator.years[line]![year]!);

/**
 * Costs after care of each year, and the saving less what they rise by. The saving itself is the one definition of
 * `saving.ts`, and stays what it is.
 */
export function savingsAfterCare(
  sides: AfterCareSides,
  savingGbpByYear: readonly number[],
): Record<AfterCareFigure, number>[] {
  let rise = 0;
  let after = 0;
  return savingGbpByYear.map((savingGbp, year) => {
    const total = (years: AfterCareYear[][]) => years.reduce((sum, line) => sum + netGbp(line[year]!), 0);
    const afterCareGbp = total(sides.scenario.years);
    const comparatorAfterCareGbp = total(sides.comparator.years);
    const riseGbp = afterCareGbp - comparatorAfterCareGbp;
    rise += riseGbp;
    after += savingGbp - riseGbp;
    return {
      afterCareGbp,
      comparatorAfterCareGbp,
      riseGbp,
      savingAfterGbp: savingGbp - riseGbp,
      cumulativeRiseGbp: rise,
      cumulativeSavingAfterGbp: after,
    };
  });
}
