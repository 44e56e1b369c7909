import { scaledSpread } from '../money/priceSpread.ts';
import type { Baseline, PlacementType } from '../schema/baseline.ts';
import { expectedValue, type Quantity } from '../schema/quantity.ts';
import type { NumberAt } from './numbers.ts';
import { replaceAt } from './replaceAt.ts';

/**
 * A copy of a baseline with one number replaced; what is not on the way to it is shared. Where a weekly cost changes, the
 * spread of prices around it rises and falls with it, so that its mean stays the weekly cost.
 */
export function replaceNumber(
  baseline: Baseline,
  { place }: Pick<NumberAt, 'place'>,
  value: Quantity,
): Baseline {
  const [list, index, field] = place;
  const changed = replaceAt(baseline, place, value);
  if (list !== 'placementTypes' || field !== 'weeklyCostGbp') return changed;
  const type = baseline.placementTypes[index as number];
  return type?.weeklyCostSpread === undefined
    ? changed
    : replaceAt(changed, [list, index!], { ...withSpreadAt(type, value), weeklyCostGbp: value });
}

function withSpreadAt(type: PlacementType, cost: Quantity): PlacementType {
  const { weeklyCostSpread: spread, ...rest } = type;
  const factor = expectedValue(cost) / expectedValue(type.weeklyCostGbp);
  // What costs nothing has no spread, and none to come back from.
  return factor > 0 && factor < Infinity
    ? { ...rest, weeklyCostSpread: scaledSpread(spread!, factor) }
    : rest;
}
