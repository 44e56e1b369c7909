import { apportion } from '../words/apportion.ts';
import { sum } from '../estimate/arithmetic.ts';

/** One placement type in one month, planned and as it came; children on average over the month. */
export interface PlacementMonth {
  placement: string;
  plannedChildren: number;
  plannedWeeklyGbp: number;
  children: number;
  spendGbp: number;
}

/** What spend above plan comes from; the three add up to it. */
export interface SpendVariance {
  plannedGbp: number;
  spendGbp: number;
  /** More or fewer children, at the average weekly price of the plan. */
  volumeGbp: number;
  /** The same number of children in dearer or cheaper placements, at the plan's prices. */
  mixGbp: number;
  /** What placements cost beside the plan's price for the children who were in them. */
  priceGbp: number;
}

/**
 * Spend less planned spend in three parts, in the order volume, mix, price:
 *
 *     volume = weeks * (N - N0) * P0       N, N0: children, planned children; P0: average planned weekly price
 *     mix    = weeks * (sum of n p0 - N * P0)
 *     price  = sum of (spend - weeks * n * p0)
 *
 * Their sum is spend less `weeks * sum of n0 p0`, whatever the numbers. Nothing is divided by actual children, so that
 * spend of a type that nobody lives in is price. Where no child was planned P0 is nothing and all is mix and price.
 */
export function spendVariance(placements: readonly PlacementMonth[], weeks: number): SpendVariance {
  const children = sum(placements.map((it) => it.children));
  const planned = sum(placements.map((it) => it.plannedChildren));
  const plannedWeeklyGbp = sum(placements.map((it) => it.plannedChildren * it.plannedWeeklyGbp));
  const atPlannedPrices = sum(placements.map((it) => it.children * it.plannedWeeklyGbp));
  const averageGbp = planned > 0 ? plannedWeeklyGbp / planned : 0;
  const spendGbp = sum(placements.map((it) => it.spendGbp));
  return {
    plannedGbp: weeks * plannedWeeklyGbp,
    spendGbp,
    volumeGbp: weeks * (children * averageGbp - plannedWeeklyGbp),
    mixGbp: weeks * (atPlannedPrices - children * averageGbp),
    priceGbp: spendGbp - weeks * atPlannedPrices,
  };
}

/** In whole pounds that add up: spend less plan, and its three parts. */
export function shownVariance({ plannedGbp, spendGbp, volumeGbp, mixGbp, priceGbp }: SpendVariance): {
  totalGbp: number;
  volumeGbp: number;
  mixGbp: number;
  priceGbp: number;
} {
  // Never minus nothing.
  const totalGbp = Math.round(spendGbp) - Math.round(plannedGbp) + 0;
  const [volume, mix, price] = apportion([volumeGbp, mixGbp, priceGbp], 1, { total: totalGbp });
  return { totalGbp, volumeGbp: volume!, mixGbp: mix!, priceGbp: price! };
}
