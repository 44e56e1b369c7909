import type { Spread } from '../schema/simulation.ts';

/** The share of a service budget that is for placements, as an assumption with its range. */
export interface PlacementShare {
  low: number;
  likely: number;
  high: number;
}

/** Income that meets part of the spend, in pounds a year; nothing is assumed about it. */
export interface YearlyIncome {
  grantGbp: number;
  healthGbp: number;
  educationGbp: number;
}

export const NO_INCOME: YearlyIncome = { grantGbp: 0, healthGbp: 0, educationGbp: 0 };

/** One year of placement spend beside the part of the approved budget that is taken to be for it. */
export interface BudgetYear {
  year: string;
  /** Null where no budget is published or entered for the year. */
  serviceBudgetGbp: number | null;
  /** Null also where nothing is assumed or entered about the placement part. */
  placementBudgetGbp: number | null;
  grossSpendGbp: number;
  incomeGbp: number;
  netSpendGbp: number;
  /** Budget less net spend: below nothing where spend is over it. */
  roomGbp: number | null;
}

/** What a year of the horizon is held against. A year the horizon covers in part takes its part of budget and income. */
export function budgetYearOf(
  spend: { year: string; spendGbp: number; shareOfYear: number },
  serviceBudgetGbp: number | undefined,
  placementShare: number | undefined,
  income: YearlyIncome = NO_INCOME,
): BudgetYear {
  const { year, spendGbp, shareOfYear } = spend;
  const incomeGbp = (income.grantGbp + income.healthGbp + income.educationGbp) * shareOfYear;
  const netSpendGbp = spendGbp - incomeGbp;
  const placementBudgetGbp =
    serviceBudgetGbp === undefined || placementShare === undefined
      ? null
      : serviceBudgetGbp * placementShare * shareOfYear;
  return {
    year,
    serviceBudgetGbp: serviceBudgetGbp ?? null,
    placementBudgetGbp,
    grossSpendGbp: spendGbp,
    incomeGbp,
    netSpendGbp,
    roomGbp: placementBudgetGbp === null ? null : placementBudgetGbp - netSpendGbp,
  };
}

/** The shares of futures that a contingency is told for. */
export const CONTINGENCY_SHARES = [0.5, 0.8, 0.95] as const;
export type ContingencyShare = (typeof CONTINGENCY_SHARES)[number];

/** Standard normal quantiles of 0.75, 0.8 and 0.9 (tables of the normal distribution). */
const [Z75, Z80, Z90] = [0.67449, 0.841621, 1.281552];

/**
 * The spend that a share of simulated futures stays within. The 80th percentile is not among those a simulation
 * keeps: it is read between the 75th and the 90th in proportion to normal quantiles.
 */
export function spendWithin(spread: Spread, share: ContingencyShare): number {
  if (share === 0.5) return spread.p50;
  if (share === 0.95) return spread.p95;
  return spread.p75 + ((Z80 - Z75) / (Z90 - Z75)) * (spread.p90 - spread.p75);
}

/** What must be held beyond the budget so that so many futures stay within both; 0 where the budget is enough. */
export const contingencyGbp = (
  spread: Spread,
  share: ContingencyShare,
  { placementBudgetGbp, incomeGbp }: Pick<BudgetYear, 'placementBudgetGbp' | 'incomeGbp'>,
): number | null =>
  placementBudgetGbp === null
    ? null
    : Math.max(0, spendWithin(spread, share) - incomeGbp - placementBudgetGbp);
