import { PLACES } from '../codes/places.ts';
import type { PlacementGroup } from '../groups.ts';
import { FEWEST_SHOWN } from '../suppress.ts';
import { childrenOf, meanByWeeks, type RecentPrice } from './recentPrices.ts';

/** Means of places further apart than this are no longer prices of one kind. */
const MOST_APART = 3;
/** One child's price is no price of a place. */
const FEWEST_CHILDREN = 2;

/**
 * A sentence where a group mixes places whose prices, by the weeks paid for in the three years to the day, differ by more
 * than a factor of three: its price then moves with which of them children come to. An amount that is the mean of fewer
 * than five children's prices is not told.
 */
export function mixedPlaces(
  { label }: Pick<PlacementGroup, 'label'>,
  prices: readonly RecentPrice[],
): string | undefined {
  const places = [...new Set(prices.map(({ place }) => place))]
    .map((place) => {
      const of = prices.filter((it) => it.place === place);
      return { place, children: childrenOf(of).size, meanGbp: meanByWeeks(of) };
    })
    .filter(({ children }) => children >= FEWEST_CHILDREN)
    .sort((a, b) => b.meanGbp - a.meanGbp);
  const dearest = places[0];
  if (dearest === undefined) return undefined;
  const cheap = places.filter(({ meanGbp }) => meanGbp * MOST_APART < dearest.meanGbp);
  if (cheap.length === 0) return undefined;
  const words = [dearest, ...cheap].map(({ place, children, meanGbp }) => {
    const name = PLACES.find(({ code }) => code === place)?.label ?? 'a place of no known kind';
    const amount = `about £${Number(meanGbp.toPrecision(2)).toLocaleString('en-GB')} a week`;
    return `${name} (${place}), ${children >= FEWEST_SHOWN ? amount : `fewer than ${FEWEST_SHOWN} children’s prices`}`;
  });
  return `"${label}" mixes placements whose prices differ by more than a factor of three, the dearest first: ${words.join('; ')}. Its price moves with which of them children come to: give them groups of their own.`;
}
