import { isBlankCell } from './blankCell.ts';

/**
 * The day number (days since 1 January 1970) of a date as council files write it; null for a blank cell (also
 * `NULL`, `#N/A`); undefined for what is no date.
 *
 * Read are dd/mm/yyyy, d/m/yyyy and dd/mm/yy (also with `-`, `.` or a space between, or with the month as a word:
 * 1-Apr-21), yyyy-mm-dd, each with or without a time, and the serial number of a spreadsheet (44287, counted from
 * 1900). The day comes before the month, always: 04/25/2021 is no date. A year of two digits lies in 1970 to 2069.
 * A year outside 1950 to 2099 is none that a return can hold (1900 and 9999 stand for "unknown" in some systems).
 */
export function readDate(text: string): number | null | undefined {
  const usual = text.length === 10 ? dayMonthYear(text) : undefined;
  if (usual !== undefined) return usual;
  const cell = text.trim();
  return isBlankCell(cell) ? null : anyOtherDate(cell);
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;
/** Spreadsheets count days from 1900: this is their number of 1 January 1970. */
const SERIAL_OF_1970 = 25_569;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/.\- ])(\d{1,2}|[A-Z]{3,9})\2(\d{4}|\d{2})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const SERIAL = /^\d{5}(?:\.\d{1,12})?$/;
const LONGEST = 40;

/** dd/mm/yyyy by its characters, since nearly every cell is one and there are hundreds of thousands. */
function dayMonthYear(text: string): number | undefined {
  if (text.charCodeAt(2) !== SLASH || text.charCodeAt(5) !== SLASH) return undefined;
  const day = digits(text, 0, 2);
  const month = digits(text, 3, 5);
  const year = digits(text, 6, 10);
  return dayNumber(year, month, day);
}

const SLASH = 0x2f;
const ZERO = 0x30;

/** Digits as a number; not a number where another character stands among them. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function anyOtherDate(cell: string): number | undefined {
  if (cell.length > LONGEST) return undefined;
  if (SERIAL.test(cell)) {
    const day = Math.floor(Number(cell)) - SERIAL_OF_1970;
    return day >= dayNumber(FIRST_YEAR, 1, 1)! && day <= dayNumber(LAST_YEAR, 12, 31)! ? day : undefined;
  }
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return dayNumber(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const dayFirst = DAY_FIRST.exec(cell);
  if (!dayFirst) return undefined;
  const [, day, , month, year] = dayFirst as unknown as [string, string, string, string, string];
  return dayNumber(fullYear(year), monthNumber(month), Number(day));
}

const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const monthNumber = (month: string): number =>
  /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Day number of a day that exists, in the years 1950 to 2099; undefined for any other. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return undefined;
  // Every fourth year from 1952 to 2096 has 366 days: 2000 is one, and 1900 and 2100 are not reached.
  const leap = year % 4 === 0 ? 1 : 0;
  const before = DAYS_BEFORE_MONTH[month - 1]! + (month > 2 ? leap : 0);
  const length = DAYS_BEFORE_MONTH[month]! - DAYS_BEFORE_MONTH[month - 1]! + (month === 2 ? leap : 0);
  if (day > length) return undefined;
  return (year - 1970) * 365 + Math.floor((year - 1969) / 4) + before + day - 1;
}
