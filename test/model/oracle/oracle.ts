/**
 * The expected engine a second time, straight from the text of the model (sections 1 to 3 and 5 to 7), slow
 * and plain on purpose. It shares nothing with model/ but the types of the files, so that an error of reading
 * has to be made twice to pass.
 *
 * Where the text leaves room, this is what was chosen:
 *
 * - Whoever moves or steps down in the week in which they reach 18 leaves by `turned-18` and does not arrive:
 *   ageing (step 4) comes before capacity (step 6).
 * - Entries join at the ages of their band and are not made a week older in the week they come.
 * - A week's entries and exits are shared over financial years by its days, as its money is.
 * - Average children of a year are child-days over days; average weekly cost is spend over child-weeks.
 * - A year that the horizon touches is one with a day between `from` and `to`; a last week that runs past
 *   `to` touches nothing there.
 * - Capital falls whole in the year of the measure's start if that day is in the horizon, undelivered or not.
 * - Cash counts as positive or negative measure by measure and year by year, before anything is summed.
 * - Cash of a measure that is the comparator's is taken off on its own side: positive from positive.
 * - Measures are common when they are equal and stand in one order in both lists. Where all the equal ones do
 *   not, as many as possible stay common and the rest count as two; of two sets of one size either will do.
 * - Alone, an added measure stands directly behind the common measure it follows in the scenario.
 * - Alone, a measure that counts as two is added beside the comparator's own version of it, or taken away
 *   without its new one: each is the only change.
 * - Places shown for a week are those of the day it starts; overflow shown for it is that of its end.
 * - Steps of places with a date before the week hold from that date; the first one before its date too.
 */
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { afterCareOf, type LineYear } from './afterCare.ts';
import { attribute, type Attributed, type RunWith } from './attribution.ts';
import { isoDateOf } from './calendar.ts';
import type { WeekRecord } from './run.ts';
import { savingOf, type Saving } from './savings.ts';
import { runPlan, type PlanRun, type YearAccount } from './years.ts';

export interface OracleResult {
  weeks: string[];
  scenario: WeekRecord[];
  comparator: WeekRecord[];
  years: { scenario: YearAccount; comparator: YearAccount; saving: Saving; cumulative: Saving }[];
  measures: Attributed[];
  /** `[line][year]` */
  afterCare: { scenario: LineYear[][]; comparator: LineYear[][] };
}

export function oracle(baseline: Baseline, scenario: Scenario, comparator: Scenario | null): OracleResult {
  const { horizon, measures } = scenario;
  const others = comparator?.measures ?? [];
  const remembered = new Map<string, PlanRun>();
  const run: RunWith = (list) => {
    const key = JSON.stringify(list);
    const plan = remembered.get(key) ?? runPlan(baseline, list, horizon);
    remembered.set(key, plan);
    return plan;
  };
  const own = run(measures);
  const other = run(others);
  let cumulative: Saving | undefined;
  const years = own.years.map((account, i) => {
    const against = other.years[i]!;
    const saving = savingOf(baseline, against, account);
    cumulative = cumulative ? sumOf(cumulative, saving) : saving;
    return { scenario: account, comparator: against, saving, cumulative };
  });
  return {
    weeks: own.weeks.map(({ day }) => isoDateOf(day)),
    scenario: own.weeks,
    comparator: other.weeks,
    years,
    measures: attribute(baseline, run, others, measures),
    afterCare: {
      scenario: afterCareOf(baseline, own.weeks, other.weeks, horizon),
      comparator: afterCareOf(baseline, other.weeks, other.weeks, horizon),
    },
  };
}

const sumOf = (a: Saving, b: Saving): Saving => ({
  grossGbp: a.grossGbp + b.grossGbp,
  investmentGbp: a.investmentGbp + b.investmentGbp,
  netGbp: a.netGbp + b.netGbp,
  cashableGbp: a.cashableGbp + b.cashableGbp,
  childWeeksAvoided: a.childWeeksAvoided + b.childWeeksAvoided,
});
