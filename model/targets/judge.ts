import { cashableShares, type YearAccounts } from '../money/accounts.ts';
import { withOnly, type AccountsOf, type MeasureShare } from '../money/attribution.ts';
import type { MeasureChanges } from '../money/commonMeasures.ts';
import { savingOf } from '../money/saving.ts';
import type { Plan } from '../rates/plan.ts';
import type { Measure } from '../schema/measure.ts';
import type { PopulationResult, TargetResult } from '../schema/projection.ts';
import type { SavingTarget, Target } from '../schema/targets.ts';
import { judgeLevel, levelByWeek } from './levels.ts';
import { impliedUnitCosts } from './impliedUnitCost.ts';
import { judgeSaving, publishedSavings } from './savings.ts';

/** What targets are judged from: one projection and its comparator. */
export interface Judged {
  plan: Plan;
  population: PopulationResult;
  scenarioMeasures: readonly Measure[];
  comparatorMeasures: readonly Measure[];
  comparatorYears: readonly YearAccounts[];
  shares: readonly MeasureShare[];
  changes: MeasureChanges;
  accountsOf: AccountsOf;
}

/** The targets a paper states for this scenario, each against what the engine expects. */
export function judgeTargets(targets: readonly Target[], scenarioId: string, judged: Judged): TargetResult[] {
  return targets
    .filter((target) => target.scenarios === undefined || target.scenarios.includes(scenarioId))
    .map((target) => {
      const { id, label, kind, note } = target;
      const common = { id, label, kind, ...(note && { note }) };
      if (target.kind === 'saving') return { ...common, ...judgeSavingTarget(target, judged) };
      const byWeek = levelByWeek(target, judged.plan.baseline, judged.population);
      return { ...common, judgements: judgeLevel(target, judged.plan.horizon, byWeek) };
    });
}

function judgeSavingTarget(target: SavingTarget, judged: Judged) {
  const { horizon } = judged.plan;
  const ofLine = judged.shares.filter(
    ({ measure }) => target.line === undefined || measure.line === target.line,
  );
  const inYearGbp = horizon.financialYears.map((_, y) =>
    ofLine.reduce((total, share) => total + share.inOrderGbp[y]!, 0),
  );
  return {
    ...(target.line && { line: target.line }),
    basis: target.basis,
    judgements: judgeSaving(target, horizon, inYearGbp),
    ...(target.line && {
      impliedUnitCosts: impliedUnitCosts(
        publishedSavings(target, horizon),
        childWeeksAvoidedAlone(ofLine, judged),
        judged.comparatorYears,
      ),
    }),
  };
}

/** Child-weeks that a line's measures avoid as the only change from the comparator. */
function childWeeksAvoidedAlone(shares: readonly MeasureShare[], judged: Judged): number[] {
  if (shares.length === 1) return shares[0]!.childWeeksAvoidedAlone;
  const { comparatorMeasures, changes, accountsOf, plan } = judged;
  const off = new Set(shares.filter((it) => it.change === 'removed').map((it) => it.measure));
  const on = shares.filter((it) => it.change === 'added').map((it) => it.measure);
  const list = withOnly(comparatorMeasures, judged.scenarioMeasures, changes, on).filter(
    (it) => !off.has(it),
  );
  const only = accountsOf(list);
  return only.map(
    (year, y) => savingOf(judged.comparatorYears[y]!, year, cashableShares(plan)).childWeeksAvoided,
  );
}
