/** Dates as whole days since 1970, and the financial years they lie in: MODEL.md section 1. */

export const DAYS_PER_YEAR = 365.25;
export const YEARS_PER_WEEK = 7 / DAYS_PER_YEAR;

const MS_PER_DAY = 86_400_000;

export const dayNumber = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / MS_PER_DAY;

export const isoDateOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** The calendar year in which a day's financial year began. */
function startYear(day: number): number {
  const [year, month] = isoDateOf(day).split('-').map(Number) as [number, number];
  return month >= 4 ? year : year - 1;
}

/** `2024-25` for every day from 1 April 2024 to 31 March 2025. */
export function financialYearOf(day: number): string {
  const year = startYear(day);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

export function daysInFinancialYearOf(day: number): number {
  const year = startYear(day);
  return dayNumber(`${year + 1}-04-01`) - dayNumber(`${year}-04-01`);
}

/** 1 Aprils strictly after one day, up to and including another. */
export function firstAprilsBetween(after: number, upTo: number): number {
  const year = (day: number) => Number(isoDateOf(day).slice(0, 4));
  let count = 0;
  for (let y = year(after); y <= year(upTo); y++) {
    const firstApril = dayNumber(`${y}-04-01`);
    if (firstApril > after && firstApril <= upTo) count += 1;
  }
  return count;
}
