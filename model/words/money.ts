import { decimals, MINUS } from './numbers.ts';

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

/** One unit for figures that are read together, so that they can be added by eye. */
export interface MoneyScale {
  stepGbp: number;
  words: (value: number) => string;
}

const millions: MoneyScale = {
  stepGbp: 100_000,
  words: (value) => (value === 0 ? '£0' : withSign(value, `${decimals(Math.abs(value) / 1e6, 1)}m`)),
};
const thousands: MoneyScale = {
  stepGbp: 1_000,
  words: (value) => (value === 0 ? '£0' : withSign(value, `${decimals(Math.abs(value) / 1e3, 0)}k`)),
};

/** Tenths of a million as soon as one of the figures is a million, else thousands. */
export const moneyScale = (values: readonly number[]): MoneyScale =>
  values.some((value) => Math.abs(value) >= 999_500) ? millions : thousands;

/** Halves away from zero, so that a cost rounds as a saving of the same size does. */
export const roundTo = (value: number, step: number): number => {
  const rounded = Math.sign(value) * Math.round(Math.abs(value) / step) * step;
  return rounded === 0 ? 0 : rounded;
};
