import type { Rule } from './rule.ts';

/** What can be said of a row of monthly indicators. */
export const INDICATOR_RULES = {
  'months-file-unreadable': {
    kind: 'set-aside',
    says: 'The file is no table that can be read: {why}',
    doThis: 'Save it as CSV or as an Excel workbook (.xlsx).',
  },
  'months-no-columns': {
    kind: 'set-aside',
    says: 'No row names the columns of monthly figures.',
    doThis:
      'Name a column month, and a column for each figure: children, entries, exits, CP plans, CP starts, CP ends; or the columns month, measure, placement, value.',
  },
  'months-no-row': { kind: 'set-aside', says: 'There is no row.' },
  'month-no-month': { kind: 'set-aside', says: 'Write the month as 2024-04.' },
  'month-value-no-number': { kind: 'set-aside', says: 'The value is no number.' },
  'month-column-no-number': {
    kind: 'set-aside',
    says: 'The figure in column {column} is no number; the others of the row are used.',
  },
  'month-out-of-range': {
    kind: 'set-aside',
    says: 'A figure is below zero or more than any authority has: {figure}.',
  },
  'month-placement-not-wanted': {
    kind: 'set-aside',
    says: 'This measure is of all placements together: leave placement empty.',
  },
  'month-placement-unknown': {
    kind: 'set-aside',
    says: 'There is no such placement type. Known: {known}.',
  },
  'month-measure-unknown': { kind: 'set-aside', says: 'There is no such measure. Known: {known}.' },
  'month-figure-twice': { kind: 'set-aside', says: 'This figure stands in a row above already.' },
  'month-columns-not-read': {
    kind: 'noted',
    says: 'Columns whose names are not known here were not read: {count}.',
    doThis: 'Spend by placement type is read from columns such as “spend residential”.',
  },
} as const satisfies Record<string, Rule>;

export type IndicatorRule = keyof typeof INDICATOR_RULES;
