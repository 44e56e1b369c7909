import type { PlanPhases } from '../estimate/planLengths.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { MeasureOf } from '../schema/measure.ts';
import { expectedValue } from '../schema/quantity.ts';
import { baselineParameter, measureParameter, variedRow, type Context } from './context.ts';
import { changeFactor, strengthByWeek, timingOf, type Timing } from './strength.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { modelYearOfWeek, yearlyFactor, type YearlyFactors } from './yearlyFactors.ts';

interface PlanMeasure {
  timing: Timing;
  amount: number;
}

/** Child protection plans as two phases with starts and ends. */
export interface ChildProtectionPlan {
  initialPlans: number;
  establishedPlans: number;
  startsPerYear: number;
  establishPerYear: number;
  initialEndsPerYear: number;
  establishedEndsPerYear: number;
  startsVariedRow: number;
  endsVariedRow: number;
  startMeasures: PlanMeasure[];
  endMeasures: PlanMeasure[];
}

/** Rates of child protection by week; rates are per plan per year, starts are expected plans in the week. */
export interface ChildProtectionRates {
  initialPlans: number;
  establishedPlans: number;
  establishPerYear: number;
  startsByWeek: Float64Array;
  initialEndsPerYearByWeek: Float64Array;
  establishedEndsPerYearByWeek: Float64Array;
}

/** The rates of a baseline's two phases as the expected engine reads them, per plan and year. */
export const planPhases = ({
  establishPerYear,
  endsPerYear,
}: NonNullable<Baseline['childProtection']>): PlanPhases => ({
  establish: expectedValue(establishPerYear),
  endInitial: expectedValue(endsPerYear.initial),
  endEstablished: expectedValue(endsPerYear.established),
});

export function compileChildProtection(context: Context): ChildProtectionPlan | null {
  const file = context.baseline.childProtection;
  if (file === undefined) return null;
  const number = (quantity: Parameters<typeof baselineParameter>[1], field: string) =>
    baselineParameter(context, quantity, `childProtection.${field}`);
  return {
    initialPlans: number(file.plans.initial, 'plans.initial'),
    establishedPlans: number(file.plans.established, 'plans.established'),
    startsPerYear: number(file.startsPerYear, 'startsPerYear'),
    establishPerYear: number(file.establishPerYear, 'establishPerYear'),
    initialEndsPerYear: number(file.endsPerYear.initial, 'endsPerYear.initial'),
    establishedEndsPerYear: number(file.endsPerYear.established, 'endsPerYear.established'),
    // Starts have a factor of their own; both end rates share another.
    startsVariedRow: variedRow(context, file, 'childProtection', 'childProtection.starts'),
    endsVariedRow: variedRow(context, file, 'childProtection', 'childProtection.ends'),
    startMeasures: context.measures
      .filter((it): it is MeasureOf<'cp-starts'> => it.kind === 'cp-starts')
      .map((measure) => ({
        timing: timingOf(context, measure),
        amount: measureParameter(context, measure, 'plansPerYear', measure.plansPerYear),
      })),
    endMeasures: context.measures
      .filter((it): it is MeasureOf<'cp-ends'> => it.kind === 'cp-ends')
      .map((measure) => ({
        timing: timingOf(context, measure),
        amount: measureParameter(context, measure, 'change', measure.change),
      })),
  };
}

export function childProtectionRates(
  plan: ChildProtectionPlan,
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
  yearly: YearlyFactors | null,
): ChildProtectionRates {
  const { horizon } = context;
  const strengths = (measures: PlanMeasure[]) =>
    measures.map(({ timing, amount }) => ({
      amount: values[amount]!,
      strength: strengthByWeek(horizon, timing, values),
    }));
  const starts = strengths(plan.startMeasures);
  const ends = strengths(plan.endMeasures);
  const startsByWeek = new Float64Array(horizon.weeks);
  const endFactorByWeek = new Float64Array(horizon.weeks);
  for (let week = 0; week < horizon.weeks; week++) {
    const year = modelYearOfWeek(week);
    let perYear = values[plan.startsPerYear]! * yearlyFactor(yearly, plan.startsVariedRow, year);
    for (const { amount, strength } of starts) perYear += strength[week]! * amount;
    startsByWeek[week] = Math.max(0, perYear) * YEARS_PER_WEEK;
    let factor = yearlyFactor(yearly, plan.endsVariedRow, year);
    for (const { amount, strength } of ends) factor *= changeFactor(strength[week]!, amount);
    endFactorByWeek[week] = factor;
  }
  return {
    initialPlans: values[plan.initialPlans]!,
    establishedPlans: values[plan.establishedPlans]!,
    establishPerYear: values[plan.establishPerYear]!,
    startsByWeek,
    initialEndsPerYearByWeek: scaled(endFactorByWeek, values[plan.initialEndsPerYear]!),
    establishedEndsPerYearByWeek: scaled(endFactorByWeek, values[plan.establishedEndsPerYear]!),
  };
}

function scaled(values: Float64Array, factor: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = values[i]! * factor;
  return result;
}
