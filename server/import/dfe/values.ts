/** What a cell of a value column says. */
export type CellValue =
  | { kind: 'number'; value: number; noted?: string }
  | { kind: 'none'; suppressed: boolean }
  | { kind: 'problem'; reason: string };

/**
 * The symbols of the department's files: c withheld, u unreliable and so not shown, z or . not applicable, x or :
 * not available. A dash stands in older files for withheld and missing alike; it counts as withheld.
 */
const SYMBOLS: Readonly<Record<string, CellValue>> = {
  c: { kind: 'none', suppressed: true },
  '-': { kind: 'none', suppressed: true },
  u: { kind: 'none', suppressed: false },
  z: { kind: 'none', suppressed: false },
  '.': { kind: 'none', suppressed: false },
  '..': { kind: 'none', suppressed: false },
  x: { kind: 'none', suppressed: false },
  ':': { kind: 'none', suppressed: false },
  '': { kind: 'none', suppressed: false },
  // Rounds to zero: a figure, not a gap.
  low: { kind: 'number', value: 0 },
  k: { kind: 'number', value: 0 },
};

/** Digits as a spreadsheet or R writes them, also 1e+05. */
const PLAIN = /^-?\d+(\.\d+)?(e\+?\d{1,2})?$/i;
const WITH_SEPARATORS = /^-?\d{1,3}([,\u00a0\u202f ]\d{3})+(\.\d+)?$/;

/** @param money whether the cell is of pounds: "£63,052,064" is one there, and nothing elsewhere */
export function cellValue(text: string, { money = false }: { money?: boolean } = {}): CellValue {
  const written = text.trim();
  const cell = money ? written.replace(/^£\s*/, '') : written;
  const symbol = SYMBOLS[cell.toLowerCase()];
  if (symbol !== undefined) return symbol;
  if (PLAIN.test(cell)) {
    const read = notNegative(Number(cell));
    return cell !== written && read.kind === 'number' ? { ...read, noted: POUND_SIGN } : read;
  }
  if (WITH_SEPARATORS.test(cell)) {
    const read = notNegative(Number(cell.replace(/[^\d.-]/g, '')));
    return read.kind === 'number'
      ? { ...read, noted: 'A value has separators between thousands; it is read without them.' }
      : read;
  }
  return { kind: 'problem', reason: 'A value is neither a number nor a symbol of the department.' };
}

const POUND_SIGN = 'A value has a pound sign; it is read without it.';

const notNegative = (value: number): CellValue =>
  value < 0 || !Number.isFinite(value)
    ? { kind: 'problem', reason: 'A value is below zero, which no figure here can be.' }
    : { kind: 'number', value };
