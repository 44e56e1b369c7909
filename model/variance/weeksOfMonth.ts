import { DAYS_PER_WEEK, dayOf, dayOfYearMonthDay } from '../time/calendar.ts';

/** How a calendar month lies in the weeks of a projection. */
export interface WeeksOfMonth {
  /** How many days of each week are in the month. */
  days: number[];
  daysInAll: number;
  /** The week that starts nearest to the end of the month: where its levels are read. */
  endWeek: number;
}

/** Nothing where the month does not lie in the weeks whole. @param weeks the days on which they start */
export function weeksOfMonth(weeks: readonly string[], month: string): WeeksOfMonth | undefined {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const from = dayOfYearMonthDay(year, number, 1);
  const to = dayOfYearMonthDay(year, number + 1, 1);
  if (weeks.length === 0) return undefined;
  const first = dayOf(weeks[0]!);
  const endWeek = Math.round((to - first) / DAYS_PER_WEEK);
  if (from < first || to > first + weeks.length * DAYS_PER_WEEK || endWeek >= weeks.length) return undefined;
  const days = weeks.map((_, week) => {
    const start = first + week * DAYS_PER_WEEK;
    return Math.max(0, Math.min(to, start + DAYS_PER_WEEK) - Math.max(from, start));
  });
  return { days, daysInAll: to - from, endWeek };
}
