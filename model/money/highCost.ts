import type { Baseline } from '../schema/baseline.ts';
import type { Projection } from '../schema/projection.ts';
import { expectedValue } from '../schema/quantity.ts';
import { dayOf, DAYS_PER_WEEK, DAYS_PER_YEAR } from '../time/calendar.ts';
import { financialYearStarting } from '../time/financialYear.ts';
import { expectedDearestGbp } from './dearest.ts';
import { chanceOfAtLeast, expectedAbove, type ChildrenOfType } from './priceSpread.ts';

/** So many placements are told apart as the dearest. */
export const DEAREST = 5;

/** How many placements are dear on a day, by the expected children of each type and the spread of its prices. */
export interface HighCostDay {
  /** The day a week starts: the first of the horizon, then the last of each financial year. */
  date: string;
  children: number;
  expectedAbove: number;
  chanceOfAtLeast: number;
  /** Of the dearest five together. */
  dearestWeeklyGbp: number;
  dearestYearlyGbp: number;
  /** Of the placement spend of that week. */
  dearestShare: number;
}

type Projected = Pick<
  Projection,
  'weeks' | 'childrenByWeekPlacement' | 'spendGbpByWeekPlacement' | 'spendGbpByWeek' | 'placementTypes'
>;

const WEEKS_PER_YEAR = DAYS_PER_YEAR / DAYS_PER_WEEK;

export function highCostDays(
  projection: Projected,
  baseline: Baseline,
  { aboveGbp, atLeast }: { aboveGbp: number; atLeast: number },
): HighCostDay[] {
  return daysShown(projection.weeks).map((week) => {
    const types = childrenByType(projection, baseline, week);
    const dearestWeeklyGbp = expectedDearestGbp(types, DEAREST);
    return {
      date: projection.weeks[week]!,
      children: types.reduce((sum, { children }) => sum + children, 0),
      expectedAbove: expectedAbove(types, aboveGbp),
      chanceOfAtLeast: chanceOfAtLeast(types, aboveGbp, atLeast),
      dearestWeeklyGbp,
      dearestYearlyGbp: dearestWeeklyGbp * WEEKS_PER_YEAR,
      dearestShare: dearestWeeklyGbp / projection.spendGbpByWeek[week]!,
    };
  });
}

/** The children of each type in a week, its prices raised as its weekly cost has been by then. */
function childrenByType(projection: Projected, baseline: Baseline, week: number): ChildrenOfType[] {
  return baseline.placementTypes.map((type) => {
    const t = projection.placementTypes.indexOf(type.id);
    const children = projection.childrenByWeekPlacement[week]![t]!;
    const costGbp = expectedValue(type.weeklyCostGbp);
    const nowGbp = children > 0 ? projection.spendGbpByWeekPlacement[week]![t]! / children : costGbp;
    return { type, children, priceFactor: costGbp > 0 && nowGbp > 0 ? nowGbp / costGbp : 1 };
  });
}

/** The first week, and the last that starts in each financial year. */
function daysShown(weeks: readonly string[]): number[] {
  const yearOf = (date: string) => financialYearStarting(dayOf(date));
  const ends = weeks.flatMap((date, week) =>
    week + 1 === weeks.length || yearOf(weeks[week + 1]!) !== yearOf(date) ? [week] : [],
  );
  return [...new Set([0, ...ends])];
}

/** The types that say how their prices spread, and those with a price that do not. */
export function spreadTypes(baseline: Baseline): { spread: string[]; single: string[] } {
  const idsOf = (has: boolean) =>
    baseline.placementTypes.filter((it) => (it.weeklyCostSpread !== undefined) === has).map(({ id }) => id);
  return { spread: idsOf(true), single: idsOf(false) };
}
