import type { OwnHomeRates } from '../rates/ownHomes.ts';

/** Homes that one option opens, and what the option comes to whatever else is chosen. */
export interface HomeChoice {
  homes: readonly OwnHomeRates[];
  /** Weighted like the weeks: staffing and financing less income of sold places, over the plan. */
  fixedGbp: number;
  capitalGbp: number;
  places: number;
  /** Ids of its measures: options that share one exclude each other. */
  ids: readonly string[];
}

/** Children and prices that homes are chosen for, `[week * types + type]`, and how much each week counts. */
export interface HomeGround {
  children: Float64Array;
  weeklyCostGbp: Float64Array;
  types: number;
  weights: Float64Array;
  /** Ids of measures that are chosen already. */
  ids: readonly string[];
}

export interface HomeSet {
  /** Places in the list of choices. */
  chosen: number[];
  savingGbp: number;
  places: number;
  capitalGbp: number;
}

/** Whether a set that has got so far, and can still save so much at most, may be one that is sought. */
export type Hopeful = (soFar: { places: number; capitalGbp: number; mostGbp: number }) => boolean;

/**
 * Every set of choices that may be sought, by branch and bound: exact, as nothing is left out that `hopeful` would want.
 *
 * Homes fill in the order of the list, so what a choice saves depends on those before it alone, and a set is worked out
 * as the search goes down. What those to come can save at most is what each would save alone, were its dearest weeks only
 * ever a gain: children whom another home has taken cannot be saved on twice.
 */
export function searchHomes(
  choices: readonly HomeChoice[],
  ground: HomeGround,
  hopeful: Hopeful,
  found: (set: HomeSet) => void,
): number {
  const mostToCome = new Float64Array(choices.length + 1);
  for (let i = choices.length - 1; i >= 0; i--) {
    const alone = mostGbp(choices[i]!, ground) - choices[i]!.fixedGbp;
    mostToCome[i] = mostToCome[i + 1]! + Math.max(0, alone);
  }
  let tried = 0;
  const chosen: number[] = [];
  const taken = new Set<string>(ground.ids);
  const go = (i: number, left: Float64Array, set: Omit<HomeSet, 'chosen'>): void => {
    if (!hopeful({ ...set, mostGbp: set.savingGbp + mostToCome[i]! })) return;
    if (i === choices.length) {
      tried++;
      found({ ...set, chosen: [...chosen] });
      return;
    }
    const choice = choices[i]!;
    if (!choice.ids.some((id) => taken.has(id))) {
      const after = left.slice();
      const savingGbp = set.savingGbp + fillGbp(choice.homes, after, ground) - choice.fixedGbp;
      chosen.push(i);
      choice.ids.forEach((id) => taken.add(id));
      go(i + 1, after, {
        savingGbp,
        places: set.places + choice.places,
        capitalGbp: set.capitalGbp + choice.capitalGbp,
      });
      choice.ids.forEach((id) => taken.delete(id));
      chosen.pop();
    }
    go(i + 1, left, set);
  };
  go(0, ground.children.slice(), { savingGbp: 0, places: 0, capitalGbp: 0 });
  return tried;
}

/** What some homes take off placement spend, of the children left, who are then fewer. */
function fillGbp(homes: readonly OwnHomeRates[], left: Float64Array, ground: HomeGround): number {
  const { weeklyCostGbp, types, weights } = ground;
  let gbp = 0;
  for (const { type, placesByWeek, weeklyCostGbpByWeek } of homes) {
    for (let week = 0; week < weights.length; week++) {
      const at = week * types + type;
      const filled = Math.min(left[at]!, placesByWeek[week]!);
      left[at]! -= filled;
      gbp += weights[week]! * filled * (weeklyCostGbp[at]! - weeklyCostGbpByWeek[week]!);
    }
  }
  return gbp;
}

function mostGbp({ homes }: HomeChoice, { children, weeklyCostGbp, types, weights }: HomeGround): number {
  let gbp = 0;
  for (const { type, placesByWeek, weeklyCostGbpByWeek } of homes) {
    for (let week = 0; week < weights.length; week++) {
      const at = week * types + type;
      const filled = Math.min(children[at]!, placesByWeek[week]!);
      gbp += weights[week]! * filled * Math.max(0, weeklyCostGbp[at]! - weeklyCostGbpByWeek[week]!);
    }
  }
  return gbp;
}
