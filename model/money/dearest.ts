import { expectedValue } from '../schema/quantity.ts';
import { chancesOfFewer, expectedAbove, type ChildrenOfType } from './priceSpread.ts';

/** Neighbouring prices of the grid lie so far apart; three points within each step make the sum exact to pence. */
const STEP = 1.02;
/** Above a price that fewer children than this are expected to pass, nothing is added any more. */
const NOBODY = 1e-9;
/** Gauss-Legendre on a stretch from 0 to 1. */
const POINTS = [
  { at: 0.5 - Math.sqrt(0.15), weight: 5 / 18 },
  { at: 0.5, weight: 8 / 18 },
  { at: 0.5 + Math.sqrt(0.15), weight: 5 / 18 },
] as const;

/**
 * Expected pounds a week of the so many dearest placements together, each child's price drawn by itself from the spread of
 * its type. With N(x) children above a price x, the dearest k cost the area under min(k, N(x)) over all prices: a price
 * p counts for every x below it. Its expectation is the sum over j up to k of the chance of at least j above x, which is
 * exact at every x; the area is taken numerically.
 */
export function expectedDearestGbp(types: readonly ChildrenOfType[], dearest: number): number {
  const there = types.filter(({ children }) => children > 0);
  if (there.length === 0) return 0;
  const countedAbove = (gbp: number): number => {
    const fewer = chancesOfFewer(there, gbp, dearest);
    // Of at least j: one less the chances of 0 to j - 1.
    let atLeast = 1;
    let counted = 0;
    for (let j = 1; j <= dearest; j++) {
      atLeast -= fewer[j - 1]!;
      counted += Math.max(0, atLeast);
    }
    return counted;
  };
  const edges = pricesOf(there);
  let area = 0;
  for (let i = 1; i < edges.length; i++) {
    const [from, width] = [edges[i - 1]!, edges[i]! - edges[i - 1]!];
    for (const { at, weight } of POINTS) area += weight * width * countedAbove(from + at * width);
  }
  return area;
}

/** Prices from nothing to where nobody is any more, among them all at which a spread breaks. */
function pricesOf(types: readonly ChildrenOfType[]): number[] {
  const breaks = types.flatMap(({ type, priceFactor = 1 }) => {
    const base = type.weeklyCostSpread?.dearest?.aboveGbp ?? expectedValue(type.weeklyCostGbp);
    return [base * priceFactor];
  });
  const edges = [0, 1, ...breaks.filter((gbp) => gbp > 1)];
  for (let gbp = STEP; gbp < 1e9; gbp *= STEP) {
    edges.push(gbp);
    if (expectedAbove(types, gbp) < NOBODY) break;
  }
  return edges.sort((a, b) => a - b);
}
