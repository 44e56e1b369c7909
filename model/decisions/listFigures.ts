import { accountsByYear, sum, type YearAccounts } from '../money/accounts.ts';
import { savingOf, type Saving } from '../money/saving.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { shareAtEnd } from './ownFosterShare.ts';

/** What one run of one list of measures says, apart from any other. */
export interface ListFigures {
  years: YearAccounts[];
  /** The share of children with the council's own foster carers at the end. */
  ownFosterShare: number;
  /** Times a child met a full placement and had to go elsewhere. */
  turnedAway: number;
  /** Times a child moved from one type of placement to another. */
  moves: number;
}

export const listFigures = (plan: Plan, run: Run, ownTypes: readonly number[]): ListFigures => ({
  years: accountsByYear(plan, run),
  ownFosterShare: shareAtEnd(plan, run, ownTypes),
  turnedAway: sum(run.overflowByWeekType),
  moves: sum(run.movesByWeek),
});

/** By year of the horizon, what one list saves against another. */
export const savingsOf = (
  against: readonly YearAccounts[],
  years: readonly YearAccounts[],
  cashableShares: readonly number[],
): Saving[] => years.map((year, y) => savingOf(against[y]!, year, cashableShares));
