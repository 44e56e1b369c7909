import type { MeasureOf } from '../schema/measure.ts';
import { dayOf } from '../time/calendar.ts';
import { aprilFirstsAfter } from '../time/financialYear.ts';
import { weekStartDay } from '../time/horizon.ts';
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
  asOfDay: number;
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
    asOfDay: dayOf(baseline.asOf),
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
  for (let week = 0; week < horizon.weeks; week++) {
    const uplifts = aprilFirstsAfter(plan.asOfDay, weekStartDay(horizon, week));
    for (let type = 0; type < types; type++) {
      const yearly = 1 + values[plan.annualUplift[type]!]!;
      costs[week * types + type] = values[plan.weeklyCostGbp[type]!]! * yearly ** uplifts;
    }
    plan.changes.forEach(({ type, change }, m) => {
      costs[week * types + type]! *= changeFactor(strengths[m]![week]!, values[change]!);
    });
  }
  return costs;
}
