import { upToDecimals } from '../words/numbers.ts';
import { digitsFrom, poundsFrom } from './poundsText.ts';

/** How a number of the files is typed and shown: a share of 0.2 is typed as 20, with a % sign beside it. */
export interface Scale {
  /** Shown figure = number in the file x this. */
  times: number;
  /** Decimal places shown at most. */
  places: number;
  /** Pounds, which may be typed with their unit: £8.5m. */
  money?: boolean;
}

/**
 * The number that a text means, in the unit of the file, or nothing. Commas, a pound or percent sign and a
 * typographic minus are what people type and paste.
 */
export function numberFrom(text: string, { times, money }: Scale): number | undefined {
  if (money) return poundsFrom(text);
  const [, sign = '', digits = ''] = /^([-+\u2212]?)(.+)$/.exec(text.replace(/[\s£%]/g, '')) ?? [];
  const size = digitsFrom(digits);
  if (size === undefined) return undefined;
  // 12 digits are more than anybody types, and end the noise of a division by 100.
  const value = Number((size / times).toPrecision(12));
  return value === 0 ? 0 : sign === '' || sign === '+' ? value : -value;
}

/** The share that a percentage from 0 to 100 means: "36.8" and "36.8%" are 0.368. */
export function shareFrom(text: string): number | undefined {
  const share = numberFrom(text, { times: 100, places: 1 });
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

/** A number as it stands in its box. What is no number is shown as it was typed. */
export function textOf(value: unknown, { times, places }: Scale): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return upToDecimals(Number((value * times).toPrecision(12)), places).replace('\u2212', '-');
}
