import { nothing, type Layout } from '../layout.ts';
import { departmentRow, GEOGRAPHY, type ValueColumn } from './departmentRow.ts';

/** By group and stability. Totals that other data sets hold, and the count over two years, are passed over. */
const ROWS: readonly { group: RegExp; stability: RegExp; columns: readonly ValueColumn[] }[] = [
  {
    group: /^cla on 31 march$/i,
    stability: /^with 3 or more placements during the year$/i,
    columns: [
      { column: 'children_count', measure: 'cla-3plus-placements-count', unit: 'children' },
      { column: 'children_percent', measure: 'cla-3plus-placements-pct', unit: 'pct' },
    ],
  },
  {
    group: /at least 2\.5 years on 31 march aged under 16/i,
    stability: /^living with the same carer for at least 2 years$/i,
    columns: [{ column: 'children_percent', measure: 'cla-same-carer-2y-pct', unit: 'pct' }],
  },
  {
    group: /at least 2\.5 years on 31 march aged under 16/i,
    stability: /^total children$/i,
    columns: [{ column: 'children_count', measure: 'cla-under-16-long-stay-count', unit: 'children' }],
  },
  { group: /^cla on 31 march$/i, stability: /^total children$/i, columns: [] },
  { group: /^cla 2 years on 31 march$/i, stability: /./, columns: [] },
];

/** la_cla_placement_stability: three placements or more in the year, the same carer for two years. */
export const placementStability: Layout = {
  name: 'Children looked after: stability of placements',
  columns: [...GEOGRAPHY, 'cla_group', 'placement_stability', 'children_count', 'children_percent'],
  read(cell) {
    const [group, stability] = [cell('cla_group').trim(), cell('placement_stability').trim()];
    const row = ROWS.find((it) => it.group.test(group) && it.stability.test(stability));
    return row
      ? departmentRow(cell, row.columns)
      : nothing('A cla_group with this placement_stability is not known here.');
  },
};
