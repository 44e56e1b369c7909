import type { Histories } from '../history.ts';
import type { RowPlace } from '../tables.ts';
import { carePlacements, holds, type CarePlacement } from './carePlacements.ts';
import { matchChildren } from './matchChildren.ts';
import { priceOnDay, type PricedBy } from './priceOnDay.ts';
import { groupedByChild } from './settlePrices.ts';
import type { GroupPrice, PriceRow, ReadPrices } from './prices.ts';

/** What a week costs on a day, by placement group. All pence are whole, so that every sum is exact. */
export interface WeeklySpend {
  day: number;
  children: number;
  byGroup: GroupSpend[];
  /** The price of everybody who has one of their own. */
  pricedPence: number;
  /** What everybody else is taken to cost: the mean of their group, or its price in a table of groups. */
  estimatedPence: number;
  totalPence: number;
  /** Children with a price of their own, by how it was found. */
  foundBy: Record<PricedBy, number>;
  /** Rows whose child was only found without the leading zeros of its number. */
  rowsWithoutZeros: number;
  /** Who has no price of their own. In memory only. */
  unpriced: { child: string; group: string; at: RowPlace; weeklyPence: number | null }[];
  ledger: Ledger;
}

export interface GroupSpend {
  group: string;
  children: number;
  /** Those with a price of their own. */
  priced: number;
  pricedPence: number;
  /** What each of the others is taken to cost; null where nothing says. */
  estimatePence: number | null;
  totalPence: number;
}

/** Why the extract pays for what the stock has not. */
export type LedgerReason = 'child-not-in-care' | 'child-not-in-returns' | 'second-price';

/**
 * The extract's own total that day, and what lies between it and the stock priced:
 * `totalPence = pricedPence of the stock + sum of the differences`, always.
 */
export interface Ledger {
  rows: number;
  totalPence: number;
  differences: { reason: LedgerReason; rows: number; pence: number; at: RowPlace[] }[];
}

/** One child's placement on the day, with its price where there is one. */
export interface PricedStay {
  child: string;
  group: string;
  placement: CarePlacement;
  row: PriceRow | undefined;
}

/**
 * The stock of a day, priced child by child, beside what the extract pays that day. Children without a row of their own
 * are listed, and counted at the price a table gives for their group or, without one, the mean of those priced in it.
 *
 * @param grouping the group of a place and provider, as `grouping` in `../groups.ts` gives it
 */
export function weeklySpend(
  histories: Pick<Histories, 'children'>,
  prices: Pick<ReadPrices, 'children' | 'groups'>,
  day: number,
  grouping: (place: string, provider: string) => string,
): WeeklySpend {
  const { stays, foundBy, ledger, withoutZeros } = stockOnDay(histories, prices.children, day, grouping);
  const byGroup = [...groupedStays(stays)].map(([group, of]) =>
    groupSpend(
      group,
      of,
      prices.groups.find((it) => it.group === group),
    ),
  );
  byGroup.sort((a, b) => (a.group < b.group ? -1 : 1));
  const estimate = new Map(byGroup.map((it) => [it.group, it.estimatePence]));
  const total = (of: (it: GroupSpend) => number) => byGroup.reduce((sum, it) => sum + of(it), 0);
  const pricedPence = total((it) => it.pricedPence);
  const totalPence = total((it) => it.totalPence);
  return {
    day,
    children: stays.length,
    byGroup,
    pricedPence,
    estimatedPence: totalPence - pricedPence,
    totalPence,
    foundBy,
    rowsWithoutZeros: withoutZeros,
    unpriced: stays
      .filter(({ row }) => row === undefined)
      .map(({ child, group, placement }) => ({
        child,
        group,
        at: placement.row,
        weeklyPence: estimate.get(group) ?? null,
      })),
    ledger,
  };
}

function groupSpend(group: string, stays: readonly PricedStay[], table: GroupPrice | undefined): GroupSpend {
  const own = stays.flatMap(({ row }) => (row ? [row.weeklyPence] : []));
  const pricedPence = own.reduce((sum, it) => sum + it, 0);
  const mean = own.length > 0 ? Math.round(pricedPence / own.length) : null;
  const estimatePence = table?.weeklyPence ?? mean;
  const others = stays.length - own.length;
  const totalPence = pricedPence + others * (estimatePence ?? 0);
  return { group, children: stays.length, priced: own.length, pricedPence, estimatePence, totalPence };
}

/** Everybody in care on a day with the price that holds, and the rows of the extract that no child of the stock uses. */
export function stockOnDay(
  histories: Pick<Histories, 'children'>,
  rows: readonly PriceRow[],
  day: number,
  grouping: (place: string, provider: string) => string,
): { stays: PricedStay[]; foundBy: Record<PricedBy, number>; ledger: Ledger; withoutZeros: number } {
  const matched = matchChildren(histories, rows);
  const stays: PricedStay[] = [];
  const foundBy = { start: 0, placement: 0 };
  const unused: Record<LedgerReason, PriceRow[]> = {
    'child-not-in-care': [],
    'child-not-in-returns': groupedByChild(matched.unknown).flatMap((of) => priceOnDay(of, [], day).open),
    'second-price': [],
  };
  for (const { history, rows: own } of matched.children) {
    const placements = carePlacements(history);
    const { open, price } = priceOnDay(own, placements, day);
    const now = placements.findLast((it) => holds(it, day));
    if (now === undefined) {
      unused['child-not-in-care'].push(...open);
      continue;
    }
    unused['second-price'].push(...open.filter((row) => row !== price?.row));
    if (price) foundBy[price.by]++;
    const group = grouping(now.place, now.provider);
    stays.push({ child: history.child, group, placement: now, row: price?.row });
  }
  const used = stays.flatMap(({ row }) => (row ? [row] : []));
  return { stays, foundBy, ledger: ledgerOf(used, unused), withoutZeros: matched.withoutZeros };
}

function ledgerOf(used: readonly PriceRow[], unused: Record<LedgerReason, PriceRow[]>): Ledger {
  const pence = (rows: readonly PriceRow[]) => rows.reduce((sum, it) => sum + it.weeklyPence, 0);
  const differences = (Object.entries(unused) as [LedgerReason, PriceRow[]][])
    .filter(([, rows]) => rows.length > 0)
    .map(([reason, rows]) => ({
      reason,
      rows: rows.length,
      pence: pence(rows),
      at: rows.map(({ at }) => at),
    }));
  const all = [...used, ...Object.values(unused).flat()];
  return { rows: all.length, totalPence: pence(all), differences };
}

export function groupedStays(stays: readonly PricedStay[]): Map<string, PricedStay[]> {
  const groups = new Map<string, PricedStay[]>();
  for (const stay of stays) {
    const of = groups.get(stay.group);
    if (of) of.push(stay);
    else groups.set(stay.group, [stay]);
  }
  return groups;
}
