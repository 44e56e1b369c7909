import type { Measure } from '../../../model/schema/measure.ts';
import { dayNumber } from './calendar.ts';
import { meanOf } from './values.ts';

/** 0 before a measure starts and from its end on, and between them rising to 1: MODEL.md section 5. */
export function rampOn(measure: Measure, day: number): number {
  const start = dayNumber(measure.start);
  if (day < start) return 0;
  if (measure.end !== undefined && day >= dayNumber(measure.end)) return 0;
  const rampWeeks = meanOf(measure.rampWeeks, 0);
  return rampWeeks === 0 ? 1 : Math.min(1, (day - start) / (7 * rampWeeks));
}

export const deliveryOf = (measure: Measure): number => meanOf(measure.delivery, 1);

export const strengthOn = (measure: Measure, day: number): number =>
  deliveryOf(measure) * rampOn(measure, day);
