import type { TargetJudgement } from '../schema/projection.ts';
import { likelyValue, sourceOf, type Quantity } from '../schema/quantity.ts';
import type { LevelTarget, SavingTarget, Target } from '../schema/targets.ts';
import { dayOf } from '../time/calendar.ts';
import { parseFinancialYear } from '../time/financialYear.ts';
import { weekOfDay, type Horizon } from '../time/horizon.ts';

/** One figure of a target that a run can be held against: a year or a date of it, on one basis. */
export interface Question {
  target: Target;
  when: string | null;
  basis: TargetJudgement['basis'];
  aim: TargetJudgement['target'];
  source: string | undefined;
  /** Where to look: a year of the horizon, or a week; null where the horizon does not reach it. */
  place: number | null;
}

export const questionsOf = (target: Target, horizon: Horizon): Question[] =>
  target.kind === 'saving' ? savingQuestions(target, horizon) : levelQuestions(target, horizon);

/** How a saving is read: as that year's, as the sum so far, or both ways where the paper does not say which. */
export const basesOf = ({ basis }: SavingTarget): readonly ('in-year' | 'cumulative')[] =>
  basis === 'not-stated' ? ['in-year', 'cumulative'] : [basis];

function savingQuestions(target: SavingTarget, horizon: Horizon): Question[] {
  return Object.entries(target.byYear)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([year, amount]) => {
      const index = horizon.financialYears.findIndex((it) => it.startYear === parseFinancialYear(year));
      return basesOf(target).map((basis) => ({
        target,
        when: year,
        basis,
        aim: likelyValue(amount),
        source: sourceOf(amount),
        place: index < 0 ? null : index,
      }));
    });
}

/** A dated figure is looked up in the week its date falls in, an undated one at the horizon's end. */
function levelQuestions(target: LevelTarget, horizon: Horizon): Question[] {
  const question = (when: string | null, aim: Question['aim'], source: Quantity, day: number): Question => {
    const reached = day >= horizon.fromDay && day <= horizon.toDay;
    const place = reached ? weekOfDay(horizon, day) : null;
    return { target, when, basis: null, aim, source: sourceOf(source), place };
  };
  if (target.byDate) {
    return target.byDate.map(({ date, value }) => question(date, likelyValue(value), value, dayOf(date)));
  }
  if (target.between) {
    const { low, high } = target.between;
    const begun = target.from === undefined || dayOf(target.from) <= horizon.toDay;
    const band = { low: likelyValue(low), high: likelyValue(high) };
    return [question(null, band, low, begun ? horizon.toDay : Infinity)];
  }
  return [question(null, likelyValue(target.value!), target.value!, horizon.toDay)];
}
