import { nothing, type Layout } from '../layout.ts';
import { departmentRow, GEOGRAPHY, type ValueColumn } from './departmentRow.ts';

/** By how the population of a row begins; the population estimate is the same in the three, and read from one. */
const POPULATIONS: readonly [RegExp, readonly ValueColumn[]][] = [
  [
    /^children looked after on 31 march/i,
    [
      { column: 'children_count', measure: 'cla-count', unit: 'children' },
      { column: 'rate_per_10000', measure: 'cla-rate-per-10k', unit: 'per-10k' },
      { column: 'population_estimate', measure: 'population-0-17', unit: 'children' },
    ],
  ],
  [
    /^children starting to be looked after/i,
    [
      { column: 'children_count', measure: 'cla-entries', unit: 'children' },
      { column: 'rate_per_10000', measure: 'cla-entries-rate-per-10k', unit: 'per-10k' },
    ],
  ],
  [
    /^children ceasing to be looked after/i,
    [
      { column: 'children_count', measure: 'cla-exits', unit: 'children' },
      { column: 'rate_per_10000', measure: 'cla-exits-rate-per-10k', unit: 'per-10k' },
    ],
  ],
];

/** cla_number_and_rate_per_10k_children: looked after, started and ceased, with the population of children. */
export const numberAndRate: Layout = {
  name: 'Children looked after: numbers and rates',
  columns: [...GEOGRAPHY, 'population_type', 'population_estimate', 'children_count', 'rate_per_10000'],
  read(cell) {
    const population = cell('population_type').trim();
    const columns = POPULATIONS.find(([begins]) => begins.test(population))?.[1];
    return columns ? departmentRow(cell, columns) : nothing('A population_type is not known here.');
  },
};
