import { decimals, MINUS, upToDecimals } from '../numbers.ts';

/** How numbers of claims are told: in the unit of the register, as finely as the papers print them. */

const MOST_DECIMALS = 4;

/** Below this many, part of a child or a month is worth a word. */
const FEW = 20;

/** Decimals that a step of rounding shows: 0.1 needs one, 10 and 1 none. */
const decimalsOf = (step: number): number =>
  Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));

export const isMoney = (unit: string): boolean => unit.startsWith('£');
export const isShare = (unit: string): boolean => /^share|^relative change/.test(unit);
const isRate = (unit: string): boolean => /per 10,000/.test(unit);

/**
 * "£14.97m", "12.1%", "82.7", "412": as fine as the step, one decimal more where a rate or share was worked out.
 *
 * @param step the finest step that what it is made of was rounded to; 0 for counts
 */
export function claimNumber(value: number, unit: string, step: number, worked = false): string {
  // A cost of one is told to the pound, however many millions it was worked out from.
  if (isMoney(unit)) return money(value, unit === '£' ? step : 1);
  const finer = worked ? 1 : 0;
  if (isShare(unit)) return `${decimals(value * 100, decimalsOf((step || 0.01) * 100) + finer)}%`;
  if (isRate(unit)) return decimals(value, decimalsOf(step || 1) + finer);
  const ofParts = step > 0 && step < 1 ? decimalsOf(step) : 1;
  return upToDecimals(value, Math.abs(value) < FEW ? ofParts : 0);
}

/** Millions where tens of thousands are the finest there is, thousands below a million, else whole pounds. */
function money(value: number, step: number): string {
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  if (step >= 10_000 || (step >= 1000 && size >= 999_500)) {
    const digits = decimals(size / 1e6, decimalsOf(step / 1e6));
    return `${sign}£${step < 10_000 ? digits.replace(/0$/, '') : digits}m`;
  }
  if (step >= 1000) return `${sign}£${decimals(size / 1e3, 0)}k`;
  return `${sign}£${decimals(size, 0)}`;
}

/** A difference with what it counts: "£1.34m", "34 children", "1 child", "5.4 percentage points". */
export function differenceWords(difference: number, unit: string, step: number): string {
  const size = Math.abs(difference);
  if (isShare(unit)) return `${decimals(size * 100, 1)} percentage points`;
  const number = claimNumber(size, unit, step, true);
  if (isMoney(unit)) return number;
  if (isRate(unit)) return `${number} per 10,000`;
  const thing = unit.replace(/ a (year|month|week)$/, '');
  return `${number} ${number === '1' ? singular(thing) : thing}`;
}

const singular = (things: string): string =>
  things === 'children' ? 'child' : things.replace(/ies$/, 'y').replace(/s$/, '');
