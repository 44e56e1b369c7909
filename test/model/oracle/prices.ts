import type { Baseline, PlacementType } from '../../../model/schema/baseline.ts';
import type { Measure, MeasureOf } from '../../../model/schema/measure.ts';
import { YEARS_PER_WEEK, dayNumber, firstAprilsBetween } from './calendar.ts';
import { deliveryOf, rampOn, strengthOn } from './strength.ts';
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
    if (measure.kind === 'own-home') cost += homeCostOn(baseline, measure, day);
    if (measure.kind !== 'capacity') continue;
    cost += rampOn(measure, day) * meanOf(measure.weeklyFixedCostGbp);
    const open =
      dayNumber(measure.start) <= day && (measure.end === undefined || day < dayNumber(measure.end));
    if (open) cost += meanOf(measure.financingGbpPerYear) * YEARS_PER_WEEK;
  }
  return cost;
}

type Home = MeasureOf<'own-home'>;

/** A home as a measure that starts when it opens. */
function opened(home: Home): Home {
  const late = 7 * Math.round(meanOf(home.delayWeeks));
  const start = new Date(Date.parse(home.start) + late * 86_400_000).toISOString().slice(0, 10);
  return { ...home, start };
}

const risen = (baseline: Baseline, { placement }: Home, day: number): number => {
  const type = baseline.placementTypes.find(({ id }) => id === placement)!;
  return (1 + meanOf(type.annualUplift, 0)) ** firstAprilsBetween(dayNumber(baseline.asOf), day);
};

/** Staff less what others pay for their places, from the opening on; the loan from the planned start on. */
function homeCostOn(baseline: Baseline, home: Home, day: number): number {
  const income = deliveryOf(home) * meanOf(home.soldPlaces) * meanOf(home.soldPlaceWeeklyGbp);
  const running = (meanOf(home.weeklyFixedCostGbp) - income) * risen(baseline, home, day);
  const borrowed = rampOn({ ...home, rampWeeks: 0 }, day) > 0;
  return (
    rampOn(opened(home), day) * running + (borrowed ? meanOf(home.financingGbpPerYear) * YEARS_PER_WEEK : 0)
  );
}

/** What a type's children cost in a week: those in council homes at the home's cost, the others at the price. */
export function spendOn(
  baseline: Baseline,
  measures: readonly Measure[],
  type: PlacementType,
  children: number,
  day: number,
): number {
  const price = weeklyCostOn(baseline, measures, type, day);
  let bought = children;
  let spend = 0;
  for (const measure of measures) {
    if (measure.kind !== 'own-home' || measure.placement !== type.id) continue;
    const usable = (meanOf(measure.places) - meanOf(measure.soldPlaces)) * meanOf(measure.occupancy, 1);
    const inHome = Math.min(bought, strengthOn(opened(measure), day) * usable);
    bought -= inHome;
    spend += inHome * meanOf(measure.weeklyCostGbp) * risen(baseline, measure, day);
  }
  return spend + bought * price;
}
