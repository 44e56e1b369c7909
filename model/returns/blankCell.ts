/** Words that spreadsheets, databases and scripts leave in a cell that holds nothing. */
const NOTHING = new Set(['NULL', '(NULL)', '#N/A', 'N/A', '#NULL!', 'NA', 'NAN', 'NAT', 'NONE', '-']);
const LONGEST = 7;

/** Whether a cell, without spaces round it, holds nothing: empty, or a word for it such as `NULL` or `#N/A`. */
export const isBlankCell = (cell: string): boolean =>
  cell === '' || (cell.length <= LONGEST && NOTHING.has(cell.toUpperCase()));
