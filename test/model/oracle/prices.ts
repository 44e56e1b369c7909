import type { Baseline, PlacementType } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { YEARS_PER_WEEK, dayNumber, firstAprilsBetween } from './calendar.ts';
import { rampOn, strengthOn } from './strength.ts';
import { flooredFactor, meanOf } from './values.ts';

/** What one child costs a week in a type, on a day. */
export function weeklyCostOn(
  baseline: Baseline,
  measures: readonly Measure[],
  type: PlacementType,
  day: number,
): number {
  const uplifts = firstAprilsBetween(dayNumber(baseline.asOf), day);
  let cost = meanOf(type.weeklyCostGbp) * (1 + meanOf(type.annualUplift, 0)) ** uplifts;
  for (const measure of measures) {
    if (measure.kind !== 'unit-cost' || measure.placement !== type.id) continue;
    cost *= flooredFactor(strengthOn(measure, day), measure.change);
  }
  return cost;
}

/** Fixed and financing cost of the week that starts on a day, filled or not, delivered or not. */
export function fixedCostOn(baseline: Baseline, measures: readonly Measure[], day: number): number {
  let cost = 0;
  for (const row of baseline.capacity ?? []) {
    cost += meanOf(row.weeklyFixedCostGbp) + meanOf(row.financingGbpPerYear) * YEARS_PER_WEEK;
  }
  for (const measure of measures) {
    if (measure.kind !== 'capacity') continue;
    cost += rampOn(measure, day) * meanOf(measure.weeklyFixedCostGbp);
    const open =
      dayNumber(measure.start) <= day && (measure.end === undefined || day < dayNumber(measure.end));
    if (open) cost += meanOf(measure.financingGbpPerYear) * YEARS_PER_WEEK;
  }
  return cost;
}
