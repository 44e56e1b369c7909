import { streamsOf, type Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { DAYS_PER_YEAR, dayNumber, financialYearOf, firstAprilsBetween } from './calendar.ts';
import type { WeekRecord } from './run.ts';
import { meanOf, selects } from './values.ts';

/** A line of costs after care in one financial year. */
export interface LineYear {
  year: string;
  personDays: number;
  costGbp: number;
  incomeGbp: number;
}

/** Every line by year, week after week and person after person: docs/model.md, "Costs that go on after care". */
export function afterCareOf(
  baseline: Baseline,
  weeks: readonly WeekRecord[],
  comparator: readonly WeekRecord[],
  horizon: Scenario['horizon'],
): LineYear[][] {
  return (baseline.afterCare ?? []).map((line) => {
    const { fedBy } = line;
    const entries = ({ entriesByStream }: WeekRecord, streams: Parameters<typeof selects>[0]) =>
      streamsOf(baseline).reduce(
        (sum, { id }, s) => (id === undefined || selects(streams, id) ? sum + entriesByStream[s]! : sum),
        0,
      );
    const comingIn = weeks.map((week, w) => {
      if (fedBy.exits !== undefined) return week.exits.get(fedBy.exits) ?? 0;
      if (fedBy.entries !== undefined) return entries(week, fedBy.entries);
      return entries(comparator[w]!, fedBy.fewerEntries) - entries(week, fedBy.fewerEntries);
    });
    const lasts = (meanOf(line.lastsYears) * DAYS_PER_YEAR) / 7;
    const years = new Map<string, LineYear>();
    weeks.forEach(({ day }, w) => {
      let people = meanOf(line.children) * Math.max(0, 1 - w / lasts);
      for (let v = 0; v < w; v++) {
        // In the week after it comes in, nobody has been there yet; a last part of a week counts as a part.
        const there = Math.min(1, Math.max(0, lasts - (w - 1 - v)));
        people += comingIn[v]! * meanOf(line.share, 1) * there;
      }
      const raised = (1 + meanOf(line.annualUplift)) ** firstAprilsBetween(dayNumber(baseline.asOf), day);
      const costGbp = people * meanOf(line.weeklyCostGbp) * raised;
      const incomeGbp = people * meanOf(line.incomeGbpPerNight) * 7;
      for (let d = day; d < day + 7 && d <= dayNumber(horizon.to); d++) {
        const year = financialYearOf(d);
        const account = years.get(year) ?? { year, personDays: 0, costGbp: 0, incomeGbp: 0 };
        years.set(year, account);
        account.personDays += people;
        account.costGbp += costGbp / 7;
        account.incomeGbp += incomeGbp / 7;
      }
    });
    return [...years.values()];
  });
}
