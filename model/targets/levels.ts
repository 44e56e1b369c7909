import { dayOf } from '../time/calendar.ts';
import { weekOfDay, type Horizon } from '../time/horizon.ts';
import { expectedValue, likelyValue, sourceOf } from '../schema/quantity.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { PopulationResult, TargetJudgement } from '../schema/projection.ts';
import type { LevelTarget } from '../schema/targets.ts';
import { moreIsBetter, ratingOf, shortfallOf } from './rating.ts';

/** What a level target is held against, as one number a week; nothing where the baseline does not hold it. */
export function levelByWeek(
  target: LevelTarget,
  baseline: Baseline,
  population: PopulationResult,
): number[] | null {
  switch (target.kind) {
    case 'children':
      return population.childrenByWeek;
    case 'children-per-10k': {
      const population10k = expectedValue(baseline.under18Population) / 10_000;
      return population.childrenByWeek.map((children) => children / population10k);
    }
    case 'cp-plans':
      return population.cpPlansByWeek;
    case 'placement-share': {
      const chosen = baseline.placementTypes.map((type) => target.placements.includes(type.id));
      return population.childrenByWeekPlacement.map((byType, week) => {
        const children = byType.reduce((sum, count, t) => (chosen[t] ? sum + count : sum), 0);
        const all = population.childrenByWeek[week]!;
        return all > 0 ? children / all : 0;
      });
    }
  }
}

/** A dated target is judged in the week its date falls in, an undated one at the horizon's end. */
export function judgeLevel(
  target: LevelTarget,
  horizon: Horizon,
  byWeek: readonly number[] | null,
): TargetJudgement[] {
  const at = (day: number): number | null => {
    const week = weekOfDay(horizon, day);
    return byWeek !== null && day >= horizon.fromDay && day <= horizon.toDay ? byWeek[week]! : null;
  };
  const judge = (
    when: string | null,
    value: TargetJudgement['target'],
    source: string | undefined,
    expected: number | null,
  ): TargetJudgement => {
    const shortfall = expected === null ? null : shortfallOf(value, expected, moreIsBetter(target.kind));
    const rating = shortfall === null ? null : ratingOf(value, shortfall);
    return { when, basis: null, target: value, ...(source && { source }), expected, shortfall, rating };
  };
  if (target.byDate) {
    return target.byDate.map(({ date, value }) =>
      judge(date, likelyValue(value), sourceOf(value), at(dayOf(date))),
    );
  }
  const end = at(horizon.toDay);
  if (target.between) {
    const { low, high } = target.between;
    const begun = target.from === undefined || dayOf(target.from) <= horizon.toDay;
    const band = { low: likelyValue(low), high: likelyValue(high) };
    return [judge(null, band, sourceOf(low), begun ? end : null)];
  }
  return [judge(null, likelyValue(target.value!), sourceOf(target.value!), end)];
}
