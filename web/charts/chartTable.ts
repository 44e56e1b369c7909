import type { Origin } from '../../model/words/sentence.ts';

/** The table behind a chart: made from the same model as the drawing, and all that its CSV holds. */
export interface ChartTable {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

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
  words: string;
  from: Origin;
}

/** A figure with its words, text, or nothing. */
export type Cell = { value: number; words: string } | string | null;

export const cellWords = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : cell.words;
