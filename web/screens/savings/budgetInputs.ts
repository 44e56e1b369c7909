import type { PlacementShare, YearlyIncome } from '../../../model/money/budget.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
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
  const entered = amount(query.share, 100);
  return {
    budgets: budgetsOf(authority, years, query),
    share: entered === undefined ? assumed?.likely : entered / 100,
    shareEntered: entered !== undefined,
    assumption,
    assumed,
    income: {
      grantGbp: (amount(query.grant) ?? 0) * 1e6,
      healthGbp: (amount(query.health) ?? 0) * 1e6,
      educationGbp: (amount(query.education) ?? 0) * 1e6,
    },
    prices: query.prices === 'constant' ? 'constant' : 'cash',
  };
}

/** A number a reader typed, nothing for anything that is none; never below nothing. */
export function amount(text: string | undefined, most = 10_000): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 && value <= most ? value : undefined;
}

/** The address's name for a year's budget, entered in millions of pounds. */
export const budgetChoice = (year: string): string => `budget-${year}`;

function budgetsOf(
  authority: Authority,
  years: readonly string[],
  query: Query,
): Record<string, ServiceBudget> {
  return Object.fromEntries(
    years.flatMap((year) => {
      const entered = amount(query[budgetChoice(year)]);
      if (entered !== undefined) return [[year, { gbp: entered * 1e6, entered: true }]];
      const published = publishedBudget(authority, year);
      return published ? [[year, published]] : [];
    }),
  );
}

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
