import type { PublishedFigure } from '../../../model/schema/openData.ts';
import type { CellValue } from './values.ts';

/** Rows of a file as a layout sees them: cells by the name of their column, in lower case; '' where there is none. */
export type Cell = (column: string) => string;

/** What a layout makes of one row. */
export interface RowOutcome {
  figures: Omit<PublishedFigure, 'source'>[];
  /** Sentences about what was left out of the row. */
  leftOut: string[];
  /** Sentences about what was read all the same. */
  noted: string[];
}

/** One column layout that figures come in. */
export interface Layout {
  /** What the evidence calls files of it, unless the rows name their source themselves. */
  name: string;
  /** The columns it needs, by which it is told from others; order and letter case do not matter. */
  columns: readonly string[];
  read(cell: Cell): RowOutcome;
  /** The source that a row names, where the layout has a column for it. */
  sourceOf?(cell: Cell): string;
}

export const nothing = (...leftOut: string[]): RowOutcome => ({ figures: [], leftOut, noted: [] });

/** Adds a cell's value as a figure to an outcome, or says what is wrong with it. */
export function addValue(
  outcome: RowOutcome,
  figure: Omit<PublishedFigure, 'source' | 'value' | 'suppressed'>,
  value: CellValue,
): void {
  if (value.kind === 'problem') outcome.leftOut.push(value.reason);
  else if (value.kind === 'none')
    outcome.figures.push({ ...figure, value: null, suppressed: value.suppressed });
  else {
    outcome.figures.push({ ...figure, value: value.value, suppressed: false });
    if (value.noted !== undefined) outcome.noted.push(value.noted);
  }
}
