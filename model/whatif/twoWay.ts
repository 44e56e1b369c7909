import type { ProjectionInput } from '../project/project.ts';
import type { Settings } from './assumptions.ts';
import type { NumberAt } from '../numbers/numbers.ts';
import { whatIfOf, type WhatIf } from './whatIf.ts';
import { withNumber } from '../numbers/withNumber.ts';

/** What is moved along one side of a table. */
export interface Axis {
  /** A ranged assumption, by the key of its draw, moved on both sides of the comparison; or a number, replaced. */
  moved: { key: string } | { number: NumberAt };
  values: readonly number[];
}

/**
 * A figure for every pair of values: `table[row][column]`.
 *
 * @param figure read from a what-if with some assumptions set
 */
export function twoWayTable<T>(
  whatIf: WhatIf,
  rows: Axis,
  columns: Axis,
  figure: (whatIf: WhatIf, settings: Settings) => T,
): T[][] {
  const { input } = whatIf.simulation.request;
  return rows.values.map((row) =>
    columns.values.map((column) => {
      const settings = new Map<string, { value: number }>();
      const changed = moveTo(columns, column, moveTo(rows, row, input, settings), settings);
      return figure(changed === input ? whatIf : whatIfOf(changed, whatIf.rest, whatIf), settings);
    }),
  );
}

function moveTo(
  { moved }: Axis,
  value: number,
  input: ProjectionInput,
  settings: Map<string, { value: number }>,
): ProjectionInput {
  if ('number' in moved) return withNumber(input, moved.number, value);
  settings.set(moved.key, { value });
  return input;
}

/** Five values from end to end, with the one in the middle where the number stands. */
export const axisValues = (low: number, now: number, high: number): number[] => {
  const values = [low, (low + now) / 2, now, (now + high) / 2, high];
  const five = now > low && now < high ? values : [0, 1, 2, 3, 4].map((i) => low + ((high - low) * i) / 4);
  return five.map((value) => Number(value.toPrecision(6)));
};
