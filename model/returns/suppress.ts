import { unprotected, widen, type Arc } from './suppress/network.ts';

/** Counts of children from 1 to one below this are withheld from what leaves the council. Nobody is told: 0 is shown. */
export const FEWEST_SHOWN = 5;

/** Counts as they may leave: null is withheld. */
export interface ShownList {
  counts: (number | null)[];
  total: number | null;
}

export interface ShownTable {
  cells: (number | null)[][];
  /** Totals of the rows, and of the columns. */
  rows: (number | null)[];
  columns: (number | null)[];
  total: number | null;
}

/**
 * A list of counts with its total, without those of 1 to 4 children and without what would give one away.
 *
 * What is withheld cannot be worked out: with everything shown, every count withheld can be at least one other whole
 * number above 0 (zeros are shown, which a reader may know). Totals are withheld last of all.
 */
export function suppressList(counts: readonly number[]): ShownList {
  const total = counts.reduce((sum, it) => sum + it, 0);
  // Every count runs from one end to the other, the total back: a network whose flows are the lists that add up.
  const arcs: Arc[] = [
    ...counts.map((value): Arc => ({ value, from: 0, to: 1, cost: cost(value, 'cell') })),
    { value: total, from: 1, to: 0, cost: cost(total, 'grand-total') },
  ];
  const shown = withoutSmall(arcs);
  return { counts: shown.slice(0, -1), total: shown.at(-1)! };
}

/**
 * The same of a table with a total of every row and column and one of all. Each cell is an arc from its row to its column,
 * a row's total an arc into the row, a column's one out of it, and the total of all joins them; every table that adds
 * up is a flow. Rows are of one length.
 */
export function suppressTable(cells: readonly (readonly number[])[]): ShownTable {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const rowTotals = cells.map((row) => row.reduce((sum, it) => sum + it, 0));
  const columnTotals = Array.from({ length: width }, (_, c) => cells.reduce((sum, row) => sum + row[c]!, 0));
  const total = rowTotals.reduce((sum, it) => sum + it, 0);
  const [columnNode, intoRows, outOfColumns] = [
    (c: number) => height + c,
    height + width,
    height + width + 1,
  ];
  const arcs: Arc[] = [
    ...cells.flatMap((row, r) =>
      row.map((value, c): Arc => ({ value, from: r, to: columnNode(c), cost: cost(value, 'cell') })),
    ),
    ...rowTotals.map((value, r): Arc => ({ value, from: intoRows, to: r, cost: cost(value, 'total') })),
    ...columnTotals.map((value, c): Arc => ({
      value,
      from: columnNode(c),
      to: outOfColumns,
      cost: cost(value, 'total'),
    })),
    { value: total, from: outOfColumns, to: intoRows, cost: cost(total, 'grand-total') },
  ];
  const shown = withoutSmall(arcs);
  const part = (from: number, length: number) => shown.slice(from, from + length);
  return {
    cells: cells.map((_, r) => part(r * width, width)),
    rows: part(height * width, height),
    columns: part(height * width + height, width),
    total: shown.at(-1)!,
  };
}

/**
 * Prices, spend or any other figures beside a list of counts: withheld wherever the count is, also where that was only
 * withheld to protect another, since spend over price is a count. A figure that rests on nobody is shown.
 */
export const suppressBeside = <T>(figures: readonly T[], counts: readonly (number | null)[]): (T | null)[] =>
  figures.map((figure, i) => (counts[i] === null || counts[i] === undefined ? null : figure));

function withoutSmall(arcs: readonly Arc[]): (number | null)[] {
  const small = arcs.map(({ value }) => value > 0 && value < FEWEST_SHOWN);
  const hidden = [...small];
  for (;;) {
    const open = unprotected(arcs, hidden);
    if (open === undefined) break;
    widen(arcs, hidden, open);
  }
  // What was withheld on the way and turns out not to be needed is shown again, the largest first.
  const spare = arcs.map((_, i) => i).filter((i) => hidden[i] && !small[i]);
  for (const i of spare.sort((a, b) => arcs[b]!.cost - arcs[a]!.cost)) {
    hidden[i] = false;
    if (unprotected(arcs, hidden) !== undefined) hidden[i] = true;
  }
  return arcs.map(({ value }, i) => (hidden[i] ? null : value));
}

/** Few cells before few children, cells before totals. Zeros are never withheld. */
function cost(value: number, of: 'cell' | 'total' | 'grand-total'): number {
  const times = { cell: 1, total: 10, 'grand-total': 100 }[of];
  return value === 0 ? Infinity : times * (1 + Math.min(value, 1e6) * 1e-7);
}
