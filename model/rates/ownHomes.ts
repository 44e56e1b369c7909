import { MEASURE_DEFAULTS, type MeasureOf } from '../schema/measure.ts';
import { DAYS_PER_WEEK, YEARS_PER_WEEK } from '../time/calendar.ts';
import { financialYearStarting } from '../time/financialYear.ts';
import { weekStartDay, type Horizon } from '../time/horizon.ts';
import { indexOfId, measureParameter, type Context } from './context.ts';
import type { OtherMoney } from './otherMoney.ts';
import type { PricePlan } from './prices.ts';
import { rampOn, timingOf, type Timing } from './strength.ts';

/** A council home whose filled places stand in for bought ones; all but `type` and `timing` are parameters. */
interface OwnHome {
  type: number;
  timing: Timing;
  delayWeeks: number;
  places: number;
  soldPlaces: number;
  soldPlaceWeeklyGbp: number;
  occupancy: number;
  weeklyCostGbp: number;
  weeklyFixedCostGbp: number;
  capitalGbp: number;
  financingGbpPerYear: number;
}

export interface OwnHomePlan {
  homes: OwnHome[];
  /** Those of the bought type: what a home costs rises as what it stands in for does. */
  annualUplift: number[];
  upliftsByWeek: Int32Array;
}

/** What one home can take of its type's children, and what each of them then costs, by week. */
export interface OwnHomeRates {
  type: number;
  /** How far it has opened, from 0 to 1. */
  openByWeek: Float64Array;
  placesByWeek: Float64Array;
  weeklyCostGbpByWeek: Float64Array;
}

/** By home, in the order of the measures. */
export const compileOwnHomes = (
  context: Context,
  { annualUplift, upliftsByWeek }: PricePlan,
): OwnHomePlan => ({
  homes: context.measures
    .filter((it): it is MeasureOf<'own-home'> => it.kind === 'own-home')
    .map((measure) => {
      const number = (field: NumberOfHome, whenLeftOut = 0) =>
        measureParameter(context, measure, field, measure[field] ?? whenLeftOut);
      return {
        type: indexOfId(context.typeIds, measure.placement),
        timing: timingOf(context, measure),
        delayWeeks: number('delayWeeks'),
        places: number('places'),
        soldPlaces: number('soldPlaces'),
        soldPlaceWeeklyGbp: number('soldPlaceWeeklyGbp'),
        occupancy: number('occupancy', MEASURE_DEFAULTS.occupancy),
        weeklyCostGbp: number('weeklyCostGbp'),
        weeklyFixedCostGbp: number('weeklyFixedCostGbp'),
        capitalGbp: number('capitalGbp'),
        financingGbpPerYear: number('financingGbpPerYear'),
      };
    }),
  annualUplift,
  upliftsByWeek,
});

type NumberOfHome = Exclude<keyof OwnHome, 'type' | 'timing'>;

export const ownHomeRates = (
  { homes, annualUplift, upliftsByWeek }: OwnHomePlan,
  { horizon }: Pick<Context, 'horizon'>,
  values: Float64Array,
): OwnHomeRates[] =>
  homes.map((home) => {
    const of = (parameter: number) => values[parameter]!;
    const ramp = openByWeek(horizon, home, values);
    const usable = Math.max(0, of(home.places) - of(home.soldPlaces)) * of(home.occupancy);
    const delivery = of(home.timing.delivery);
    const yearly = 1 + of(annualUplift[home.type]!);
    return {
      type: home.type,
      openByWeek: ramp,
      placesByWeek: ramp.map((open) => open * delivery * usable),
      weeklyCostGbpByWeek: ramp.map((_, week) => of(home.weeklyCostGbp) * yearly ** upliftsByWeek[week]!),
    };
  });

/**
 * How far a home has opened on the first day of each week: its ramp, begun so many whole weeks after its start. It
 * closes on its end, however late it opened.
 */
function openByWeek(
  horizon: Horizon,
  { timing, delayWeeks }: Pick<OwnHome, 'timing' | 'delayWeeks'>,
  values: Float64Array,
): Float64Array {
  const delayDays = DAYS_PER_WEEK * Math.round(values[delayWeeks]!);
  const late = { ...timing, startDay: timing.startDay + delayDays };
  const rampWeeks = values[timing.rampWeeks]!;
  return Float64Array.from({ length: horizon.weeks }, (_, week) =>
    rampOn(weekStartDay(horizon, week), late, rampWeeks),
  );
}

/**
 * Other money with that of the homes. Staff are paid from the opening on, filled or not; what is borrowed and built is
 * paid as planned, however late the home opens. What others pay for their places is taken off the staffing.
 */
export function withOwnHomes(
  money: OtherMoney,
  rates: readonly OwnHomeRates[],
  { homes, annualUplift, upliftsByWeek }: OwnHomePlan,
  { horizon }: Pick<Context, 'horizon'>,
  values: Float64Array,
): OtherMoney {
  homes.forEach((home, h) => {
    const { timing } = home;
    const ramp = rates[h]!.openByWeek;
    const of = (parameter: number) => values[parameter]!;
    const yearly = 1 + of(annualUplift[home.type]!);
    const incomeGbp =
      of(timing.delivery) * Math.min(of(home.soldPlaces), of(home.places)) * of(home.soldPlaceWeeklyGbp);
    const financingGbp = of(home.financingGbpPerYear) * YEARS_PER_WEEK;
    for (let week = 0; week < horizon.weeks; week++) {
      const day = weekStartDay(horizon, week);
      const runningGbp = (of(home.weeklyFixedCostGbp) - incomeGbp) * yearly ** upliftsByWeek[week]!;
      const borrowed = day >= timing.startDay && day < timing.endDay;
      money.fixedGbpByWeek[week]! += ramp[week]! * runningGbp + (borrowed ? financingGbp : 0);
    }
    const inHorizon = timing.startDay >= horizon.fromDay && timing.startDay <= horizon.toDay;
    const firstYear = horizon.financialYears[0]?.startYear ?? 0;
    const year = financialYearStarting(timing.startDay) - firstYear;
    if (inHorizon) money.capitalGbpByYear[year]! += of(home.capitalGbp);
  });
  return money;
}

/**
 * Takes off placement spend what children in council homes do not cost: each home, in order, takes as many as it can of
 * those of its type whom no home before it took. Children themselves stay where the engines have them.
 *
 * @param spend `[week * types + type]`, changed in place
 */
export function takeOwnHomesOff(
  spend: Float64Array,
  children: Float64Array,
  { ownHomes, weeklyCostGbp }: { ownHomes: readonly OwnHomeRates[]; weeklyCostGbp: Float64Array },
  types: number,
): void {
  if (ownHomes.length === 0) return;
  const left = children.slice();
  for (const { type, placesByWeek, weeklyCostGbpByWeek } of ownHomes) {
    for (let week = 0; week < placesByWeek.length; week++) {
      const at = week * types + type;
      const filled = Math.min(left[at]!, placesByWeek[week]!);
      left[at]! -= filled;
      spend[at]! -= filled * (weeklyCostGbp[at]! - weeklyCostGbpByWeek[week]!);
    }
  }
}
