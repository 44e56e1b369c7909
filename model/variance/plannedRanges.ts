import type { SeriesSpread, SimulationResult } from '../schema/simulation.ts';
import { sum } from '../estimate/arithmetic.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { weeksOfMonth } from './weeksOfMonth.ts';

/** What of a month has a range in the runs of a plan. */
export const WATCHED = ['children', 'cpPlans', 'entries', 'exits', 'spendGbp'] as const;
export type WatchedFigure = (typeof WATCHED)[number];

/** Ends of an 80% range. */
export interface Range {
  low: number;
  high: number;
}

export type PlannedRanges = Partial<Record<WatchedFigure, Range>>;

type Runs = Pick<
  SimulationResult,
  'weeks' | 'childrenByWeek' | 'cpPlansByWeek' | 'entriesByWeek' | 'exitsByWeek' | 'spendGbpByWeek'
>;

/** The 80% ranges of a month, of whatever the runs have; nothing where it does not lie in them whole. */
export function plannedRanges(runs: Runs, month: string): PlannedRanges | undefined {
  const found = weeksOfMonth(runs.weeks, month);
  if (!found) return undefined;
  const shares = found.days.map((days) => days / DAYS_PER_WEEK);
  const level = ({ p10, p90 }: SeriesSpread): Range => ({
    low: p10[found.endWeek]!,
    high: p90[found.endWeek]!,
  });
  return {
    children: level(runs.childrenByWeek),
    ...(runs.cpPlansByWeek && { cpPlans: level(runs.cpPlansByWeek) }),
    entries: eventsRange([runs.entriesByWeek], shares),
    exits: eventsRange(Object.values(runs.exitsByWeek), shares),
    spendGbp: spendRange(runs.spendGbpByWeek, shares),
  };
}

/** Tenth and ninetieth percentile of a normal distribution lie so many standard deviations from its mean. */
const TENTH = 1.2816;

/**
 * Events of a month from the mean and standard deviation of its weeks, as the runs have no months. Given the level of a
 * run its weeks are Poisson and know nothing of each other; what weeks vary beyond that is their level, which weeks of
 * a month share. So the variance is that of the events plus the square of the summed deviations of the level:
 *
 *     sum of f m + (sum of f sqrt(s² - m))²     f: share of the week in the month, m, s: mean and sd of the week
 */
function eventsRange(series: readonly SeriesSpread[], shares: readonly number[]): Range {
  const cells = series.flatMap(({ mean, sd }) =>
    shares.flatMap((share, week) => (share > 0 ? [{ share, mean: mean[week]!, sd: sd[week]! }] : [])),
  );
  const events = sum(cells.map(({ share, mean }) => share * mean));
  const level = sum(cells.map(({ share, mean, sd }) => share * Math.sqrt(Math.max(0, sd * sd - mean))));
  const off = TENTH * Math.sqrt(events + level * level);
  return { low: Math.max(0, events - off), high: events + off };
}

/** Spend follows the stock, which moves slowly: weeks of a month are high or low together, so their ranges add up. */
const spendRange = ({ p10, p90 }: SeriesSpread, shares: readonly number[]): Range => ({
  low: sum(shares.map((share, week) => share * p10[week]!)),
  high: sum(shares.map((share, week) => share * p90[week]!)),
});
