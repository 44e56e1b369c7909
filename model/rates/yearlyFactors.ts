import { DAYS_PER_WEEK, DAYS_PER_YEAR } from '../time/calendar.ts';

/** What a year does to each varied row's rate, by row and model year; nothing where rates stay put. */
export interface YearlyFactors {
  years: number;
  /** Row-major: `factors[row * years + year]`. */
  factors: Float64Array;
}

/** Model years since the projection's first day, counted in mean years. */
export const modelYearOfWeek = (week: number): number => Math.floor((week * DAYS_PER_WEEK) / DAYS_PER_YEAR);

export const modelYears = (weeks: number): number => modelYearOfWeek(Math.max(0, weeks - 1)) + 1;

export function yearlyFactor(yearly: YearlyFactors | null, row: number, modelYear: number): number {
  return yearly === null || row < 0 ? 1 : yearly.factors[row * yearly.years + modelYear]!;
}
