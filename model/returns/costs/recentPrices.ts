import { sum } from '../../estimate/arithmetic.ts';
import type { Histories } from '../history.ts';
import { carePlacements, holds, type CarePlacement } from './carePlacements.ts';
import { matchChildren } from './matchChildren.ts';
import type { PriceRow, ReadPrices } from './prices.ts';
import { groupedByChild } from './settlePrices.ts';

/** A price of the years to a day, and for how many weeks of them it was paid. */
export interface RecentPrice {
  row: PriceRow;
  /** As in the returns, or as in the extract where they do not know the child. In memory only. */
  child: string;
  place: string;
  weeklyGbp: number;
  weeks: number;
}

export const RECENT_YEARS = 3;
const RECENT_DAYS = RECENT_YEARS * 365;
const isTemporary = (place: string) => /^T\d$/.test(place);

/**
 * Every price that held within the three years to a day, by placement group. A row without an end holds as long as the
 * placement it is of, and until a later row of the child at most. A row without a start, or of no place that anybody
 * knows, is left out; so are temporary moves, which are of the group they interrupt.
 */
export function recentPrices(
  histories: Pick<Histories, 'children'>,
  prices: Pick<ReadPrices, 'children'>,
  day: number,
  grouping: (place: string, provider: string) => string,
): Map<string, RecentPrice[]> {
  const byGroup = new Map<string, RecentPrice[]>();
  const add = (child: string, rows: readonly PriceRow[], placements: readonly CarePlacement[]) => {
    const lasting = rows.filter(({ place }) => !isTemporary(place));
    for (const row of lasting) {
      const { from } = row;
      if (from === null || from > day) continue;
      const placement = placements.findLast((it) => holds(it, from));
      const { place, provider } = placement && ['', placement.place].includes(row.place) ? placement : row;
      if (place === '') continue;
      const days = Math.min(endOf(row, lasting, placement), day + 1) - Math.max(from, day + 1 - RECENT_DAYS);
      if (days <= 0) continue;
      const group = grouping(place, provider);
      const price = { row, child, place, weeklyGbp: row.weeklyPence / 100, weeks: days / 7 };
      const of = byGroup.get(group);
      if (of) of.push(price);
      else byGroup.set(group, [price]);
    }
  };
  const matched = matchChildren(histories, prices.children);
  for (const { history, rows } of matched.children) {
    if (rows.length > 0) add(history.child, rows, carePlacements(history));
  }
  for (const rows of groupedByChild(matched.unknown)) add(rows[0]!.child, rows, []);
  return byGroup;
}

function endOf({ from, to }: PriceRow, rows: readonly PriceRow[], of: CarePlacement | undefined): number {
  if (to !== null) return to;
  const later = rows.flatMap((it) => (it.from !== null && it.from > from! ? [it.from] : []));
  return later.reduce((least, it) => Math.min(least, it), of?.to ?? Infinity);
}

/** What a child-week cost on average. */
export function meanByWeeks(prices: readonly RecentPrice[]): number {
  return sum(prices.map(({ weeklyGbp, weeks }) => weeklyGbp * weeks)) / sum(prices.map(({ weeks }) => weeks));
}

export const childrenOf = (prices: readonly { child: string }[]): Set<string> =>
  new Set(prices.map(({ child }) => child));
