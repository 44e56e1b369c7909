import { streamsOf } from '../schema/baseline.ts';
import type { AfterCareLine } from '../schema/afterCare.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Selector } from '../schema/primitives.ts';
import { matches } from '../schema/selectors.ts';
import { DAYS_PER_WEEK, dayOf, YEARS_PER_WEEK } from '../time/calendar.ts';
import { indexOfId, type Context } from './context.ts';
import { upliftsByWeek } from './prices.ts';

/** Who comes into a line: exits by a reason, entries of streams, or those a scenario has fewer than its comparator. */
export type AfterCareFeed =
  { of: 'exits'; reason: number } | { of: 'entries' | 'fewer-entries'; streams: number[] };

interface LinePlan {
  id: string;
  feed: AfterCareFeed;
  share: number;
  children: number;
  lastsYears: number;
  weeklyCostGbp: number;
  incomeGbpPerNight: number;
  annualUplift: number;
}

export interface AfterCarePlan {
  lines: LinePlan[];
  /** By week: how often costs have been raised since `asOf`. */
  upliftsByWeek: Int32Array;
}

/** A line of costs after care for one set of values. */
export interface AfterCareRates {
  feed: AfterCareFeed;
  share: number;
  childrenAtStart: number;
  lastsWeeks: number;
  weeklyCostGbpByWeek: Float64Array;
  /** Seven nights' income of one child. */
  weeklyIncomeGbp: number;
}

export function compileAfterCare(context: Context): AfterCarePlan {
  const { baseline, horizon, parameters } = context;
  const lines = baseline.afterCare ?? [];
  return {
    lines: lines.map((line) => {
      const number = (field: string, quantity: Quantity | undefined, leftOut: number) =>
        parameters.add(quantity ?? leftOut, `baseline:afterCare[${line.id}].${field}`, 'beside-savings');
      return {
        id: line.id,
        feed: feedOf(context, line),
        share: number('share', line.share, 1),
        children: number('children', line.children, 0),
        lastsYears: number('lastsYears', line.lastsYears, 0),
        weeklyCostGbp: number('weeklyCostGbp', line.weeklyCostGbp, 0),
        incomeGbpPerNight: number('incomeGbpPerNight', line.incomeGbpPerNight, 0),
        annualUplift: number('annualUplift', line.annualUplift, 0),
      };
    }),
    upliftsByWeek: lines.length > 0 ? upliftsByWeek(dayOf(baseline.asOf), horizon) : new Int32Array(0),
  };
}

function feedOf({ baseline, reasonIds }: Context, { fedBy }: AfterCareLine): AfterCareFeed {
  const streams = (selector: Selector | undefined) =>
    streamsOf(baseline).flatMap(({ id }, s) => (id === undefined || matches(selector, id) ? [s] : []));
  if (fedBy.exits !== undefined) return { of: 'exits', reason: indexOfId(reasonIds, fedBy.exits) };
  return fedBy.entries !== undefined
    ? { of: 'entries', streams: streams(fedBy.entries) }
    : { of: 'fewer-entries', streams: streams(fedBy.fewerEntries) };
}

export const afterCareRates = (plan: AfterCarePlan, values: Float64Array): AfterCareRates[] =>
  plan.lines.map((line) => {
    const yearly = 1 + values[line.annualUplift]!;
    return {
      feed: line.feed,
      share: values[line.share]!,
      childrenAtStart: values[line.children]!,
      lastsWeeks: values[line.lastsYears]! / YEARS_PER_WEEK,
      weeklyCostGbpByWeek: Float64Array.from(
        plan.upliftsByWeek,
        (uplifts) => values[line.weeklyCostGbp]! * yearly ** uplifts,
      ),
      weeklyIncomeGbp: values[line.incomeGbpPerNight]! * DAYS_PER_WEEK,
    };
  });
