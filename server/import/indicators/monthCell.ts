import { readDate } from '../../../model/returns/readDate.ts';
import { isoDateOf } from '../../../model/time/calendar.ts';
import { isMonth } from '../../../model/time/isMonth.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2024-04` of "2024-04", "Apr-24", "April 2024", "04/2024" or any day of the month; nothing for what is no month. */
export function monthIn(cell: string): string | undefined {
  if (isMonth(cell.slice(0, 7)) && /^.{7}($|-\d{2}\b)/.test(cell)) return cell.slice(0, 7);
  const words = /^([a-z]{3,9})[ \-/.'’]+(\d{4}|\d{2})$/i.exec(cell);
  const digits = /^(\d{1,2})[/\-.](\d{4})$/.exec(cell);
  const number = words ? MONTHS.indexOf(words[1]!.slice(0, 3).toLowerCase()) + 1 : Number(digits?.[1] ?? 0);
  const year = words ? words[2]! : (digits?.[2] ?? '');
  const month = `${year.padStart(4, '20')}-${String(number).padStart(2, '0')}`;
  if ((words || digits) && isMonth(month)) return month;
  const day = readDate(cell);
  return day === undefined || day === null ? undefined : isoDateOf(day).slice(0, 7);
}
