import { compilePlan } from '../rates/plan.ts';
import { ownHomeRates, withOwnHomes, type OwnHomeRates } from '../rates/ownHomes.ts';
import { horizonOf } from '../time/horizon.ts';
import type { HomeChoice } from './homeSearch.ts';
import { placesAdded, type DecisionsInput, type OptionPlan } from './optionPlan.ts';
import { weekWeights } from './weekWeights.ts';

/** An option that only opens homes, by expected values. */
export function homeChoice({ own }: OptionPlan, { baseline, scenario }: DecisionsInput): HomeChoice {
  const horizon = horizonOf(scenario.horizon);
  const plan = compilePlan(baseline, own, horizon);
  const values = plan.parameters.expectedValues();
  const homes = ownHomeRates(plan.ownHomes, plan, values);
  const none = {
    fixedGbpByWeek: new Float64Array(horizon.weeks),
    capitalGbpByYear: new Float64Array(horizon.financialYears.length),
    positiveCashGbpByYear: new Float64Array(0),
    negativeCashGbpByYear: new Float64Array(0),
  };
  const { fixedGbpByWeek, capitalGbpByYear } = withOwnHomes(none, homes, plan.ownHomes, plan, values);
  const weights = weekWeights(horizon);
  return {
    homes,
    fixedGbp: fixedGbpByWeek.reduce((total, gbp, week) => total + gbp * weights[week]!, 0),
    capitalGbp: capitalGbpByYear.reduce((total, gbp) => total + gbp, 0),
    places: placesAdded(own, scenario),
    ids: own.map(({ id }) => id),
  };
}

/** Children whom homes have not taken yet. */
export function leftByHomes(
  children: Float64Array,
  homes: readonly OwnHomeRates[],
  types: number,
): Float64Array {
  for (const { type, placesByWeek } of homes) {
    placesByWeek.forEach((places, week) => {
      children[week * types + type] = Math.max(0, children[week * types + type]! - places);
    });
  }
  return children;
}
