import { ownHomeRates, withOwnHomes } from '../rates/ownHomes.ts';
import { otherMoney } from '../rates/otherMoney.ts';
import type { Plan } from '../rates/plan.ts';
import { weeklyCostGbpByWeekType } from '../rates/prices.ts';
import type { Run } from '../run.ts';
import type { Measure, MeasureKind } from '../schema/measure.ts';

/** Kinds that change what children cost and no child: lists that differ in these alone have one population. */
const MONEY_ALONE: readonly MeasureKind[] = ['own-home', 'unit-cost', 'cash'];

/** The same for lists of measures whose children are the same in every replication. */
export const populationKey = (measures: readonly Measure[]): string =>
  JSON.stringify(measures.filter(({ kind }) => !MONEY_ALONE.includes(kind)));

/**
 * A run as it is under a plan with the same population: the children of the one, the money of the other. Nothing else
 * of rates depends on measures of money alone.
 */
export function pricedAgain(run: Run, plan: Plan, values: Float64Array): Run {
  const ownHomes = ownHomeRates(plan.ownHomes, plan, values);
  return {
    ...run,
    rates: {
      ...run.rates,
      weeklyCostGbp: weeklyCostGbpByWeekType(plan.prices, plan, values),
      ownHomes,
      otherMoney: withOwnHomes(
        otherMoney(plan.otherMoney, plan, values),
        ownHomes,
        plan.ownHomes,
        plan,
        values,
      ),
    },
  };
}
