import type { MonthIndicators } from '../../returns/indicators.ts';
import type { Baseline } from '../../schema/baseline.ts';
import { expectedValue, type Quantity } from '../../schema/quantity.ts';
import { dayOfYearMonthDay, DAYS_PER_YEAR } from '../../time/calendar.ts';
import { mean, rounded, sum } from '../arithmetic.ts';
import { around, levelHalfWidth } from '../openData/level.ts';
import { plansFromMonths } from './plansFromMonths.ts';

type Plans = NonNullable<Baseline['childProtection']>;
const MOST_MONTHS = 12;
const FEWEST_MONTHS = 3;
const TOO_FEW =
  'The baseline has no child protection plans, and it takes three months with plans and starts to tell them.';
/** Fewer ends tell no rate. */
const FEWEST_ENDS = 5;

/**
 * Child protection by the latest months: plans by the last count, in both phases in the proportion of the baseline;
 * starts a year by the starts of up to twelve months to the day; and both end rates by one factor, the ends of such
 * months over the plan-years at risk (mean of the plans counted) beside the rate that the baseline has for its plans.
 * Ranges are those of a count's own chance, the stray of a year and a year's drift. What three months do not tell stays.
 */
export function rolledPlans(
  before: Plans | undefined,
  months: readonly MonthIndicators[],
  day: number,
  source: string | undefined,
): { childProtection: Plans | undefined; notes: string[] } {
  const usable = months
    .filter(({ month }) => lastDay(month) <= day && lastDay(month) > day - MOST_MONTHS * 31)
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .slice(-MOST_MONTHS);
  const tells = usable.some((it) => (it.cpPlans ?? it.cpStarts ?? it.cpEnds) !== undefined);
  if (!tells) return { childProtection: before, notes: [] };
  if (before === undefined) {
    const made = plansFromMonths(usable, source);
    return made
      ? { childProtection: made.childProtection, notes: [made.note] }
      : { childProtection: undefined, notes: [TOO_FEW] };
  }
  const sourced = source === undefined ? {} : { source };
  const notes: string[] = [];
  let after = before;
  const counted = usable.findLast(({ cpPlans }) => cpPlans !== undefined);
  if (counted) {
    after = { ...after, plans: scaledPlans(before, counted.cpPlans!, sourced) };
    notes.push(
      `CP plans are the ${counted.cpPlans} of ${counted.month}, initial and established in the proportion of the baseline.`,
    );
  }
  const strays = {
    yearlyVariation: expectedValue(before.yearlyVariation ?? 0),
    drift: expectedValue(before.drift ?? 0),
  };
  const withStarts = usable.filter(({ cpStarts }) => cpStarts !== undefined);
  if (withStarts.length >= FEWEST_MONTHS) {
    const starts = sum(withStarts.map((it) => it.cpStarts!));
    const perYear = starts / yearsOf(withStarts);
    after = {
      ...after,
      startsPerYear: { ...around(perYear, levelHalfWidth(starts, strays), 2), ...sourced },
    };
    notes.push(`CP plans start at ${rounded(perYear, 1)} a year: ${starts} in ${withStarts.length} months.`);
  }
  const withEnds = usable.filter(({ cpEnds, cpPlans }) => cpEnds !== undefined && cpPlans !== undefined);
  const ends = sum(withEnds.map((it) => it.cpEnds!));
  if (withEnds.length >= FEWEST_MONTHS && ends >= FEWEST_ENDS) {
    const planYears = mean(withEnds.map((it) => it.cpPlans!)) * yearsOf(withEnds);
    const modelled = rateOfBaseline(before);
    if (planYears > 0 && modelled > 0) {
      const factor = ends / planYears / modelled;
      const width = levelHalfWidth(ends, strays);
      const rate = (it: Quantity) => ({ ...around(expectedValue(it) * factor, width), ...sourced });
      after = {
        ...after,
        endsPerYear: {
          initial: rate(before.endsPerYear.initial),
          established: rate(before.endsPerYear.established),
        },
      };
      notes.push(
        `Both end rates of CP plans are ${rounded(factor, 2)} times those of the baseline: ${ends} ended over ${rounded(planYears, 1)} plan-years.`,
      );
    }
  }
  return { childProtection: after, notes };
}

function scaledPlans({ plans }: Plans, count: number, sourced: { source?: string }): Plans['plans'] {
  const [initial, established] = [expectedValue(plans.initial), expectedValue(plans.established)];
  const share = initial + established > 0 ? initial / (initial + established) : 1;
  const first = rounded(count * share, 3);
  return {
    initial: { value: first, ...sourced },
    established: { value: rounded(count - first, 3), ...sourced },
  };
}

/** Plans that end a year, per plan there is. */
function rateOfBaseline({ plans, endsPerYear }: Plans): number {
  const [initial, established] = [expectedValue(plans.initial), expectedValue(plans.established)];
  const all = initial + established;
  const ending =
    initial * expectedValue(endsPerYear.initial) + established * expectedValue(endsPerYear.established);
  return all > 0 ? ending / all : 0;
}

const lastDay = (month: string): number => firstDay(month, 1) - 1;

function firstDay(month: string, later = 0): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return dayOfYearMonthDay(year, number + later, 1);
}

const yearsOf = (months: readonly MonthIndicators[]): number =>
  sum(months.map(({ month }) => firstDay(month, 1) - firstDay(month))) / DAYS_PER_YEAR;
