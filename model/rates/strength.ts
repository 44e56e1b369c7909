import { MEASURE_DEFAULTS, type Measure } from '../schema/measure.ts';
import { dayOf, DAYS_PER_WEEK } from '../time/calendar.ts';
import { weekStartDay, type Horizon } from '../time/horizon.ts';
import { measureParameter, type Context } from './context.ts';

/** When a measure acts and how much of it is delivered. */
export interface Timing {
  startDay: number;
  /** The first day it acts no more; Infinity without an end. */
  endDay: number;
  rampWeeks: number;
  delivery: number;
  /** The ramp of every week, worked out once where `rampWeeks` is certain; null where it is drawn. */
  certainRamp: Float64Array | null;
}

export function timingOf(context: Context, measure: Measure): Timing {
  const timing: Timing = {
    startDay: dayOf(measure.start),
    endDay: measure.end === undefined ? Infinity : dayOf(measure.end),
    rampWeeks: measureParameter(
      context,
      measure,
      'rampWeeks',
      measure.rampWeeks ?? MEASURE_DEFAULTS.rampWeeks,
    ),
    delivery: measureParameter(context, measure, 'delivery', measure.delivery ?? MEASURE_DEFAULTS.delivery),
    certainRamp: null,
  };
  const { low, high } = context.parameters.list[timing.rampWeeks]!;
  if (low === high) timing.certainRamp = rampFor(context.horizon, timing, low);
  return timing;
}

/** How far a measure has ramped up on a day: 0 before its start and from its end on, then up to 1. */
export function rampOn(day: number, timing: Timing, rampWeeks: number): number {
  if (day < timing.startDay || day >= timing.endDay) return 0;
  if (rampWeeks <= 0) return 1;
  return Math.min(1, (day - timing.startDay) / (DAYS_PER_WEEK * rampWeeks));
}

/** A measure's ramp on the first day of each week, with one week more: places are those of the week to come. */
export const rampByWeek = (horizon: Horizon, timing: Timing, values: Float64Array): Float64Array =>
  timing.certainRamp ?? rampFor(horizon, timing, values[timing.rampWeeks]!);

function rampFor(horizon: Horizon, timing: Timing, rampWeeks: number): Float64Array {
  const ramp = new Float64Array(horizon.weeks + 1);
  for (let week = 0; week <= horizon.weeks; week++) {
    ramp[week] = rampOn(weekStartDay(horizon, week), timing, rampWeeks);
  }
  return ramp;
}

/** Delivery times ramp, by week and one week more: `s` of docs/model.md. */
export function strengthByWeek(horizon: Horizon, timing: Timing, values: Float64Array): Float64Array {
  const delivery = values[timing.delivery]!;
  const ramp = rampByWeek(horizon, timing, values);
  const strength = new Float64Array(ramp.length);
  for (let week = 0; week < ramp.length; week++) strength[week] = ramp[week]! * delivery;
  return strength;
}

/** The factor `1 + s * change` of a measure, never below zero. */
export const changeFactor = (strength: number, change: number): number => Math.max(0, 1 + strength * change);
