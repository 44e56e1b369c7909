import type { PlacementShare, YearlyIncome } from '../../../model/money/budget.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import { poundsFrom } from '../../../model/forms/poundsText.ts';
import { shareFrom } from '../../../model/forms/numberText.ts';
import type { Query } from '../../route/address.ts';
import type { Authority } from '../../state/workspace.svelte.ts';

/** The entries of a register that this is read from. */
const budgetEntry = (year: string): string => `budget-${year}`;
const SHARE_ENTRY = 'placement-share-of-budget';

/** A year's budget for the whole service, and where it is from: an entry of the register, or the reader. */
export interface ServiceBudget {
  gbp: number;
  source?: string;
  entered: boolean;
}

export interface BudgetInputs {
  budgets: Record<string, ServiceBudget>;
  /** What the register holds, whatever was entered over it. */
  published: Record<string, ServiceBudget>;
  /** The part of a budget that is for placements; nothing where none is assumed or entered. */
  share: number | undefined;
  shareEntered: boolean;
  /** The register's entry that the share is assumed by, and its range. */
  assumption: EvidenceFigure | undefined;
  assumed: PlacementShare | undefined;
  income: YearlyIncome;
  prices: 'cash' | 'constant';
}

/** What the reader chose, in the address, over what is published and assumed. */
export function budgetInputs(authority: Authority, years: readonly string[], query: Query): BudgetInputs {
  const assumption = assumedShare(authority);
  const assumed = assumption && rangeOf(assumption);
  const entered = shareFrom(query.share ?? '');
  const published = Object.fromEntries(
    years.flatMap((year) => {
      const budget = publishedBudget(authority, year);
      return budget ? [[year, budget]] : [];
    }),
  );
  return {
    budgets: { ...published, ...enteredBudgets(years, query) },
    published,
    share: entered ?? assumed?.likely,
    shareEntered: entered !== undefined,
    assumption,
    assumed,
    income: {
      grantGbp: amount(query.grant) ?? 0,
      healthGbp: amount(query.health) ?? 0,
      educationGbp: amount(query.education) ?? 0,
    },
    prices: query.prices === 'constant' ? 'constant' : 'cash',
  };
}

/** Pounds a reader typed, nothing for what is no amount; never below nothing. */
function amount(text: string | undefined): number | undefined {
  const pounds = poundsFrom(text ?? '');
  return pounds !== undefined && pounds >= 0 ? pounds : undefined;
}

/** The address's name for a year's budget, as it is typed. */
export const budgetChoice = (year: string): string => `budget-${year}`;

/** The address's names for income. */
export const INCOME_CHOICES = [
  { name: 'grant', label: 'Grant income a year' },
  { name: 'health', label: 'Health income a year' },
  { name: 'education', label: 'Education income a year' },
] as const;

/** Whether a budget or income in the address is the reader's own, right or wrong. */
export const hasOwn = (years: readonly string[], query: Query): boolean =>
  [...years.map(budgetChoice), ...INCOME_CHOICES.map(({ name }) => name)].some((name) => query[name]);

const enteredBudgets = (years: readonly string[], query: Query): Record<string, ServiceBudget> =>
  Object.fromEntries(
    years.flatMap((year) => {
      const gbp = amount(query[budgetChoice(year)]);
      return gbp === undefined ? [] : [[year, { gbp, entered: true }]];
    }),
  );

/** The register's entry with what a paper states for a year's whole service, in pounds. */
function publishedBudget({ evidence }: Authority, year: string): ServiceBudget | undefined {
  const figure = evidence.figures.find(({ id, unit }) => id === budgetEntry(year) && unit === '£');
  return typeof figure?.value === 'number'
    ? { gbp: figure.value, source: figure.id, entered: false }
    : undefined;
}

/** What the register assumes of the part of a service's budget that is for placements. */
const assumedShare = ({ evidence }: Authority): EvidenceFigure | undefined =>
  evidence.figures.find(({ id, value }) => id === SHARE_ENTRY && typeof value === 'number');

function rangeOf({ value, low, high }: EvidenceFigure): PlacementShare {
  const likely = value as number;
  return { low: low ?? likely, likely, high: high ?? likely };
}
