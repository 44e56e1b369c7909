export type Amount =
  | { kind: 'pence'; pence: number; rounded: boolean }
  | { kind: 'blank' }
  | { kind: 'negative' }
  | { kind: 'no-number' };

const BLANK = /^(|-|n\/a|#n\/a|null|nil|none)$/i;
/** Pounds with a thousands separator in every third place or nowhere, and any number of decimals. */
const POUNDS = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{0,17}))?$/;
/** As a spreadsheet keeps very large or small numbers. */
const SCIENTIFIC = /^\d(?:\.\d{1,17})?e[+-]?\d{1,2}$/i;
const NOISE = 1e-6;

/**
 * Whole pence of an amount in pounds: "1234.5", "£1,234.50", "GBP 80", "1,234". By its digits, so that sums of pence
 * are exact. A negative amount is told apart, also as accountants write it: "(12.50)".
 *
 * `rounded`: there were parts of a penny, beyond what a spreadsheet's own arithmetic leaves.
 */
export function readAmount(text: string): Amount {
  let cell = text.replaceAll(/[\s\u00a0]/g, '');
  if (BLANK.test(cell)) return { kind: 'blank' };
  const bracketed = /^\((.*)\)$/.exec(cell);
  if (bracketed) cell = bracketed[1]!;
  const signed = /^(-?)(?:£|gbp)?(-?)(.*)$/i.exec(cell)!;
  const negative = bracketed !== null || signed[1] !== '' || signed[2] !== '';
  const plain = SCIENTIFIC.test(signed[3]!) ? plainDigits(Number(signed[3])) : signed[3]!;
  const parts = POUNDS.exec(plain);
  if (!parts) return { kind: 'no-number' };
  const decimals = parts[2] ?? '';
  const whole = Number(parts[1]!.replaceAll(',', '')) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  const rest = decimals.length > 2 ? Number(`0.${decimals.slice(2)}`) : 0;
  const pence = whole + (rest >= 0.5 ? 1 : 0);
  if (negative && pence > 0) return { kind: 'negative' };
  return { kind: 'pence', pence, rounded: Math.min(rest, 1 - rest) > NOISE };
}

const plainDigits = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(12));
