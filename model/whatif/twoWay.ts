import { ask, type WhatIf } from './whatIf.ts';
import type { Measured } from './tornado.ts';

export interface Axis {
  key: string;
  values: number[];
}

/** A figure for every pair of values of two assumptions: `table[row][column]`. */
export function twoWayTable(whatIf: WhatIf, rows: Axis, columns: Axis, measured: Measured): number[][] {
  return rows.values.map((row) =>
    columns.values.map((column) =>
      measured(
        ask(
          whatIf,
          new Map([
            [rows.key, { value: row }],
            [columns.key, { value: column }],
          ]),
        ),
      ),
    ),
  );
}

/** Evenly spaced values from one end of a range to the other. */
export const spaced = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / Math.max(1, count - 1));
