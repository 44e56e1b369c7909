import type { ReadReturns } from '../tables.ts';
import type { Table } from './findings.ts';

/** The rows of each child, by the child's place in `names`: places in the tables of `ReadReturns`, in their order. */
export interface RowsByChild {
  names: string[];
  rowsOf: (table: Table, child: number) => Int32Array;
}

/** Rows of every table by child, in flat arrays: a council has a hundred thousand. */
export function rowsByChild(read: ReadReturns): RowsByChild {
  const places = new Map<string, number>();
  const childOfRow = (rows: readonly { child: string }[]) => {
    const children = new Int32Array(rows.length);
    rows.forEach(({ child }, row) => {
      let place = places.get(child);
      if (place === undefined) places.set(child, (place = places.size));
      children[row] = place;
    });
    return children;
  };
  const children: Record<Table, Int32Array> = {
    episodes: childOfRow(read.episodes),
    headers: childOfRow(read.headers),
    unaccompanied: childOfRow(read.unaccompanied),
  };
  const lists: Record<Table, RowLists> = {
    episodes: rowLists(children.episodes, places.size),
    headers: rowLists(children.headers, places.size),
    unaccompanied: rowLists(children.unaccompanied, places.size),
  };
  return {
    names: [...places.keys()],
    rowsOf: (table, child) => {
      const { starts, rows } = lists[table];
      return rows.subarray(starts[child], starts[child + 1]);
    },
  };
}

interface RowLists {
  /** Where in `rows` each child's begin; one more at the end. */
  starts: Int32Array;
  rows: Int32Array;
}

/** A counting sort of rows by child. */
function rowLists(childOfRow: Int32Array, children: number): RowLists {
  const starts = new Int32Array(children + 1);
  for (const child of childOfRow) starts[child + 1]!++;
  for (let child = 0; child < children; child++) starts[child + 1]! += starts[child]!;
  const next = starts.slice();
  const rows = new Int32Array(childOfRow.length);
  childOfRow.forEach((child, row) => {
    rows[next[child]!++] = row;
  });
  return { starts, rows };
}
