/** What the text of a printed number says: its value, and how finely it was given. */
export interface Printed {
  value: number;
  /** One in its last printed digit. */
  step: number;
  /** "about 500" says less than its digits; "over 15" and "below 355" give one end only. */
  says: 'this' | 'about' | 'over' | 'under';
}

const SAYS: Record<string, Printed['says']> = {
  about: 'about',
  around: 'about',
  approximately: 'about',
  nearly: 'about',
  over: 'over',
  'more than': 'over',
  'at least': 'over',
  under: 'under',
  below: 'under',
  'less than': 'under',
  'fewer than': 'under',
  'at most': 'under',
  'up to': 'under',
};

const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  '%': 0.01,
};

const PRINTED = new RegExp(
  `^(?:(${Object.keys(SAYS).join('|')}) )?([-−]?)£?(\\d[\\d,]*)(?:\\.(\\d+))? ?(${Object.keys(SCALES).join('|')})?$`,
  'i',
);

/** "£10.9m", "664k", "12.1%" (a share), "about 500", "below 355"; nothing if the text is no such number. */
export function parsePrinted(text: string): Printed | undefined {
  const parts = PRINTED.exec(text.trim());
  if (!parts) return undefined;
  const [, says, sign, whole, decimals = '', unit] = parts;
  const scale = SCALES[unit?.toLowerCase() ?? ''] ?? 1;
  const digits = `${whole!.replaceAll(',', '')}${decimals}`;
  const shift = 10 ** decimals.length;
  const value = (Number(digits) / shift) * scale;
  return {
    value: sign ? -value : value,
    step: scale / shift,
    says: says === undefined ? 'this' : SAYS[says.toLowerCase()]!,
  };
}

/** Whether a text says a number, but for the last bits that decimals lose. */
export const saysNumber = (printed: Printed, value: number): boolean =>
  Math.abs(printed.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
