import type { Histories } from '../../returns/history.ts';
import { dayOfYearMonthDay, yearMonthOf } from '../../time/calendar.ts';
import type { Period } from './input.ts';

/**
 * A time that returns cover, from the end of one day to the end of another. Ends and starts dated in
 * `(after, upTo]` are in it; care of a child in it lasts `min(to, upTo) - max(from, after)` days. So the year from
 * 1 April to 31 March is from one count on 31 March to the next, and has its 365 or 366 days.
 */
export interface Window {
  after: number;
  upTo: number;
}

/** A period without the years that no return covers. */
export function windowsOf(period: Period, gaps: Histories['gaps']): Window[] {
  let windows: Window[] = [{ after: period.from - 1, upTo: period.to }];
  for (const gap of gaps) {
    const [last, first] = [gap.from - 1, gap.to - 1];
    windows = windows.flatMap(({ after, upTo }) => [
      { after, upTo: Math.min(upTo, last) },
      { after: Math.max(after, first), upTo },
    ]);
    windows = windows.filter(
      ({ after, upTo }, i) =>
        upTo > after && windows.findIndex((it) => it.after === after && it.upTo === upTo) === i,
    );
  }
  return windows.sort((a, b) => a.after - b.after);
}

export const daysOf = (windows: readonly Window[]): number =>
  windows.reduce((days, { after, upTo }) => days + upTo - after, 0);

/** Whole years from 1 April to 31 March that returns cover, oldest first. */
export function wholeYears(histories: Histories, upTo: number): (Window & { ending: number })[] {
  const years: (Window & { ending: number })[] = [];
  const firstYear = yearMonthOf(histories.observedFrom).year;
  const lastYear = yearMonthOf(Math.min(upTo, histories.observedTo)).year;
  for (let ending = firstYear; ending <= lastYear; ending++) {
    const window = { after: dayOfYearMonthDay(ending - 1, 3, 31), upTo: dayOfYearMonthDay(ending, 3, 31) };
    const covered = windowsOf({ from: window.after + 1, to: window.upTo }, histories.gaps);
    const whole = covered.length === 1 && daysOf(covered) === window.upTo - window.after;
    if (
      whole &&
      window.after + 1 >= histories.observedFrom &&
      window.upTo <= Math.min(upTo, histories.observedTo)
    ) {
      years.push({ ...window, ending });
    }
  }
  return years;
}

/** The place of the year a day is in; -1 in none. */
export function yearOf(day: number, years: readonly Window[]): number {
  for (let i = 0; i < years.length; i++) if (day > years[i]!.after && day <= years[i]!.upTo) return i;
  return -1;
}
