import type { MonthIndicators } from '../../../model/returns/indicators.ts';
import type { ColumnNames, ColumnPlaces } from '../table/columns.ts';
import { monthIn } from './monthCell.ts';
import { MonthDrafts, numberIn, type Refuse } from './monthDrafts.ts';

/** Columns of the layout with a figure a row. */
export const LONG_COLUMNS = {
  month: ['month'],
  measure: ['measure'],
  placement: ['placement'],
  value: ['value'],
} as const satisfies ColumnNames<string>;

const TOTALS = {
  children: 'children',
  entries: 'entries',
  exits: 'exits',
  'cp-plans': 'cpPlans',
  'cp-starts': 'cpStarts',
  'cp-ends': 'cpEnds',
} as const;
const OF_PLACEMENT = { 'placement-children': 'children', 'placement-spend': 'spendGbp' } as const;
const MEASURES = [...Object.keys(TOTALS), ...Object.keys(OF_PLACEMENT)].join(', ');

/** Months of a table with a figure a row: `month,measure,placement,value`, the columns in any order. */
export function longMonths(
  rows: readonly (readonly string[])[],
  heading: { row: number; at: ColumnPlaces<keyof typeof LONG_COLUMNS> },
  placementIds: readonly string[],
  refuse: Refuse,
): MonthIndicators[] {
  const drafts = new MonthDrafts(refuse);
  rows.slice(heading.row + 1).forEach((cells, i) => {
    const row = heading.row + 2 + i;
    if (cells.every((it) => it === '')) return undefined;
    const at = (column: keyof typeof LONG_COLUMNS) => cells[heading.at[column]] ?? '';
    const value = numberIn(at('value'));
    const month = monthIn(at('month'));
    if (month === undefined) return refuse(row, 'month-no-month');
    if (value === undefined) return refuse(row, 'month-value-no-number');
    const measure = at('measure').toLowerCase();
    const placement = at('placement');
    if (Object.hasOwn(TOTALS, measure)) {
      if (placement !== '') return refuse(row, 'month-placement-not-wanted');
      return drafts.total(month, TOTALS[measure as keyof typeof TOTALS], value, row);
    }
    if (!Object.hasOwn(OF_PLACEMENT, measure))
      return refuse(row, 'month-measure-unknown', { known: MEASURES });
    if (!placementIds.includes(placement)) {
      return refuse(row, 'month-placement-unknown', { known: placementIds.join(', ') });
    }
    const field = OF_PLACEMENT[measure as keyof typeof OF_PLACEMENT];
    return drafts.ofPlacement(month, { placement, field }, value, row);
  });
  return drafts.months;
}
