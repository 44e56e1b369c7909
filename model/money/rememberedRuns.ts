import { runExpected } from '../expected/run.ts';
import type { Run } from '../run.ts';
import { movesNoChild } from '../rates/movesNoChild.ts';
import { contextOf } from '../rates/context.ts';
import { compileOtherMoney, otherMoney } from '../rates/otherMoney.ts';
import { compilePlan, type Plan } from '../rates/plan.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { Horizon } from '../time/horizon.ts';
import { accountsByYear, type YearAccounts } from './accounts.ts';
import type { AccountsOf } from './attribution.ts';

export interface PlannedRun {
  plan: Plan;
  run: Run;
}

/** Runs one list of measures. */
export function runMeasures(baseline: Baseline, measures: readonly Measure[], horizon: Horizon): PlannedRun {
  const plan = compilePlan(baseline, measures, horizon);
  return { plan, run: runExpected(plan) };
}

/**
 * Accounts by list of measures, each list run once. Lists that differ in measures that move no child share one run of
 * the population; cash is then added to it.
 */
export function rememberRuns(baseline: Baseline, horizon: Horizon): AccountsOf {
  const runs = new Map<string, YearAccounts[]>();
  return (measures) => {
    const moving = measures.filter((it) => !movesNoChild(it));
    const key = JSON.stringify(moving);
    let years = runs.get(key);
    if (years === undefined) {
      const { plan, run } = runMeasures(baseline, moving, horizon);
      years = accountsByYear(plan, run);
      runs.set(key, years);
    }
    return withCash(years, baseline, measures, horizon);
  };
}

/** Accounts of a run without cash or child protection, with the cash of some measures. */
export function withCash(
  years: readonly YearAccounts[],
  baseline: Baseline,
  measures: readonly Measure[],
  horizon: Horizon,
): YearAccounts[] {
  const cash = measures.filter(({ kind }) => kind === 'cash');
  const context = contextOf(baseline, cash, horizon);
  const money = compileOtherMoney(context);
  const { positiveCashGbpByYear, negativeCashGbpByYear } = otherMoney(
    money,
    context,
    context.parameters.expectedValues(),
  );
  return years.map((year, y) => ({
    ...year,
    positiveCashGbp: positiveCashGbpByYear[y]!,
    negativeCashGbp: negativeCashGbpByYear[y]!,
    // One run stands for lists that differ in plans.
    plans: null,
  }));
}
