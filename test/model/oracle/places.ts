import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure, MeasureOf } from '../../../model/schema/measure.ts';
import { DAYS_PER_YEAR, dayNumber } from './calendar.ts';
import { deliveryOf, strengthOn } from './strength.ts';
import { meanOf } from './values.ts';

/** Places of a type on a day, after measures; null for a type without limit. */
export function placesOn(
  baseline: Baseline,
  measures: readonly Measure[],
  placement: string,
  day: number,
): number | null {
  const row = (baseline.capacity ?? []).find((it) => it.placement === placement);
  if (row === undefined) return null;
  let places: number;
  if (Array.isArray(row.places)) {
    const steps = row.places.toSorted((a, b) => dayNumber(a.from) - dayNumber(b.from));
    const reached = steps.filter((step) => dayNumber(step.from) <= day);
    places = meanOf((reached.at(-1) ?? steps[0]!).places);
  } else {
    places = meanOf(row.places);
  }
  for (const measure of measures) {
    if (measure.kind === 'capacity' && measure.placement === placement) {
      places += strengthOn(measure, day) * meanOf(measure.places);
    }
    if (measure.kind === 'foster-recruitment' && measure.placement === placement) {
      places += recruitedPlaces(measure, day);
    }
  }
  return Math.max(0, places);
}

function recruitedPlaces(measure: MeasureOf<'foster-recruitment'>, day: number): number {
  const until = measure.end === undefined ? day : Math.min(day, dayNumber(measure.end));
  const years = Math.max(0, until - dayNumber(measure.start)) / DAYS_PER_YEAR;
  return (
    deliveryOf(measure) * meanOf(measure.householdsPerYear) * meanOf(measure.childrenPerHousehold) * years
  );
}
