import { decimals, MINUS, upToDecimals } from './numbers.ts';

/** How money is shown. The only place that rounds it. */

const withSign = (value: number, digits: string): string =>
  value < 0 && /[1-9]/.test(digits) ? `${MINUS}£${digits}` : `£${digits}`;

/** Whole pounds: "£413,388". */
export const gbp = (value: number): string => withSign(value, decimals(Math.abs(value), 0));

/** A figure on its own: "£1.2m", "£664k", "£480". */
export function gbpShort(value: number): string {
  const size = Math.abs(value);
  if (size < 999.5) return gbp(value);
  if (size < 999_500) return withSign(value, `${decimals(size / 1e3, 0)}k`);
  return withSign(value, `${decimals(size / 1e6, 1)}m`);
}

/** A figure to the pound, or penny, in the shortest words for it: "£61.83m", "£664k", "£8,512,345". */
export function gbpInFull(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 && size % 1e4 === 0) return withSign(value, `${upToDecimals(size / 1e6, 2)}m`);
  if (size >= 1e3 && size < 1e6 && size % 1e3 === 0) return withSign(value, `${decimals(size / 1e3, 0)}k`);
  return Number.isInteger(size) ? gbp(value) : withSign(value, decimals(size, 2));
}

/** One unit for figures that are read together, so that they can be added by eye. */
export interface MoneyScale {
  stepGbp: number;
  words: (value: number) => string;
}

const scaleOf = (unitGbp: number, places: number, letter: string): MoneyScale => ({
  stepGbp: unitGbp / 10 ** places,
  words: (value) =>
    value === 0 ? '£0' : withSign(value, `${decimals(Math.abs(value) / unitGbp, places)}${letter}`),
});

const TENTHS_OF_MILLION = scaleOf(1e6, 1, 'm');
const HUNDREDTHS_OF_MILLION = scaleOf(1e6, 2, 'm');
const THOUSANDS = scaleOf(1e3, 0, 'k');
const POUNDS = scaleOf(1, 0, '');

/** The units that figures of a size can be told in, the coarsest first: tenths of a million where one is a million. */
export const moneyScales = (values: readonly number[]): readonly MoneyScale[] =>
  values.some((value) => Math.abs(value) >= 999_500)
    ? [TENTHS_OF_MILLION, HUNDREDTHS_OF_MILLION, THOUSANDS]
    : [THOUSANDS, POUNDS];

/** The coarsest unit for figures of a size; where parts are shown with their total, `fittingScale` may want a finer. */
export const moneyScale = (values: readonly number[]): MoneyScale => moneyScales(values)[0]!;

/** Halves away from zero, so that a cost rounds as a saving of the same size does. */
export const roundTo = (value: number, step: number): number => {
  const rounded = Math.sign(value) * Math.round(Math.abs(value) / step) * step;
  return rounded === 0 ? 0 : rounded;
};
