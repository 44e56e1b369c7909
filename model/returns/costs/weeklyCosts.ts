import type { GivenCost } from '../../estimate/returns/input.ts';
import { grouping, type PlacementGroup } from '../groups.ts';
import type { Histories } from '../history.ts';
import { groupCosts } from './groupCosts.ts';
import { mixedPlaces } from './mixedPlaces.ts';
import { groupUplifts, type GroupUplift } from './groupUplifts.ts';
import { NATIONAL_UPLIFTS } from './nationalUplifts.ts';
import type { ReadPrices } from './prices.ts';

/** By placement group, the weekly cost of a baseline with its spread and what it rises by; groups with a price only. */
export function weeklyCosts(
  histories: Pick<Histories, 'children'>,
  prices: Pick<ReadPrices, 'children' | 'groups'>,
  day: number,
  groups: readonly PlacementGroup[],
): Readonly<Record<string, GivenCost>> {
  const groupOf = grouping(groups);
  const uplifts = new Map(
    groupUplifts(histories, prices, day, groupOf, NATIONAL_UPLIFTS).map((it) => [it.group, it]),
  );
  return Object.fromEntries(
    groupCosts(histories, prices, day, groupOf).map(
      ({ group, weeklyCostGbp, spread, working, from, priced, restsOnChildren, recent }) => {
        const of = groups.find(({ id }) => id === group);
        const mixed = of && mixedPlaces(of, recent);
        const rise = ownRise(uplifts.get(group));
        const cost: GivenCost = {
          ...weeklyCostGbp,
          source: working,
          ...(restsOnChildren !== null && { children: restsOnChildren }),
          ...(from !== 'table' && { prices: priced }),
          ...(mixed !== undefined && { mixed }),
          ...(spread.kind === 'fitted' && { spread: spread.spread }),
          ...(rise && { annualUplift: rise }),
        };
        return [group, cost];
      },
    ),
  );
}

/** The rise of a group's own prices; nothing where it is the assumption of the country and no more. */
function ownRise(uplift: GroupUplift | undefined): GivenCost['annualUplift'] {
  if (uplift === undefined || (uplift.matched === null && uplift.unmatched === null)) return undefined;
  const { annualUplift, matched, unmatched, children, nationalWeight } = uplift;
  const own = [
    ...(matched ? [`${matched.from} new prices of the same placements`] : []),
    ...(unmatched ? [`${unmatched.from} placements by the day they began`] : []),
  ].join(' and ');
  return {
    ...annualUplift,
    children,
    source: `From ${own}; the assumption of the country weighs ${Math.round(100 * nationalWeight)}% of it.`,
  };
}
