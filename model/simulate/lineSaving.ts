import type { YearAccounts } from '../money/accounts.ts';
import { savingOf } from '../money/saving.ts';
import type { Simulation } from './simulation.ts';

/**
 * What a line of the savings table saves in each year: its steps between runs, and its cash.
 *
 * @param accounts by list of `Simulation.stages`, then year
 * @param cashGbp of the line's cash measures, by year
 */
export function lineSavingGbp(
  { stages, cashableShares }: Simulation,
  accounts: readonly (readonly YearAccounts[])[],
  line: string | null,
  cashGbp: readonly number[],
): number[] {
  const steps = stages.steps.filter((step) => step.line === line);
  return cashGbp.map((cash, year) =>
    steps.reduce((total, { from, to }) => {
      const before = withoutCash(accounts[from]![year]!);
      const after = withoutCash(accounts[to]![year]!);
      return total + savingOf(before, after, cashableShares).savingGbp;
    }, cash),
  );
}

const withoutCash = (year: YearAccounts): YearAccounts => ({
  ...year,
  positiveCashGbp: 0,
  negativeCashGbp: 0,
});
