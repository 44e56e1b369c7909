/** Days in a mean year: the year of every rate. */
export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_WEEK = 7;
/** A week as a part of a year: `dt` in docs/model.md. */
export const YEARS_PER_WEEK = DAYS_PER_WEEK / DAYS_PER_YEAR;

const MS_PER_DAY = 86_400_000;

/** Day number (days since 1 January 1970) of `2024-04-01`, or nothing if there is no such day. */
export function dayOfIsoDate(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2200) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists ? ms / MS_PER_DAY : undefined;
}

/** As `dayOfIsoDate`, for dates that a schema has already accepted. */
export function dayOf(isoDate: string): number {
  const day = dayOfIsoDate(isoDate);
  if (day === undefined) throw new Error('not a date: the caller must pass a date the schema accepted');
  return day;
}

/** `2024-04-01` of a day number. */
export const isoDateOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const dayOfYearMonthDay = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / MS_PER_DAY;

/** Calendar year and month (1 to 12) of a day number. */
export function yearMonthOf(day: number): { year: number; month: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
