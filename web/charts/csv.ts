import type { Cell, ChartTable } from './chartTable.ts';

/** A table as CSV: units in the heads, figures without commas, sources in the last column. */
export function csvOf({ columns, rows }: ChartTable): string {
  const heads = columns.map(({ head, unit }) => (unit === undefined ? head : `${head} (${unit})`));
  const lines = rows.map(({ cells, from }) => [
    ...cells.map(csvCell),
    quoted(from.map(({ words }) => words).join('; ')),
  ]);
  return [[...heads, 'Source'].map(quoted), ...lines].map((line) => line.join(',')).join('\r\n') + '\r\n';
}

const csvCell = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'string' ? quoted(cell) : String(cell.value);
};

/** Text that a spreadsheet would run as a formula is made text; a plain number may keep its sign. */
function quoted(text: string): string {
  const plainNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
