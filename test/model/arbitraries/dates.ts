import type { Draw } from './draw.ts';

const MS_PER_DAY = 86_400_000;

export const addDays = (isoDate: string, days: number): string =>
  new Date(Date.parse(isoDate) + days * MS_PER_DAY).toISOString().slice(0, 10);

export const dateNear = (draw: Draw, isoDate: string, daysBefore: number, daysAfter: number): string =>
  addDays(isoDate, draw.whole(-daysBefore, daysAfter));

/** A date near a horizon's first day: every other time a day on which one of its weeks starts. */
export const dateInPlan = (draw: Draw, from: string, weeksBefore: number, weeksAfter: number): string =>
  addDays(from, 7 * draw.whole(-weeksBefore, weeksAfter) + (draw.once(2) ? draw.whole(1, 6) : 0));

/** The names of the financial years about a date, one before it among them. */
export function financialYearsAbout(isoDate: string): string[] {
  const year = Number(isoDate.slice(0, 4));
  return [-1, 0, 1, 2].map(
    (offset) => `${year + offset}-${String((year + offset + 1) % 100).padStart(2, '0')}`,
  );
}
