import { DAYS_PER_WEEK, dayOf, isoDateOf } from './calendar.ts';
import { financialYearLabel, financialYearStarting, firstDayOf, lastDayOf } from './financialYear.ts';

/** The days and whole weeks of a projection. Week `w` covers the seven days from `fromDay + 7w`. */
export interface Horizon {
  fromDay: number;
  /** The last day that counts. The last week may run past it; its later days enter no sum. */
  toDay: number;
  weeks: number;
  financialYears: HorizonYear[];
}

/** The part of a horizon that lies in one financial year. */
export interface HorizonYear {
  label: string;
  startYear: number;
  /** Days of the horizon in this year. */
  days: number;
  /** Whether the horizon covers the year whole. */
  whole: boolean;
  firstWeek: number;
  /** Days of week `firstWeek + i` that lie in this year and in the horizon. */
  daysByWeek: number[];
}

export const weekStartDay = (horizon: Horizon, week: number): number =>
  horizon.fromDay + DAYS_PER_WEEK * week;

/** The dates the weeks start on. */
export const weekDates = (horizon: Horizon): string[] =>
  Array.from({ length: horizon.weeks }, (_, week) => isoDateOf(weekStartDay(horizon, week)));

/** The week a day falls in. */
export const weekOfDay = (horizon: Horizon, day: number): number =>
  Math.floor((day - horizon.fromDay) / DAYS_PER_WEEK);

/** A horizon from its first and last day, both included. */
export function horizonOf(dates: { from: string; to: string }): Horizon {
  const fromDay = dayOf(dates.from);
  const toDay = dayOf(dates.to);
  const weeks = Math.ceil((toDay - fromDay + 1) / DAYS_PER_WEEK);
  const firstYear = financialYearStarting(fromDay);
  const years = financialYearStarting(toDay) - firstYear + 1;
  const financialYears = Array.from({ length: years }, (_, i) => yearPart(firstYear + i, fromDay, toDay));
  return { fromDay, toDay, weeks, financialYears };
}

function yearPart(startYear: number, fromDay: number, toDay: number): HorizonYear {
  const first = Math.max(fromDay, firstDayOf(startYear));
  const last = Math.min(toDay, lastDayOf(startYear));
  const firstWeek = Math.floor((first - fromDay) / DAYS_PER_WEEK);
  const lastWeek = Math.floor((last - fromDay) / DAYS_PER_WEEK);
  const daysByWeek = Array.from({ length: lastWeek - firstWeek + 1 }, (_, i) => {
    const weekStart = fromDay + DAYS_PER_WEEK * (firstWeek + i);
    return Math.min(last, weekStart + DAYS_PER_WEEK - 1) - Math.max(first, weekStart) + 1;
  });
  return {
    label: financialYearLabel(startYear),
    startYear,
    days: last - first + 1,
    whole: first === firstDayOf(startYear) && last === lastDayOf(startYear),
    firstWeek,
    daysByWeek,
  };
}
