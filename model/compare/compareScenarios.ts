import { accountsByYear, cashableShares, sum, type YearAccounts } from '../money/accounts.ts';
import { runMeasures, type PlannedRun } from '../money/rememberedRuns.ts';
import { savingOf } from '../money/saving.ts';
import { overriddenBaseline } from '../numbers/overrides.ts';
import { populationOf } from '../project/population.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { ComparedYear, Comparison, DifferenceYear } from '../schema/comparison.ts';
import type { Scenario } from '../schema/scenario.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { horizonOf, weekDates, type Horizon } from '../time/horizon.ts';
import { ENGINE_VERSION } from '../version.ts';
import { differingAssumptions } from './differingAssumptions.ts';

/** Scenarios that are alike in all but their plans: one baseline, one horizon. `unlikeness` says whether they are. */
export interface ComparisonInput {
  baseline: Baseline;
  scenarios: readonly Scenario[];
}

/** Scenarios side by side, each on the baseline as it holds it, and less the first one by year, by the expected engine. */
export function compareScenarios({ baseline, scenarios }: ComparisonInput): Comparison {
  const first = scenarios[0];
  if (first === undefined) throw new Error('scenarios must not be empty');
  const horizon = horizonOf(first.horizon);
  const runs = scenarios.map((it) => runMeasures(overriddenBaseline(baseline, it), it.measures, horizon));
  const accounts = runs.map(({ plan, run }) => accountsByYear(plan, run));
  const compared = scenarios.map(({ id, name }, i) => {
    const { childrenByWeek, spendGbpByWeek, cpPlansByWeek } = populationOf(runs[i]!);
    const financialYears = comparedYears(horizon, accounts[i]!, childrenByWeek);
    return { id, name, childrenByWeek, spendGbpByWeek, cpPlansByWeek, financialYears };
  });
  return {
    engine: 'expected',
    engineVersion: ENGINE_VERSION,
    baseline: baseline.id,
    horizon: { from: first.horizon.from, to: first.horizon.to },
    weeks: weekDates(horizon),
    scenarios: compared,
    differences: compared.map(({ financialYears }, i) =>
      differences(compared[0]!.financialYears, financialYears, savings(runs[i]!, accounts[0]!, accounts[i]!)),
    ),
    assumptions: differingAssumptions(scenarios, baseline),
  };
}

function comparedYears(
  horizon: Horizon,
  accounts: readonly YearAccounts[],
  childrenByWeek: readonly number[],
): ComparedYear[] {
  return horizon.financialYears.map(({ label, days, whole, firstWeek, daysByWeek }, y) => {
    const year = accounts[y]!;
    return {
      year: label,
      days,
      whole,
      spendGbp: year.spendGbp,
      fixedGbp: year.fixedGbp,
      cashGbp: year.positiveCashGbp + year.negativeCashGbp,
      capitalGbp: year.capitalGbp,
      averageChildren: (year.childWeeks * DAYS_PER_WEEK) / days,
      childrenAtEnd: childrenByWeek[firstWeek + daysByWeek.length - 1]!,
      entries: year.entries,
      exits: sum(year.exits),
    };
  });
}

const savings = ({ plan }: PlannedRun, first: readonly YearAccounts[], own: readonly YearAccounts[]) =>
  own.map((year, y) => savingOf(first[y]!, year, cashableShares(plan)));

const SUBTRACTED = [
  'spendGbp',
  'fixedGbp',
  'cashGbp',
  'capitalGbp',
  'averageChildren',
  'childrenAtEnd',
  'entries',
  'exits',
] as const;

function differences(
  first: readonly ComparedYear[],
  own: readonly ComparedYear[],
  saved: ReturnType<typeof savings>,
): DifferenceYear[] {
  let soFar = 0;
  return own.map((year, y) => {
    const { savingGbp, cashableSavingGbp } = saved[y]!;
    soFar += savingGbp;
    const less = Object.fromEntries(SUBTRACTED.map((field) => [field, year[field] - first[y]![field]]));
    return {
      year: year.year,
      savingGbp,
      cumulativeSavingGbp: soFar,
      cashableSavingGbp,
      ...(less as Record<(typeof SUBTRACTED)[number], number>),
    };
  });
}
