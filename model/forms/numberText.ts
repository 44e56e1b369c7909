import { upToDecimals } from '../words/numbers.ts';

/** How a number of the files is typed and shown: a share of 0.2 is typed as 20, with a % sign beside it. */
export interface Scale {
  /** Shown figure = number in the file x this. */
  times: number;
  /** Decimal places shown at most. */
  places: number;
}

/**
 * The number that a text means, in the unit of the file, or nothing. Commas, a pound or percent sign and a
 * typographic minus are what people type and paste.
 */
export function numberFrom(text: string, { times }: Scale): number | undefined {
  const plain = text.replace(/[\s,£%\u00a0]/g, '').replace('\u2212', '-');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  // 12 digits are more than anybody types, and end the noise of a division by 100.
  const value = Number((Number(plain) / times).toPrecision(12));
  return value === 0 ? 0 : value;
}

/** A number as it stands in its box. What is no number is shown as it was typed. */
export function textOf(value: unknown, { times, places }: Scale): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return upToDecimals(Number((value * times).toPrecision(12)), places).replace('\u2212', '-');
}
