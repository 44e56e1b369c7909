import {
  accountsByYear,
  cashableShares,
  childrenByWeekType,
  type YearAccounts,
} from '../../money/accounts.ts';
import { runMeasures, withCash, type PlannedRun } from '../../money/rememberedRuns.ts';
import { savingOf, type Saving } from '../../money/saving.ts';
import type { ProjectionInput } from '../../project/project.ts';
import type { Baseline } from '../../schema/baseline.ts';
import type { Measure } from '../../schema/measure.ts';
import { horizonOf, type Horizon } from '../../time/horizon.ts';
import { plansBeside, type Plans } from './plansBeside.ts';

interface Population extends PlannedRun {
  years: YearAccounts[];
  childrenByWeek: Float64Array;
}

export interface SideOfBoth extends Population {
  /** Child protection plans, worked out where they are asked for; nothing where the baseline holds none. */
  plans: () => Plans | undefined;
}

export interface BothRuns {
  baseline: Baseline;
  horizon: Horizon;
  scenario: SideOfBoth;
  comparator: SideOfBoth;
  savings: Saving[];
}

export type RunBoth = (input: ProjectionInput) => BothRuns;

const MOVES_NOBODY: ReadonlySet<Measure['kind']> = new Set(['cash', 'cp-starts', 'cp-ends']);

/**
 * Runs a scenario and its comparator. Claims share many of them, so each list of measures is run once; cash and
 * what concerns plans alone move no child and are added to the run of the others.
 */
export function besideRuns(): RunBoth {
  const byBaseline = new WeakMap<Baseline, Map<string, Population>>();
  const populationOf = (baseline: Baseline, measures: readonly Measure[], horizon: Horizon): Population => {
    const sides = byBaseline.get(baseline) ?? new Map<string, Population>();
    byBaseline.set(baseline, sides);
    const key = JSON.stringify([horizon.fromDay, horizon.toDay, measures]);
    const side = sides.get(key) ?? runSide(baseline, measures, horizon);
    sides.set(key, side);
    return side;
  };
  const sideOf = (baseline: Baseline, measures: readonly Measure[], horizon: Horizon): SideOfBoth => {
    const moving = measures.filter(({ kind }) => !MOVES_NOBODY.has(kind));
    const side = populationOf(baseline, moving, horizon);
    return {
      ...side,
      years: withCash(side.years, baseline, measures, horizon),
      plans: () => plansBeside(baseline, measures, horizon),
    };
  };
  return ({ baseline, scenario: { horizon: dates, measures }, comparator: other }) => {
    const horizon = horizonOf(dates);
    const scenario = sideOf(baseline, measures, horizon);
    const comparator = sideOf(baseline, other?.measures ?? [], horizon);
    const shares = cashableShares(scenario.plan);
    const savings = scenario.years.map((year, y) => savingOf(comparator.years[y]!, year, shares));
    return { baseline, horizon, scenario, comparator, savings };
  };
}

function runSide(baseline: Baseline, measures: readonly Measure[], horizon: Horizon): Population {
  const planned = runMeasures(baseline, measures, horizon);
  const { plan, run } = planned;
  const types = plan.typeIds.length;
  const childrenByWeek = new Float64Array(horizon.weeks);
  childrenByWeekType(plan, run).forEach((children, i) => {
    childrenByWeek[Math.floor(i / types)]! += children;
  });
  return { ...planned, years: accountsByYear(plan, run), childrenByWeek };
}
