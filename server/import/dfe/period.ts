import { yearEnding } from '../../../model/opendata/figureIndex.ts';

export type Period = { ok: true; yearEnding: string } | { ok: false; reason: string };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const whole = (year: number): Period =>
  year >= FIRST_YEAR && year <= LAST_YEAR
    ? { ok: true, yearEnding: yearEnding(year) }
    : { ok: false, reason: `A year lies outside ${FIRST_YEAR} to ${LAST_YEAR}.` };

/**
 * The year a row is of: 2024 for the year that ends on 31 March 2024, six digits (202324) for a financial year, or
 * the date of its last day, also as a spreadsheet in this country saves it (31/03/2024).
 */
export function periodOf(text: string): Period {
  const cell = text.trim();
  if (/^\d{4}$/.test(cell)) return whole(Number(cell));
  const two = /^(\d{4})[-/]?(\d{2})$/.exec(cell);
  if (two) {
    const [from, to] = [Number(two[1]), Number(two[2])];
    return (from + 1) % 100 === to
      ? whole(from + 1)
      : {
          ok: false,
          reason: 'The two years of a period are out of order: the second must follow the first.',
        };
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? reversed(/^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell));
  if (!date) return { ok: false, reason: 'A year is not written as 2024, 202324 or 2024-03-31.' };
  return date[2] === '03' && date[3] === '31'
    ? whole(Number(date[1]))
    : { ok: false, reason: 'A year does not end on 31 March.' };
}

const reversed = (parts: RegExpExecArray | null) => parts && [parts[0], parts[3], parts[2], parts[1]];
