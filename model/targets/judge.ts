import { cashableShares, type YearAccounts } from '../money/accounts.ts';
import { withOnly, type AccountsOf, type MeasureShare } from '../money/attribution.ts';
import type { MeasureChanges } from '../money/commonMeasures.ts';
import { savingOf } from '../money/saving.ts';
import type { Plan } from '../rates/plan.ts';
import type { Measure } from '../schema/measure.ts';
import type { PopulationResult, TargetJudgement, TargetResult } from '../schema/projection.ts';
import type { SavingTarget, Target } from '../schema/targets.ts';
import { answer, shortfall, type Outlook } from './answers.ts';
import { impliedUnitCosts } from './impliedUnitCost.ts';
import { targetsFor } from './heldAgainst.ts';
import { questionsOf, type Question } from './questions.ts';
import { ratingOf } from './rating.ts';

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

/** The targets this scenario is held against, each against what the engine expects. */
export function judgeTargets(
  targets: readonly Target[],
  scenario: Parameters<typeof targetsFor>[1],
  judged: Judged,
): TargetResult[] {
  const { plan } = judged;
  const outlook = expectedOutlook(judged);
  return targetsFor(targets, scenario).map((target) => {
    const { id, label, kind, note } = target;
    const judgements = questionsOf(target, plan.horizon).map((question) =>
      judgement(question, answer(question, outlook, plan.baseline)),
    );
    return {
      id,
      label,
      kind,
      ...(note && { note }),
      ...(target.kind === 'saving' && savingFields(target, judged)),
      judgements,
    };
  });
}

/** A question with its answer, how far that falls short, and what to call it. */
export function judgement(question: Question, expected: number | null): TargetJudgement {
  const { when, basis, aim, source } = question;
  const short = expected === null ? null : shortfall(question, expected);
  const rating = short === null ? null : ratingOf(aim, short);
  return { when, basis, target: aim, ...(source && { source }), expected, shortfall: short, rating };
}

function expectedOutlook({ plan, population, shares }: Judged): Outlook {
  const years = plan.horizon.financialYears;
  return {
    savingGbpByYear: (line) => {
      const chosen = shares.filter(({ measure }) => line === undefined || measure.line === line);
      return years.map((_, y) => chosen.reduce((total, share) => total + share.inOrderGbp[y]!, 0));
    },
    childrenIn: (week) => population.childrenByWeek[week]!,
    childrenInPlacement: (week, type) => population.childrenByWeekPlacement[week]![type]!,
    cpPlansIn: (week) => population.cpPlansByWeek?.[week] ?? null,
  };
}

function savingFields(target: SavingTarget, judged: Judged) {
  const { line, basis } = target;
  if (line === undefined) return { basis };
  const ofLine = judged.shares.filter(({ measure }) => measure.line === line);
  const { horizon } = judged.plan;
  const alone = {
    measures: ofLine.flatMap(({ measure, change }) => (change === 'added' ? [measure] : [])),
    childWeeksAvoided: childWeeksAvoidedAlone(ofLine, judged),
  };
  return {
    line,
    basis,
    impliedUnitCosts: impliedUnitCosts(target, horizon, alone, judged.comparatorYears),
  };
}

/** Child-weeks that a line's measures avoid as the only change from the comparator. */
function childWeeksAvoidedAlone(shares: readonly MeasureShare[], judged: Judged): number[] {
  if (shares.length === 1) return shares[0]!.childWeeksAvoidedAlone;
  const { comparatorMeasures, scenarioMeasures, changes, accountsOf, plan } = judged;
  const off = new Set(shares.filter((it) => it.change === 'removed').map((it) => it.measure));
  const on = shares.filter((it) => it.change === 'added').map((it) => it.measure);
  const list = withOnly(comparatorMeasures, scenarioMeasures, changes, on).filter((it) => !off.has(it));
  return accountsOf(list).map(
    (year, y) => savingOf(judged.comparatorYears[y]!, year, cashableShares(plan)).childWeeksAvoided,
  );
}
