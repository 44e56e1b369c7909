/** The one reader of money that people type or paste, wherever they do. */

const TIMES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const MONEY = new RegExp(`^([-+\u2212]?)£?([-+\u2212]?)([\\d.,]+)(${Object.keys(TIMES).join('|')})?$`, 'i');

/** What is read, for whoever typed something else. */
export const MONEY_EXAMPLES = 'Write an amount, as in £8.5m, 850k or 8,500,000.';

/**
 * The pounds that a text means, or nothing: "£8.5m", "8.5m", "8,500,000", "£8,500,000", "−£850k" and "1.2 million" are
 * read. A number alone is pounds.
 */
export function poundsFrom(text: string): number | undefined {
  const [, before = '', after = '', digits = '', unit = ''] = MONEY.exec(text.replace(/\s/g, '')) ?? [];
  const sign = before + after;
  const size = digitsFrom(digits);
  if (size === undefined || sign.length > 1) return undefined;
  // 12 digits are more than anybody types, and end the noise of decimals times a million.
  const pounds = Number((size * (TIMES[unit.toLowerCase()] ?? 1)).toPrecision(12));
  return pounds === 0 ? 0 : sign === '' || sign === '+' ? pounds : -pounds;
}

/** A number without sign or unit. Commas stand between thousands: "8,5" is not taken for 85. */
export function digitsFrom(text: string): number | undefined {
  return /^(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(text) && /\d/.test(text)
    ? Number(text.replaceAll(',', ''))
    : undefined;
}
