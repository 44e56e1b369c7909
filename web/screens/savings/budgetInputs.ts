import { placementShareOf, type PlacementShare, type YearlyIncome } from '../../../model/money/budget.ts';
import { dayOf } from '../../../model/time/calendar.ts';
import { financialYearLabel, financialYearStarting } from '../../../model/time/financialYear.ts';
import { dateWords, monthWords } from '../../../model/words/dates.ts';
import { documentOf, paperWords } from '../../../model/words/evidenceWords.ts';
import { gbp, gbpShort } from '../../../model/words/money.ts';
import { decimals, percent } from '../../../model/words/numbers.ts';
import type { Query } from '../../route/address.ts';
import type { Authority } from '../../state/workspace.svelte.ts';
import { PUBLISHED_BUDGETS } from './publishedBudgets.ts';

/** A year's budget for the whole service, and where it is from: an entry of the register, a paper, or the reader. */
export interface ServiceBudget {
  gbp: number;
  source?: string;
  entered: boolean;
}

export interface BudgetInputs {
  budgets: Record<string, ServiceBudget>;
  share: number;
  shareEntered: boolean;
  assumed: PlacementShare | undefined;
  /** Why the assumed share is what it is, and its range. */
  shareReason: string;
  income: YearlyIncome;
  prices: 'cash' | 'constant';
  paper: string;
}

/** What the reader chose, in the address, over what is published and assumed. */
export function budgetInputs(authority: Authority, years: readonly string[], query: Query): BudgetInputs {
  const { assumed, reason } = assumedShare(authority);
  const entered = amount(query.share, 100);
  return {
    budgets: budgetsOf(authority, years, query),
    share: entered === undefined ? (assumed?.likely ?? 0) : entered / 100,
    shareEntered: entered !== undefined,
    assumed,
    shareReason: reason,
    income: {
      grantGbp: (amount(query.grant) ?? 0) * 1e6,
      healthGbp: (amount(query.health) ?? 0) * 1e6,
      educationGbp: (amount(query.education) ?? 0) * 1e6,
    },
    prices: query.prices === 'constant' ? 'constant' : 'cash',
    paper: paperOf(authority),
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

export function publishedBudget({ baseline, evidence }: Authority, year: string): ServiceBudget | undefined {
  const figure = evidence.figures.find(({ id, unit }) => id === `budget-${year}` && unit === '£');
  if (figure && typeof figure.value === 'number')
    return { gbp: figure.value, source: figure.id, entered: false };
  const stated = PUBLISHED_BUDGETS[baseline.id]?.byYear[year];
  return stated === undefined ? undefined : { gbp: stated, entered: false };
}

function paperOf({ baseline, evidence }: Authority): string {
  const stated = PUBLISHED_BUDGETS[baseline.id];
  const document = evidence.documents.find(({ id }) => id === stated?.document);
  return stated && document ? `${document.body}, ${paperWords(document)}, ${stated.place}` : '';
}

/** From the last published weekly spend and the budget of the year it falls in; ranges by what else is published. */
function assumedShare(authority: Authority): { assumed: PlacementShare | undefined; reason: string } {
  const points = authority.history.series.find(({ id }) => id === 'weekly-spend')?.points ?? [];
  const weeks = points.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const last = weeks.at(-1);
  const year = last && financialYearLabel(financialYearStarting(dayOf(last.date)));
  const budget = year === undefined ? undefined : publishedBudget(authority, year);
  if (!last || !budget)
    return {
      assumed: undefined,
      reason: 'No weekly spend and budget of one year are published to work it out from.',
    };
  const others = (PUBLISHED_BUDGETS[authority.baseline.id]?.others ?? []).filter((it) => it.year === year);
  const highest = weeks.toSorted((a, b) => b.value - a.value)[0]!;
  const assumed = placementShareOf(
    last.value,
    budget.gbp,
    weeks.map(({ value }) => value),
    others.map((it) => it.gbp),
  );
  const lowWords = others.map((it) => `over ${gbpShort(it.gbp)}, ${it.words}, it is ${percent(assumed.low)}`);
  const highWords = `with the highest published week, ${gbp(highest.value)} in ${monthWords(highest.date)}, it is ${percent(assumed.high)}`;
  return {
    assumed,
    reason:
      `An assumption: ${gbp(last.value)} spent on placements in the week of ${dateWords(last.date)}, times 52, over the ${year} budget of £${decimals(budget.gbp / 1e6, 2)}m is ${percent(assumed.likely, 1)}. ` +
      `${[...lowWords, highWords].join('; ').replace(/^./, (it) => it.toUpperCase())}. The papers do not state the placement budget.`,
  };
}

export const spendSource = ({ evidence, history }: Authority) => {
  const source = history.series.find(({ id }) => id === 'weekly-spend')?.points.at(-1)?.source;
  const figure = evidence.figures.find(({ id }) => id === source);
  return figure && documentOf(evidence, figure) ? figure : undefined;
};
