import { runMeasures } from '../money/rememberedRuns.ts';
import { highestValue, lowestValue } from '../schema/quantity.ts';
import type { SupplyFostering } from '../schema/supply.ts';
import { dayOf, DAYS_PER_YEAR } from '../time/calendar.ts';
import { horizonOf } from '../time/horizon.ts';
import { onTop, type DecisionsInput } from './optionPlan.ts';
import { shareAtEnd, typesOf } from './ownFosterShare.ts';
import { recruitmentMeasures } from './recruitment.ts';

/** What net recruitment it takes for a share of children with the council's own carers at the end of a plan. */
export interface SoughtRecruitment {
  /** No recruitment reaches the share where false: then the least that reaches the most. */
  found: boolean;
  householdsPerYear: number;
  share: number;
  /** The share aimed for. */
  aim: number;
}

/** Households are told to a tenth a year. */
const STEP = 0.1;
/** A share this close to the most is as good as it. */
const CLOSE = 0.0005;

/**
 * By the expected engine, halving. More places never place fewer children with the council's carers, but they place no
 * more than come their way: beyond some number of households nothing moves, and an aim above that is reached by none.
 */
export function seekRecruitment(
  { baseline, scenario }: Pick<DecisionsInput, 'baseline' | 'scenario'>,
  fostering: SupplyFostering,
  aim: number,
): SoughtRecruitment {
  const horizon = horizonOf(scenario.horizon);
  const shareWith = (steps: number) => {
    const own = recruitmentMeasures(fostering, steps * STEP, scenario.horizon.from);
    const { plan, run } = runMeasures(baseline, onTop(scenario, own), horizon);
    return shareAtEnd(plan, run, typesOf(plan, fostering.ownPlacements));
  };
  const children = baseline.stock.reduce((total, row) => total + highestValue(row.children), 0);
  const years = (dayOf(scenario.horizon.to) - dayOf(scenario.horizon.from) + 1) / DAYS_PER_YEAR;
  // A place for every child of today by the end, were every household to take the fewest.
  const perHousehold = Math.max(0.5, lowestValue(fostering.childrenPerHousehold));
  const most = Math.ceil(children / perHousehold / years / STEP);
  const [none, all] = [shareWith(0), shareWith(most)];
  const found = all >= aim;
  const wanted = found ? aim : all - CLOSE;
  if (none >= wanted) return { found, householdsPerYear: 0, share: none, aim };
  let [low, high, share] = [0, most, all];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const there = shareWith(middle);
    if (there >= wanted) [high, share] = [middle, there];
    else low = middle;
  }
  return { found, householdsPerYear: Number((high * STEP).toFixed(1)), share, aim };
}
