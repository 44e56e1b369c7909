import { DAYS_PER_YEAR } from '../../time/calendar.ts';
import { firstDayOf } from '../../time/financialYear.ts';
import type { ChildHistory, Histories } from '../history.ts';
import { coversDay } from './stockOn.ts';

/** Moves of a financial year against the time spent in care in it. */
export interface Stability {
  moves: number;
  /** Days in care in the year over 365.25. */
  childYears: number;
  /** 0 where nobody was in care. */
  movesPerChildYear: number;
  /** Children in care on the last day. */
  children: number;
  /** Of them, those with three placements or more in the year, temporary ones left out. */
  withThreeOrMore: number;
  /** `withThreeOrMore` over `children`, 0 to 1; 0 where there are none. */
  shareWithThreeOrMore: number;
}

/** Stability from 1 April of `startYear` to `lastDay`: 31 March, or earlier for a year that is not over. */
export function stability(histories: Histories, startYear: number, lastDay: number): Stability {
  const yearStarts = firstDayOf(startYear);
  let moves = 0;
  let days = 0;
  let children = 0;
  let withThreeOrMore = 0;
  for (const child of histories.children) {
    for (const period of child.periods) {
      days += Math.max(0, Math.min(period.to ?? Infinity, lastDay + 1) - Math.max(period.from, yearStarts));
      for (const stay of period.stays) {
        if (stay.moved && stay.from >= yearStarts && stay.from <= lastDay) moves++;
      }
    }
    if (!child.periods.some((it) => coversDay(it, lastDay))) continue;
    children++;
    if (placementsBetween(child, yearStarts, lastDay) >= 3) withThreeOrMore++;
  }
  const childYears = days / DAYS_PER_YEAR;
  return {
    moves,
    childYears,
    movesPerChildYear: childYears > 0 ? moves / childYears : 0,
    children,
    withThreeOrMore,
    shareWithThreeOrMore: children > 0 ? withThreeOrMore / children : 0,
  };
}

/**
 * Placements a child had in a span of days: the one each time in care was in first, and one for every move after. A
 * placement left on the first day had no day in it.
 */
function placementsBetween({ periods }: ChildHistory, first: number, last: number): number {
  let placements = 0;
  for (const { from, to, stays } of periods) {
    if (from > last || (to !== null && to <= first)) continue;
    placements++;
    for (const stay of stays) if (stay.moved && stay.from > first && stay.from <= last) placements++;
  }
  return placements;
}
