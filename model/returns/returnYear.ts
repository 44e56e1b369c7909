import { dayOfYearMonthDay, yearMonthOf } from '../time/calendar.ts';

/** The last day of the return that ends in a year: its 31 March, as a day number. */
export const endOfReturn = (year: number): number => dayOfYearMonthDay(year, 3, 31);

/** The year that the return ends in which a day lies in: 2024 for 1 April 2023 to 31 March 2024. */
export function returnYearOf(day: number): number {
  const { year, month } = yearMonthOf(day);
  return month > 3 ? year + 1 : year;
}

/**
 * Which return a name speaks of, by the year it ends in: 2024 for `2023-24`, `2023_24`, `202324`, `2023-2024`,
 * `23-24` and `2024`. Undefined where it names none, or several that do not belong together.
 */
export function returnYearInName(name: string): number | undefined {
  const pairs = [...name.matchAll(PAIR)]
    .filter(([, first, second]) => Number(second) === (Number(first) + 1) % 100)
    .map(([, , second]) => 2000 + Number(second));
  const spans = new Set(pairs);
  if (spans.size > 0) return spans.size === 1 ? pairs[0] : undefined;
  const years = [...new Set([...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year)))].sort(
    (a, b) => a - b,
  );
  if (years.length === 1) return years[0];
  return years.length === 2 && years[1] === years[0]! + 1 ? years[1] : undefined;
}

/** Two years: the first with its century or a separator after it; no part of a date such as 01-02-2024. */
const PAIR =
  /(?<!\d|\d[-_/.])(?:20(?=\d\d\D?(?:20)?\d\d)|(?=\d\d[-_/]\d\d))(\d\d)(?:[-_/. –]| to )?(?:20)?(\d\d)(?![-_/.]?\d)/gi;
