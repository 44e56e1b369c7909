/** Dates as GOV.UK writes them. All take ISO text and need no clock. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1 April 2024"; "December 2024" and "2016" where the paper gives no day or month; other text as it is. */
export function dateWords(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "April 2024". */
export const monthWords = (iso: string): string => dateWords(iso.slice(0, 7));

/** "2026 to 2027" of `2026-27`, for headings. */
export const financialYearWords = (year: string): string => {
  const start = Number(year.slice(0, 4));
  return /^\d{4}-\d{2}$/.test(year) ? `${start} to ${start + 1}` : year;
};
