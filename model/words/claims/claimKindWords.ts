import type { ClaimKind } from '../../schema/claims.ts';

interface KindWords {
  title: string;
  /** What has to be so. */
  does: string;
}

const KINDS: Record<ClaimKind, KindWords> = {
  'parts-and-total': { title: 'Parts and their total', does: 'The parts add up to the total.' },
  'running-stock': {
    title: 'A running stock',
    does: 'The stock before, plus those who came and less those who left, is the stock after.',
  },
  'same-quantity': {
    title: 'The same quantity, stated twice or more',
    does: 'Two statements or more are the same.',
  },
  'in-year-or-cumulative': {
    title: 'A row read in-year or as the sum so far',
    does: "A row is another row read as each year's own figure, or as the sum so far.",
  },
  ratio: {
    title: 'A ratio or a change',
    does: 'One figure over another, or the change between them, is as stated.',
  },
  'rate-and-population': {
    title: 'Rates and their population',
    does: 'Every rate is its count on one population.',
  },
  'two-changes': {
    title: 'Two changes beside each other',
    does: 'The first fell, or rose, less or more than the second.',
  },
  'saving-and-driver': {
    title: 'A saving and its driver',
    does: 'Two savings imply the same cost of a child for a year.',
  },
  'target-and-outturn': { title: 'A target and its outturn', does: 'The outturn reached the target.' },
  'plan-length': {
    title: 'Fewer plans and how long they last',
    does: 'The fall in plans is the fewer starts in a year times how long a plan lasts.',
  },
  limits: { title: 'A value within limits', does: 'Every value lies between the limits.' },
};

export const claimKindWords = (kind: ClaimKind): KindWords => KINDS[kind];

/** The fields of the kinds, by their names in the file. */
const FIELDS: Record<string, string> = {
  rows: 'Rows',
  label: 'Name of the row',
  parts: 'Parts',
  total: 'Total',
  opening: 'Stock at the start',
  steps: 'Steps',
  entries: 'Came',
  exits: 'Left',
  net: 'Net change, where it is printed',
  closing: 'Stock at the end',
  statements: 'Statements',
  years: 'Years',
  stated: 'As stated',
  inYear: 'The year alone',
  form: 'Form',
  of: 'Figure',
  to: 'Over, or changed from',
  per: 'Rate per',
  population: 'Population, where it is printed',
  count: 'Count',
  rate: 'Rate',
  first: 'First change',
  second: 'Second change',
  what: 'What changed',
  from: 'From',
  claimed: 'Claimed',
  beside: 'Beside it',
  saving: 'Saving',
  driver: 'Made on',
  leavePerMonth: 'Children leaving a month',
  leavePerYear: 'Children leaving a year',
  childYears: 'Child-years',
  better: 'Better is',
  target: 'Target',
  outturn: 'Outturn',
  fewerOnPlans: 'Fewer children on plans',
  fewerStartsPerYear: 'Fewer plans started a year',
  onPlans: 'Children on plans now',
  endsPerYear: 'Plans ended a year',
  atLeast: 'At least',
  atMost: 'At most',
  value: 'Value',
};

export const fieldWords = (name: string): string => FIELDS[name] ?? name;

const CHOICES: Record<string, string> = {
  quotient: 'one over the other',
  change: 'change from one to the other',
  'fell-less': 'the first fell less',
  'fell-more': 'the first fell more',
  'rose-less': 'the first rose less',
  'rose-more': 'the first rose more',
  lower: 'lower',
  higher: 'higher',
};

export const choiceWords = (name: string): string => CHOICES[name] ?? name;

/** Whether there are words for every name that a form shows. */
export const hasFieldWords = (name: string): boolean => name in FIELDS;
export const hasChoiceWords = (name: string): boolean => name in CHOICES;
