import type { Origin } from '../../model/words/sentence.ts';

/** The table behind a chart: made from the same model as the drawing, and all that its CSV holds. */
export interface ChartTable {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** What a reader must know of its columns. */
  note?: string;
}

/** Under every column of lows and highs: what they are, and that they cannot be added. */
export const PERCENTILES_NOTE =
  'Low: 1 run in 10 is lower. High: 1 run in 10 is higher. Lows, highs and medians do not add up: the low of a sum is not the sum of the lows.';

export interface TableColumn {
  head: string;
  /** Goes into the head of the CSV; the page's cells carry it in their words. */
  unit?: string;
  number?: boolean;
}

export interface TableRow {
  cells: readonly Cell[];
  /** Where the row's figures come from, each once. */
  from: readonly RowSource[];
}

export interface RowSource {
  /** In full, for a file. */
  words: string;
  /** In short, for a cell of the page that opens the source itself. */
  link: string;
  from: Origin;
}

/** A figure as it is, with the words that the page rounds it to; text; or nothing. */
export type Cell = { value: number; words: string } | string | null;

/** Rows one after the other with the same sources share one cell: how many rows each cell spans; 0 for those under it. */
export function sourceSpans(rows: readonly TableRow[]): number[] {
  const keys = rows.map(({ from }) => JSON.stringify(from));
  const spans = rows.map(() => 0);
  let first = 0;
  keys.forEach((key, i) => {
    if (key !== keys[first]) first = i;
    spans[first] = i - first + 1;
  });
  return spans;
}

export const cellWords = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : cell.words;
