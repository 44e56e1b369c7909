import type { Ask } from '../../schema/claimBeside.ts';
import { dayOf } from '../../time/calendar.ts';
import { parseFinancialYear } from '../../time/financialYear.ts';
import { weekOfDay, type Horizon } from '../../time/horizon.ts';

/** What is asked for, whatever the published figure beside it. */
export type Asked = Ask extends infer A ? (A extends Ask ? Omit<A, 'stated'> : never) : never;

/** A year of the horizon, or a week of it; nothing where it does not reach so far. */
export function placeOf(ask: Asked, horizon: Horizon): number | null {
  if ('year' in ask) {
    const startYear = parseFinancialYear(ask.year);
    const year = horizon.financialYears.findIndex((it) => it.startYear === startYear);
    return year < 0 ? null : year;
  }
  const day = dayOf(ask.date);
  return day >= horizon.fromDay && day <= horizon.toDay ? weekOfDay(horizon, day) : null;
}
