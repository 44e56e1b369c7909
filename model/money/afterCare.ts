import type { AfterCareRates } from '../rates/afterCare.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { overYear } from './accounts.ts';

/** A line of costs after care in one run, by week: people and money of the week that begins with them. */
export interface AfterCareRun {
  childrenByWeek: Float64Array;
  /** Who comes in during the week. */
  arrivalsByWeek: Float64Array;
  costGbpByWeek: Float64Array;
  incomeGbpByWeek: Float64Array;
}

/** The same in one year of the horizon. */
export interface AfterCareYear {
  personWeeks: number;
  arrivals: number;
  costGbp: number;
  incomeGbp: number;
}

/** What every line costs in a run. `comparator` is the run it is compared with: the same one for the comparator itself. */
export const afterCareOf = (plan: Plan, run: Run, comparator: Run): AfterCareRun[] =>
  run.rates.afterCare.map((line) => {
    const feed = feedByWeek(plan, line, run, comparator);
    const childrenByWeek = peopleByWeek(line, feed);
    return {
      childrenByWeek,
      arrivalsByWeek: feed.map((children) => children * line.share),
      costGbpByWeek: childrenByWeek.map((people, week) => people * line.weeklyCostGbpByWeek[week]!),
      incomeGbpByWeek: childrenByWeek.map((people) => people * line.weeklyIncomeGbp),
    };
  });

/** Children who feed a line in each week, before its share is taken. */
function feedByWeek(plan: Plan, { feed }: AfterCareRates, run: Run, comparator: Run): Float64Array {
  const { weeks } = plan.horizon;
  if (feed.of === 'exits') {
    const reasons = plan.reasonIds.length;
    return Float64Array.from({ length: weeks }, (_, w) => run.exitsByWeekReason[w * reasons + feed.reason]!);
  }
  const streams = plan.entries.streams.length;
  const entries = ({ entriesByWeekStream }: Run, week: number) =>
    feed.streams.reduce((sum, stream) => sum + entriesByWeekStream[week * streams + stream]!, 0);
  return Float64Array.from({ length: weeks }, (_, week) =>
    feed.of === 'entries' ? entries(run, week) : entries(comparator, week) - entries(run, week),
  );
}

/**
 * People in a line at the start of each week. Who comes in counts from the next week on, for `lastsWeeks`, with the last
 * part of a week as a part; who was there at the start leaves evenly over as long. Source: docs/model.md, "Costs that
 * go on after care".
 *
 * @param feed children a week
 */
export function peopleByWeek(
  { share, childrenAtStart, lastsWeeks }: Pick<AfterCareRates, 'share' | 'childrenAtStart' | 'lastsWeeks'>,
  feed: Float64Array,
): Float64Array {
  const whole = Math.floor(lastsWeeks);
  const part = lastsWeeks - whole;
  let within = 0;
  return feed.map((_, week) => {
    // `within` holds those of the last `whole` weeks; the ones of the week before these are there in part.
    if (week > 0) within += feed[week - 1]!;
    const leaving = week - 1 - whole;
    if (leaving >= 0) within -= feed[leaving]!;
    const atStart = childrenAtStart * Math.max(0, 1 - week / lastsWeeks);
    return atStart + share * (within + (leaving >= 0 ? part * feed[leaving]! : 0));
  });
}

/** Every line in every year of the horizon, `[line][year]`; a week's money is shared over the years by its days. */
export const afterCareByYear = (plan: Plan, lines: readonly AfterCareRun[]): AfterCareYear[][] =>
  lines.map((line) =>
    plan.horizon.financialYears.map((year) => ({
      personWeeks: overYear(year, line.childrenByWeek, 1)[0]!,
      arrivals: overYear(year, line.arrivalsByWeek, 1)[0]!,
      costGbp: overYear(year, line.costGbpByWeek, 1)[0]!,
      incomeGbp: overYear(year, line.incomeGbpByWeek, 1)[0]!,
    })),
  );

/** What a line costs the council in a year, its income taken off. */
export const netGbp = ({ costGbp, incomeGbp }: AfterCareYear): number => costGbp - incomeGbp;
