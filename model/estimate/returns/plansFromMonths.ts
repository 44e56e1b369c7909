import type { MonthIndicators } from '../../returns/indicators.ts';
import type { Baseline } from '../../schema/baseline.ts';
import { mean, rounded, sum } from '../arithmetic.ts';
import { FITTED_SETTINGS } from '../fittedSettings.ts';
import { around, levelHalfWidth } from '../openData/level.ts';
import { steadyFlows } from '../planFlows.ts';

type Plans = NonNullable<Baseline['childProtection']>;

/** Fewer months of counts and starts tell no length of a plan. */
const FEWEST_MONTHS = 3;
const MONTHS_PER_YEAR = 12;

/**
 * Child protection plans from monthly counts and starts alone, for a baseline that has none: the last count, starts
 * a year, and plans that last as long as the mean count over those starts; the two phases are those of
 * `steadyFlows`. Nothing where fewer than three months tell both.
 */
export function plansFromMonths(
  months: readonly MonthIndicators[],
  source: string | undefined,
): { childProtection: Plans; note: string } | undefined {
  const told = months.filter(({ cpPlans, cpStarts }) => cpPlans !== undefined && cpStarts !== undefined);
  const counted = mean(told.map((it) => it.cpPlans!));
  const starts = sum(told.map((it) => it.cpStarts!));
  if (told.length < FEWEST_MONTHS || counted <= 0 || starts <= 0) return undefined;
  const startsPerYear = (starts / told.length) * MONTHS_PER_YEAR;
  const last = told.at(-1)!;
  const flows = steadyFlows(last.cpPlans!, startsPerYear, counted);
  const { spread } = FITTED_SETTINGS.plans;
  const width = levelHalfWidth(starts, spread);
  const sourced = source === undefined ? {} : { source };
  const ranged = (value: number, digits = 4) => ({ ...around(value, width, digits), ...sourced });
  const initial = rounded(flows.initialPlans, 3);
  return {
    childProtection: {
      plans: {
        initial: { value: initial, ...sourced },
        established: { value: rounded(last.cpPlans! - initial, 3), ...sourced },
      },
      startsPerYear: ranged(flows.startsPerYear, 2),
      establishPerYear: { value: flows.establishPerYear, ...sourced },
      endsPerYear: {
        initial: ranged(flows.initialEndsPerYear),
        established: ranged(flows.establishedEndsPerYear),
      },
      yearlyVariation: { value: spread.yearlyVariation, ...sourced },
      drift: { value: spread.drift, ...sourced },
      ...sourced,
    },
    note: `CP plans are told from ${told.length} months alone: the ${last.cpPlans} of ${last.month}, ${rounded(startsPerYear, 1)} starts a year, and plans that last ${rounded((counted / startsPerYear) * MONTHS_PER_YEAR, 1)} months, as ${rounded(counted, 1)} plans on average and those starts imply. How plans stray from year to year is that of England's councils.`,
  };
}
