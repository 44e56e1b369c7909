import type { MeasureOf } from '../schema/measure.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { financialYearStarting, parseFinancialYear } from '../time/financialYear.ts';
import { weekStartDay } from '../time/horizon.ts';
import { baselineParameter, measureParameter, type Context } from './context.ts';
import { rampByWeek, timingOf, type Timing } from './strength.ts';

interface PlaceCost {
  timing: Timing;
  weeklyFixedCostGbp: number;
  financingGbpPerYear: number;
  capitalGbp: number;
}

interface Cash {
  delivery: number;
  /** Pounds by year of the horizon, in its order; nothing where the measure names no amount. */
  amountsGbp: (number | undefined)[];
}

/** Money that no child carries: fixed and financing cost of places, capital, and cash measures. */
export interface OtherMoneyPlan {
  baselineCosts: { weeklyFixedCostGbp: number; financingGbpPerYear: number }[];
  placeCosts: PlaceCost[];
  cash: Cash[];
}

/** The same by week and by year of the horizon. Costs are positive; cash is positive where it saves. */
export interface OtherMoney {
  fixedGbpByWeek: Float64Array;
  capitalGbpByYear: Float64Array;
  positiveCashGbpByYear: Float64Array;
  negativeCashGbpByYear: Float64Array;
}

export function compileOtherMoney(context: Context): OtherMoneyPlan {
  const { baseline, horizon } = context;
  return {
    baselineCosts: (baseline.capacity ?? []).map((row) => ({
      weeklyFixedCostGbp: baselineParameter(
        context,
        row.weeklyFixedCostGbp,
        `capacity[${row.placement}].weeklyFixedCostGbp`,
      ),
      financingGbpPerYear: baselineParameter(
        context,
        row.financingGbpPerYear,
        `capacity[${row.placement}].financingGbpPerYear`,
      ),
    })),
    placeCosts: context.measures
      .filter((it): it is MeasureOf<'capacity'> => it.kind === 'capacity')
      .map((measure) => ({
        timing: timingOf(context, measure),
        weeklyFixedCostGbp: measureParameter(
          context,
          measure,
          'weeklyFixedCostGbp',
          measure.weeklyFixedCostGbp,
        ),
        financingGbpPerYear: measureParameter(
          context,
          measure,
          'financingGbpPerYear',
          measure.financingGbpPerYear,
        ),
        capitalGbp: measureParameter(context, measure, 'capitalGbp', measure.capitalGbp),
      })),
    cash: context.measures
      .filter((it): it is MeasureOf<'cash'> => it.kind === 'cash')
      .map((measure) => {
        const { delivery } = timingOf(context, measure);
        const amounts = Object.entries(measure.amountsGbp);
        return {
          delivery,
          amountsGbp: horizon.financialYears.map(({ startYear, label }) => {
            const amount = amounts.find(([year]) => parseFinancialYear(year) === startYear)?.[1];
            return amount === undefined
              ? undefined
              : measureParameter(context, measure, `amountsGbp[${label}]`, amount);
          }),
        };
      }),
  };
}

export function otherMoney(
  plan: OtherMoneyPlan,
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
): OtherMoney {
  const { horizon } = context;
  const years = horizon.financialYears;
  const fixedGbpByWeek = new Float64Array(horizon.weeks);
  const capitalGbpByYear = new Float64Array(years.length);
  for (const cost of plan.baselineCosts) {
    const weekly = values[cost.weeklyFixedCostGbp]! + values[cost.financingGbpPerYear]! * YEARS_PER_WEEK;
    for (let week = 0; week < horizon.weeks; week++) fixedGbpByWeek[week]! += weekly;
  }
  for (const cost of plan.placeCosts) {
    // Staff and loans are paid whether or not the places are delivered: delivery scales neither.
    const ramp = rampByWeek(horizon, cost.timing, values);
    const financingGbp = values[cost.financingGbpPerYear]! * YEARS_PER_WEEK;
    for (let week = 0; week < horizon.weeks; week++) {
      const day = weekStartDay(horizon, week);
      const open = day >= cost.timing.startDay && day < cost.timing.endDay;
      fixedGbpByWeek[week]! += ramp[week]! * values[cost.weeklyFixedCostGbp]! + (open ? financingGbp : 0);
    }
    const year = financialYearStarting(cost.timing.startDay) - (years[0]?.startYear ?? 0);
    const inHorizon = cost.timing.startDay >= horizon.fromDay && cost.timing.startDay <= horizon.toDay;
    if (inHorizon) capitalGbpByYear[year]! += values[cost.capitalGbp]!;
  }
  const positiveCashGbpByYear = new Float64Array(years.length);
  const negativeCashGbpByYear = new Float64Array(years.length);
  for (const { delivery, amountsGbp } of plan.cash) {
    amountsGbp.forEach((parameter, year) => {
      const amount = parameter === undefined ? 0 : values[delivery]! * values[parameter]!;
      if (amount > 0) positiveCashGbpByYear[year]! += amount;
      else negativeCashGbpByYear[year]! += amount;
    });
  }
  return { fixedGbpByWeek, capitalGbpByYear, positiveCashGbpByYear, negativeCashGbpByYear };
}
