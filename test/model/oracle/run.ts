import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { agesOf } from './ages.ts';
import { dayNumber } from './calendar.ts';
import { plansAfterWeek } from './childProtection.ts';
import { countIn, openingStock, type People } from './people.ts';
import { placesOn } from './places.ts';
import { fixedCostOn, spendOn, weeklyCostOn } from './prices.ts';
import { meanOf } from './values.ts';
import type { TakenHome } from './returns.ts';
import { oneWeek } from './week.ts';

/** What is read at the start of a week, and what flows during it. */
export interface WeekRecord {
  day: number;
  byPlacement: number[];
  byAgeBand: number[];
  costGbpByPlacement: number[];
  spendGbpByPlacement: number[];
  fixedGbp: number;
  placesByPlacement: (number | null)[];
  entries: number;
  entriesByStream: number[];
  returns: number;
  exits: Map<string, number>;
  overflow: Map<string, number>;
  plans: { initial: number; established: number; starts: number; ends: number } | null;
  moves: number;
}

/** The whole recursion over the weeks of a horizon, with the measures given. */
export function runWeeks(
  baseline: Baseline,
  measures: readonly Measure[],
  horizon: Scenario['horizon'],
): WeekRecord[] {
  const from = dayNumber(horizon.from);
  const weeks = Math.ceil((dayNumber(horizon.to) - from + 1) / 7);
  const records: WeekRecord[] = [];
  const cp = baseline.childProtection;
  const earlier: TakenHome[][] = [];
  let people = openingStock(baseline);
  let plans = cp && { initial: meanOf(cp.plans.initial), established: meanOf(cp.plans.established) };
  for (let week = 0; week < weeks; week++) {
    const day = from + 7 * week;
    const plansWeek = cp && plans && plansAfterWeek(cp, measures, plans, day);
    const { next, entries, entriesByStream, returns, takenHome, exits, overflow, moves } = oneWeek(
      baseline,
      measures,
      people,
      day,
      earlier,
    );
    earlier.push(takenHome);
    const there = counts(baseline, people);
    records.push({
      day,
      ...there,
      costGbpByPlacement: baseline.placementTypes.map((type) => weeklyCostOn(baseline, measures, type, day)),
      spendGbpByPlacement: baseline.placementTypes.map((type, i) =>
        spendOn(baseline, measures, type, there.byPlacement[i]!, day),
      ),
      fixedGbp: fixedCostOn(baseline, measures, day),
      placesByPlacement: baseline.placementTypes.map(({ id }) => placesOn(baseline, measures, id, day)),
      entries,
      entriesByStream,
      returns,
      exits,
      overflow,
      plans: plans && plansWeek ? { ...plans, starts: plansWeek.starts, ends: plansWeek.ends } : null,
      moves,
    });
    people = next;
    plans = plansWeek?.next;
  }
  return records;
}

function counts(baseline: Baseline, people: People) {
  return {
    byPlacement: baseline.placementTypes.map(({ id }) => countIn(people, id)),
    byAgeBand: baseline.ageBands.map((band) => {
      let children = 0;
      for (const cells of people.values()) {
        for (const age of agesOf(band)) children += cells.new[age]! + cells.settled[age]!;
      }
      return children;
    }),
  };
}
