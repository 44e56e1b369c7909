import type { PlacementType, WeeklyCostSpread } from '../schema/baseline.ts';
import { expectedValue } from '../schema/quantity.ts';
import { lognormalMeanGbp, lognormalShareAbove, type Lognormal } from './lognormal.ts';

/**
 * How many children's placements cost more than a price a week, from the spread of prices of each placement type.
 * What is spent is no part of it: that goes by the weekly cost, which is the mean of the spread.
 */

/** Children of one type; a fraction of a child is one who is there with that chance. */
export interface ChildrenOfType {
  type: Pick<PlacementType, 'weeklyCostGbp' | 'weeklyCostSpread'>;
  children: number;
  /** What prices have risen by since the price base: 1.04 after a rise of 4%. Left out: 1. */
  priceFactor?: number | undefined;
}

/**
 * Share of a type's prices above so many pounds a week. The body is the lognormal cut off where the dearest begin; the
 * dearest lie above it by an exponential amount, the one spread that their number and mean alone say (its mean excess
 * is the same from every price on). A type without a spread is all at its weekly cost.
 */
export function shareAbove({ type, priceFactor = 1 }: Omit<ChildrenOfType, 'children'>, gbp: number): number {
  const base = gbp / priceFactor;
  const spread = type.weeklyCostSpread;
  if (spread === undefined) return expectedValue(type.weeklyCostGbp) > base ? 1 : 0;
  const { dearest } = spread;
  const inBody = lognormalShareAbove(bodyOf(spread), base);
  if (dearest === undefined) return inBody;
  const excess = Math.max(0, base - dearest.aboveGbp);
  const inDearest = Math.exp(-excess / (dearest.meanGbp - dearest.aboveGbp));
  return (1 - dearest.share) * inBody + dearest.share * inDearest;
}

/** Mean pounds a week. */
export function spreadMeanGbp(spread: WeeklyCostSpread): number {
  const body = lognormalMeanGbp(bodyOf(spread));
  const { dearest } = spread;
  return dearest === undefined ? body : (1 - dearest.share) * body + dearest.share * dearest.meanGbp;
}

const bodyOf = ({ body, dearest }: WeeklyCostSpread): Lognormal => ({ ...body, mostGbp: dearest?.aboveGbp });

/** Expected number of children whose placement costs more than so many pounds a week. */
export const expectedAbove = (types: readonly ChildrenOfType[], gbp: number): number =>
  types.reduce((sum, of) => sum + of.children * shareAbove(of, gbp), 0);

/**
 * Chance that at least so many children's placements cost more than so many pounds a week: exact, child by child, where
 * each has its own chance and none depends on another's (the Poisson-binomial distribution, by its recursion).
 */
export function chanceOfAtLeast(types: readonly ChildrenOfType[], gbp: number, atLeast: number): number {
  const least = Math.ceil(atLeast);
  if (least <= 0) return 1;
  if (least > types.reduce((sum, { children }) => sum + Math.ceil(children), 0)) return 0;
  return Math.max(0, 1 - chancesOfFewer(types, gbp, least).reduce((sum, it) => sum + it, 0));
}

/** The chance of each number of children above a price, from none up to one below `least`. */
export function chancesOfFewer(types: readonly ChildrenOfType[], gbp: number, least: number): Float64Array {
  const chances = new Float64Array(least);
  chances[0] = 1;
  const add = (chance: number) => {
    for (let n = least - 1; n > 0; n--) chances[n] = chances[n]! * (1 - chance) + chances[n - 1]! * chance;
    chances[0]! *= 1 - chance;
  };
  for (const of of types) {
    const share = shareAbove(of, gbp);
    const whole = Math.floor(of.children);
    for (let i = 0; i < whole; i++) add(share);
    add((of.children - whole) * share);
  }
  return chances;
}

/** The same spread with every price so many times as high. */
export const scaledSpread = (spread: WeeklyCostSpread, factor: number): WeeklyCostSpread => ({
  ...spread,
  body: { ...spread.body, medianGbp: spread.body.medianGbp * factor },
  ...(spread.dearest && {
    dearest: {
      ...spread.dearest,
      aboveGbp: spread.dearest.aboveGbp * factor,
      meanGbp: spread.dearest.meanGbp * factor,
    },
  }),
});
