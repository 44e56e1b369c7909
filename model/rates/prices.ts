import type { MeasureOf } from '../schema/measure.ts';
import { dayOf } from '../time/calendar.ts';
import { aprilFirstsAfter } from '../time/financialYear.ts';
import { weekStartDay, type Horizon } from '../time/horizon.ts';
import { baselineParameter, measureParameter, type Context } from './context.ts';
import { changeFactor, strengthByWeek, timingOf, type Timing } from './strength.ts';

interface PriceChange {
  type: number;
  timing: Timing;
  change: number;
}

export interface PricePlan {
  weeklyCostGbp: number[];
  annualUplift: number[];
  /** By week: how often the price has been raised since `asOf`. */
  upliftsByWeek: Int32Array;
  changes: PriceChange[];
}

export function compilePrices(context: Context): PricePlan {
  const { baseline, typeIds } = context;
  return {
    weeklyCostGbp: baseline.placementTypes.map((type) =>
      baselineParameter(context, type.weeklyCostGbp, `placementTypes[${type.id}].weeklyCostGbp`),
    ),
    annualUplift: baseline.placementTypes.map((type) =>
      baselineParameter(context, type.annualUplift, `placementTypes[${type.id}].annualUplift`),
    ),
    upliftsByWeek: upliftsByWeek(dayOf(baseline.asOf), context.horizon),
    changes: context.measures
      .filter((it): it is MeasureOf<'unit-cost'> => it.kind === 'unit-cost')
      .map((measure) => ({
        type: typeIds.indexOf(measure.placement),
        timing: timingOf(context, measure),
        change: measureParameter(context, measure, 'change', measure.change),
      })),
  };
}

/**
 * Pounds a child a week, `[week * types + type]`: the baseline price, raised on every 1 April after `asOf`,
 * then changed by `unit-cost` measures.
 */
export function weeklyCostGbpByWeekType(
  plan: PricePlan,
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
): Float64Array {
  const { horizon } = context;
  const types = plan.weeklyCostGbp.length;
  const costs = new Float64Array(horizon.weeks * types);
  const strengths = plan.changes.map(({ timing }) => strengthByWeek(horizon, timing, values));
  for (let type = 0; type < types; type++) {
    const yearly = 1 + values[plan.annualUplift[type]!]!;
    let cost = 0;
    for (let week = 0; week < horizon.weeks; week++) {
      const uplifts = plan.upliftsByWeek[week]!;
      if (week === 0 || uplifts !== plan.upliftsByWeek[week - 1]) {
        cost = values[plan.weeklyCostGbp[type]!]! * yearly ** uplifts;
      }
      costs[week * types + type] = cost;
    }
  }
  plan.changes.forEach(({ type, change }, m) => {
    const strength = strengths[m]!;
    for (let week = 0; week < horizon.weeks; week++) {
      costs[week * types + type]! *= changeFactor(strength[week]!, values[change]!);
    }
  });
  return costs;
}

/** By week, the 1 Aprils since a day. */
export const upliftsByWeek = (asOfDay: number, horizon: Horizon): Int32Array =>
  Int32Array.from({ length: horizon.weeks }, (_, week) =>
    aprilFirstsAfter(asOfDay, weekStartDay(horizon, week)),
  );
