import { wordOf } from '../random/keys.ts';
import { compilePlan, type Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import type { Baseline } from '../schema/baseline.ts';
import { ALL_KINDS, replicate, replicatorOf } from '../stochastic/replicate.ts';
import { dayOf, DAYS_PER_WEEK, isoDateOf } from '../time/calendar.ts';
import { horizonOf, type Horizon } from '../time/horizon.ts';
import { quantiles } from '../uncertainty/quantiles.ts';
import { CLA, CLA_ENTRIES, CLA_EXITS, CP_PLANS } from './series.ts';

/** What a forecast says of one figure. */
export interface Range {
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
}

/** By series, what the forecast says so many years after the cut-off, from one year on. */
export type TotalsForecast = Map<string, Range[]>;

/**
 * Replications of a baseline of totals from its date on, as ranges of what will be published one, two, ... years on.
 *
 * A stock on 31 March is that at the start of the week whose first day is nearest to 1 April; the flows of a year share
 * a week that spans its end by days. The baseline's id and year name its luck, so that no two authorities share it.
 */
export function replicatedTotals(baseline: Baseline, years: number, replications: number): TotalsForecast {
  const horizon = yearsAfter(baseline.asOf, years);
  const plan = compilePlan(baseline, [], horizon);
  const replicator = replicatorOf(plan);
  const seed = wordOf(`${baseline.id}:${baseline.asOf}`);
  const samples = new Map<string, Float64Array[]>();
  const sample = (series: string, year: number, replication: number, value: number) => {
    const byYear = samples.get(series) ?? Array.from({ length: years }, () => new Float64Array(replications));
    samples.set(series, byYear);
    byYear[year]![replication] = value;
  };
  for (let replication = 0; replication < replications; replication++) {
    const run = replicate(replicator, seed, replication, ALL_KINDS);
    for (let year = 0; year < years; year++) {
      const week = weekOfYearEnd(horizon, baseline.asOf, year + 1);
      sample(CLA.id, year, replication, childrenIn(plan, run, week));
      sample(CLA_ENTRIES.id, year, replication, inYear(horizon, year, run.entriesByWeek, 1));
      const exits = inYear(horizon, year, run.exitsByWeekReason, plan.reasonIds.length);
      sample(CLA_EXITS.id, year, replication, exits);
      if (run.childProtection) sample(CP_PLANS.id, year, replication, run.childProtection.plansByWeek[week]!);
    }
  }
  return new Map(
    [...samples].map(([series, byYear]) => [
      series,
      byYear.map((values) => {
        const [p10, p25, p50, p75, p90] = quantiles(values, [0.1, 0.25, 0.5, 0.75, 0.9]);
        return { p10: p10!, p25: p25!, p50: p50!, p75: p75!, p90: p90! };
      }),
    ]),
  );
}

/** From the day after a 31 March to a week past the one so many years on, whose stock is then a week's start. */
export function yearsAfter(asOf: string, years: number): Horizon {
  const to = dayOf(`${Number(asOf.slice(0, 4)) + years}-03-31`);
  return horizonOf({ from: isoDateOf(dayOf(asOf) + 1), to: isoDateOf(to + DAYS_PER_WEEK) });
}

/** The week whose first day is nearest to the 1 April so many years on. */
export function weekOfYearEnd(horizon: Horizon, asOf: string, years: number): number {
  const day = dayOf(`${Number(asOf.slice(0, 4)) + years}-04-01`);
  return Math.round((day - horizon.fromDay) / DAYS_PER_WEEK);
}

/** All children looked after at the start of a week. */
export function childrenIn(plan: Plan, run: Run, week: number): number {
  const cells = plan.typeIds.length * plan.bands.length;
  let children = 0;
  for (let i = week * cells; i < (week + 1) * cells; i++) children += run.childrenByWeekTypeBand[i]!;
  return children;
}

/** The sum over a financial year of what is counted by week, in so many columns. */
export function inYear(horizon: Horizon, year: number, byWeek: Float64Array, columns: number): number {
  const { firstWeek, daysByWeek } = horizon.financialYears[year]!;
  let counted = 0;
  daysByWeek.forEach((days, i) => {
    for (let column = 0; column < columns; column++) {
      counted += (byWeek[(firstWeek + i) * columns + column]! * days) / DAYS_PER_WEEK;
    }
  });
  return counted;
}
