/** How numbers other than money are shown. The only place that rounds them. */

export const MINUS = '\u2212';

/** Digits with commas, a true minus sign, and never "minus nothing". */
export function decimals(value: number, places: number): string {
  const digits = formatOf(places).format(Math.abs(value));
  const nothing = !/[1-9]/.test(digits);
  return value < 0 && !nothing ? MINUS + digits : digits;
}

/** Making a format takes far longer than using it. */
const formats = new Map<number, Intl.NumberFormat>();
function formatOf(places: number): Intl.NumberFormat {
  const known = formats.get(places);
  if (known) return known;
  const fractionDigits = { minimumFractionDigits: places, maximumFractionDigits: places };
  const made = new Intl.NumberFormat('en-GB', fractionDigits);
  formats.set(places, made);
  return made;
}

/** At most so many places, without trailing noughts: 20.5, 99. */
export const upToDecimals = (value: number, places: number): string =>
  decimals(value, places)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** People are whole: an expected 411.7 children is shown as 412. */
export const people = (value: number): string => decimals(value, 0);

/** A share (0.412) as "41%"; "41.2%" with one place. */
export const percent = (share: number, places = 0): string => `${decimals(share * 100, places)}%`;

/** A relative change as "20% fewer" or "20% more", with the words for down and up. */
export function changeWords(change: number, down: string, up: string): string {
  const size = `${upToDecimals(Math.abs(change) * 100, 1)}%`;
  if (change === 0) return 'no change';
  return `${size} ${change < 0 ? down : up}`;
}
