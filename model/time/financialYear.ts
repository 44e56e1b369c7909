import { dayOfYearMonthDay, yearMonthOf } from './calendar.ts';

/** The calendar year a financial year starts in: 2024 for 2024-25 (1 April 2024 to 31 March 2025). */
export function financialYearStarting(day: number): number {
  const { year, month } = yearMonthOf(day);
  return month >= 4 ? year : year - 1;
}

/** `2024-25` for 2024. */
export const financialYearLabel = (startYear: number): string =>
  `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;

/** 2024 for `2024-25`; nothing if it is not two years that follow each other. */
export function parseFinancialYear(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const startYear = Number(parts[1]);
  return financialYearLabel(startYear) === text ? startYear : undefined;
}

export const firstDayOf = (startYear: number): number => dayOfYearMonthDay(startYear, 4, 1);
export const lastDayOf = (startYear: number): number => firstDayOf(startYear + 1) - 1;

/** How many 1 Aprils lie after `fromDay`, up to and including `toDay`; 0 if there are none. */
export const aprilFirstsAfter = (fromDay: number, toDay: number): number =>
  Math.max(0, financialYearStarting(toDay) - financialYearStarting(fromDay));
