import type { BesideAnswer } from '../../schema/reconciliation.ts';
import type { BothRuns } from './besideRuns.ts';
import { meanPlanLengthYears } from './meanPlanLength.ts';

/**
 * How long a plan would have to last for fewer starts to bring the number on plans down to the published one,
 * beside the mean of the baseline: the fall from the comparator over the starts avoided a year, in that week.
 */
export function planLengthBeside(
  { baseline, scenario, comparator }: BothRuns,
  week: number,
  stated: number,
): Pick<BesideAnswer, 'planLength'> {
  const baselineYears = meanPlanLengthYears(baseline);
  const without = comparator.plans();
  const withMeasures = scenario.plans();
  if (baselineYears === undefined || !Number.isFinite(baselineYears) || !without || !withMeasures) return {};
  const startsAvoidedPerYear = without.startsPerYearByWeek[week]! - withMeasures.startsPerYearByWeek[week]!;
  const fall = without.plansByWeek[week]! - stated;
  return {
    planLength: {
      startsAvoidedPerYear,
      neededYears: startsAvoidedPerYear > 0 ? fall / startsAvoidedPerYear : null,
      baselineYears,
    },
  };
}
