import { iterativeProportionalFit, type Fit } from './iterativeProportionalFit.ts';

/** A table of rows by columns that has these totals and otherwise keeps the odds ratios and zeros of the seed. */
export function crossTable(
  seed: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): Fit {
  const columns = columnTotals.length;
  const cells = seed.flat();
  return iterativeProportionalFit(cells, [
    { classOfCell: cells.map((_, i) => Math.floor(i / columns)), totals: rowTotals },
    { classOfCell: cells.map((_, i) => i % columns), totals: columnTotals },
  ]);
}

/** The cells of a fit that has settled; throws where there is none, for margins that are known to have one. */
export function settledCells(fit: Fit): number[] {
  if (fit.kind === 'impossible') throw new Error(`the margins have no common table: ${fit.reason}`);
  if (fit.kind === 'not-settled') throw new Error(`the fit stopped ${fit.furthestOff} children off`);
  return fit.cells;
}

/** A flat list of cells as rows of so many columns. */
export const rowsOf = (cells: readonly number[], columns: number): number[][] =>
  Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
