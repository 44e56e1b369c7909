import type { Rule } from './rule.ts';

/** What can be said of a row of a finance extract or of a table of prices. */
export const PRICE_RULES = {
  'price-file-unreadable': {
    kind: 'set-aside',
    says: 'The file is no table that can be read: {why}',
    doThis: 'Save it as CSV or as an Excel workbook (.xlsx).',
  },
  'price-no-columns': {
    kind: 'set-aside',
    says: 'No row names the columns of a price list.',
    doThis:
      'Name the columns CHILD, DECOM and WEEKLY_COST for a row a placement, or GROUP and WEEKLY_COST for a row a placement group.',
  },
  'price-no-child': {
    kind: 'set-aside',
    says: 'The row names no child, so its price is of nobody.',
  },
  'price-blank': {
    kind: 'set-aside',
    says: 'The row has no price. A placement that costs nothing has the price 0.',
  },
  'price-no-number': {
    kind: 'set-aside',
    says: 'The price in column {column} is no amount in pounds.',
    doThis: 'Write pounds a week, for instance 1234.56 or £1,234.56.',
  },
  'price-negative': {
    kind: 'set-aside',
    says: 'The price is below zero. A refund or a contribution is no price of a placement.',
  },
  'price-beyond-any': {
    kind: 'set-aside',
    says: 'The price is above £100,000 a week, which no placement costs.',
    doThis: 'Check that it is pounds a week, not a year or a total.',
  },
  'price-very-high': {
    kind: 'noted',
    says: 'The price is above £25,000 a week, which few placements in England cost. It is used as it stands.',
    doThis: 'Check that it is pounds a week, not a month or a year.',
  },
  'price-part-of-a-penny': {
    kind: 'repaired',
    says: 'The price has parts of a penny; it is rounded to the nearest penny.',
  },
  'price-no-start': {
    kind: 'noted',
    says: 'The row has no start date. Its price is taken for the placement the child is in on the day.',
  },
  'price-start-no-date': {
    kind: 'set-aside',
    says: 'The start in column {column} is no date.',
    doThis: 'Write it as day/month/year, for instance 01/04/2024.',
  },
  'price-end-no-date': {
    kind: 'repaired',
    says: 'The end in column {column} is no date. The price is taken to hold as long as the placement.',
  },
  'price-end-before-start': {
    kind: 'set-aside',
    says: 'The price ends before it starts.',
  },
  'price-twice': {
    kind: 'repaired',
    says: 'The same child, start, end and price stand in an earlier row; the price is counted once.',
  },
  'price-replaced': {
    kind: 'set-aside',
    says: 'A later row has another price for the same child, placement and start; the later one is used.',
    doThis: 'If both are paid, for instance for extra staff, add them up in one row.',
  },
  'price-overlap': {
    kind: 'noted',
    says: 'The price runs on after another of the same child has begun; on a day that both hold the one that began later is used.',
    doThis: 'If both are paid, add them up in one row.',
  },
  'price-too-many': {
    kind: 'set-aside',
    says: 'More than 500 rows have the same child’s number; those after them are not used.',
    doThis: 'Check that the column holds the child’s own number.',
  },
  'price-group-unknown': {
    kind: 'set-aside',
    says: 'The row is of no placement group that is known here.',
    doThis: 'Use the id or the name of a group. Known: {known}.',
  },
  'price-group-twice': {
    kind: 'set-aside',
    says: 'An earlier row is of the same placement group; the earlier one is used.',
  },
  'price-range-order': {
    kind: 'repaired',
    says: 'The range does not hold the price, or one end of it is missing or no amount; the price is used without it.',
  },
  'price-children-no-number': {
    kind: 'repaired',
    says: 'The number of children is no whole number of 0 or more; the row is used without it.',
  },
  'price-uplift-no-share': {
    kind: 'repaired',
    says: 'The yearly rise is no share from -50% to 100%; the row is used without it.',
    doThis: 'Write 4% or 0.04.',
  },
} as const satisfies Record<string, Rule>;

export type PriceRule = keyof typeof PRICE_RULES;
