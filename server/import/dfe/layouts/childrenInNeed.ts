import { nothing, type Layout } from '../layout.ts';
import { departmentRow, GEOGRAPHY, type ValueColumn } from './departmentRow.ts';

/** A set of the children in need release with one row a year and area, told from sub-groups by its category. */
const layout = (name: string, category: RegExp, columns: readonly ValueColumn[]): Layout => ({
  name,
  columns: [...GEOGRAPHY, 'category', ...columns.map(({ column }) => column)],
  read: (cell) =>
    category.test(cell('category').trim())
      ? departmentRow(cell, columns)
      : nothing('A category is not known here.'),
});

/** b1_children_in_need: children in need at the end of the year, started and ended. */
export const childrenInNeed = layout('Children in need', /^children in need$/i, [
  { column: 'at31_episodes', measure: 'cin-count', unit: 'children' },
  { column: 'started_episodes', measure: 'cin-starts', unit: 'children' },
  { column: 'ended_episodes', measure: 'cin-ends', unit: 'children' },
]);

/** d3_cpps_subsequent_plan: child protection plans started, and those that are a second or later one. */
export const subsequentPlans = layout(
  'Child protection plans started, and second or later ones',
  /^child protection plans which are a second or subsequent plan$/i,
  [
    { column: 'cpp_start', measure: 'cp-starts', unit: 'plans' },
    { column: 'cpp_subsequent', measure: 'cp-starts', breakdown: 'repeat', unit: 'plans' },
    { column: 'cpp_subsequent_percent', measure: 'cp-starts-repeat-pct', unit: 'pct' },
  ],
);

/** d5_cpps_at31march_by_duration: open child protection plans by their length so far. */
export const planDurations = layout(
  'Child protection plans on 31 March by length so far',
  /^child protection plans by length of time$/i,
  [
    { column: 'cpp_at31', measure: 'cp-plan-count', unit: 'children' },
    { column: '3_months_or_less', measure: 'cp-plan-count', breakdown: 'duration:0-3m', unit: 'children' },
    {
      column: 'more_than_3_months_6_months',
      measure: 'cp-plan-count',
      breakdown: 'duration:3-6m',
      unit: 'children',
    },
    {
      column: 'more_than_6_months_less_than_1_year',
      measure: 'cp-plan-count',
      breakdown: 'duration:6-12m',
      unit: 'children',
    },
    {
      column: '1_year_less_than_2_years',
      measure: 'cp-plan-count',
      breakdown: 'duration:1-2y',
      unit: 'children',
    },
    { column: '2_years_or_more', measure: 'cp-plan-count', breakdown: 'duration:2y+', unit: 'children' },
  ],
);
