import type { PopulationResult } from '../schema/projection.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { weeksOfMonth } from './weeksOfMonth.ts';

/** What a projection says of a calendar month. */
export interface PlannedMonth {
  /** The week that starts nearest to the end of the month: where its levels are read. */
  endWeek: number;
  weeks: number;
  entries: number;
  exits: number;
  /** By placement type: children on average, and their price; no price where nobody is expected there. */
  placements: { placement: string; children: number; weeklyGbp: number | undefined }[];
}

type Projected = Pick<
  PopulationResult,
  'entriesByWeek' | 'exitsByWeek' | 'childrenByWeekPlacement' | 'spendGbpByWeekPlacement'
> & { weeks: readonly string[]; placementTypes: readonly string[] };

/** A month of a projection, weeks that span its ends shared by days; nothing where it does not lie in it whole. */
export function plannedMonth(projection: Projected, month: string): PlannedMonth | undefined {
  const { weeks, placementTypes } = projection;
  const found = weeksOfMonth(weeks, month);
  if (!found) return undefined;
  const { days, daysInAll, endWeek } = found;
  const overDays = (of: (week: number) => number) =>
    days.reduce((total, count, week) => (count > 0 ? total + of(week) * count : total), 0);
  return {
    endWeek,
    weeks: daysInAll / DAYS_PER_WEEK,
    entries: overDays((week) => projection.entriesByWeek[week]!) / DAYS_PER_WEEK,
    exits:
      overDays((week) => Object.values(projection.exitsByWeek[week]!).reduce((sum, it) => sum + it, 0)) /
      DAYS_PER_WEEK,
    placements: placementTypes.map((placement, type) => {
      const childDays = overDays((week) => projection.childrenByWeekPlacement[week]![type]!);
      const spend = overDays((week) => projection.spendGbpByWeekPlacement[week]![type]!);
      return {
        placement,
        children: childDays / daysInAll,
        weeklyGbp: childDays > 0 ? spend / childDays : undefined,
      };
    }),
  };
}
