import type { Cell, ChartTable } from './chartTable.ts';

/**
 * A table as CSV: units in the heads, figures without commas and not rounded as the page rounds them, sources in the
 * last column.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const heads = columns.map(({ head, unit }) => (unit === undefined ? head : `${head} (${unit})`));
  const lines = rows.map(({ cells, from }) => [
    ...cells.map((cell, i) => csvCell(cell, columns[i]?.unit)),
    quoted(from.map(({ words }) => words).join('; ')),
  ]);
  return [[...heads, 'Source'].map(quoted), ...lines].map((line) => line.join(',')).join('\r\n') + '\r\n';
}

function csvCell(cell: Cell, unit: string | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  return unit?.startsWith('pounds') ? withoutMinusNothing(cell.value.toFixed(2)) : numberText(cell.value);
}

/** Fine enough for anything that is counted, without the noise of adding fractions. */
const numberText = (value: number): string => withoutMinusNothing(String(Number(value.toFixed(4))));

const withoutMinusNothing = (digits: string): string =>
  /[1-9]/.test(digits) ? digits : digits.replace('-', '');

/** Text that a spreadsheet would run as a formula is made text; a plain number may keep its sign. */
export function quoted(text: string): string {
  const plainNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
