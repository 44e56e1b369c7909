import { around } from '../../estimate/openData/level.ts';
import { mean, sum } from '../../estimate/arithmetic.ts';
import type { Histories } from '../history.ts';
import { fitSpread, FEWEST_PRICES, type SpreadFit } from './fitSpread.ts';
import type { GroupPrice, ReadPrices } from './prices.ts';
import { gbpOf, meanOf } from './groupMean.ts';
import { recentPrices, type RecentPrice } from './recentPrices.ts';
import { groupedStays, stockOnDay } from './weeklySpend.ts';

/** What a week costs in one placement group, for a baseline. */
export interface GroupCost {
  group: string;
  /** In care in it on the day, and those of them with a price of their own. */
  children: number;
  priced: number;
  /** A range whose mean is the mean price; PERT, as every range. */
  weeklyCostGbp: { low: number; mode: number; high: number };
  /** Standard error of the mean; null where a table gives the price. */
  standardErrorGbp: number | null;
  spread: SpreadFit;
  /**
   * `stock`: the mean of those priced on the day. `drawn`: these are few, and drawn towards placements priced in the three
   * years to it. `recent`: of these alone. `table`: as finance has it.
   */
  from: 'stock' | 'drawn' | 'recent' | 'table';
  /** Different children whose prices it rests on; null where a table does not say. */
  restsOnChildren: number | null;
  /** Every price of the three years to the day. In memory only. */
  recent: readonly RecentPrice[];
  /** How it was come to, a sentence. */
  working: string;
}

/** Prices that the group's own spread weighs against what groups have in common. */
const COMMON_WEIGHT = 4;
/** The distance of low and high from the mode at which a symmetric PERT has the standard deviation meant. */
const HALF_WIDTH = Math.sqrt(7);
const WIDEST = 0.9;
/** Prices sought for the spread before those of the three years to the day are looked at too. */
const ENOUGH_FOR_SPREAD = 20;
/** Where no group has two prices: what a price strays from its mean, as a share of it. */
const STRAY_BY_DEFAULT = 0.4;

/**
 * Weekly cost of every group in which anybody has a price: the mean of the stock's prices on the day, so that children
 * times cost is what the ledger pays for them. A table of groups goes before.
 *
 * Fewer than ten prices on the day tell no mean: one child in an unregistered place is not what a parent-and-child place
 * costs. Their mean is drawn towards the mean of a child-week over all placements priced in the group in the three years
 * to the day, which counts as the prices that are lacking of ten, and as no more than the other children it is of. Where
 * nobody is priced on the day it stands alone. What the stock costs, in `weeklySpend`, is not touched by it.
 *
 * The range is that of the mean if as many children were placed again: its standard error, from the spread in the group
 * drawn towards the common one (relative to the mean) by the weight of four prices, as a symmetric PERT.
 */
export function groupCosts(
  histories: Pick<Histories, 'children'>,
  prices: Pick<ReadPrices, 'children' | 'groups'>,
  day: number,
  grouping: (place: string, provider: string) => string,
): GroupCost[] {
  const stock = groupedStays(stockOnDay(histories, prices.children, day, grouping).stays);
  const recents = recentPrices(histories, prices, day, grouping);
  const ids = new Set([...stock.keys(), ...recents.keys(), ...prices.groups.map(({ group }) => group)]);
  const samples = [...ids].sort().map((group) => {
    const stays = stock.get(group) ?? [];
    const own = stays.flatMap(({ child, row }) => (row ? [{ child, weeklyGbp: row.weeklyPence / 100 }] : []));
    const held = new Set(stays.map(({ row }) => row));
    const recent = recents.get(group) ?? [];
    const before = recent.filter(({ row }) => !held.has(row));
    return { group, children: stays.length, own, recent, before };
  });
  const stray = commonStray(samples.map(({ own, recent }) => gbpOf(own.length > 0 ? own : recent)));
  return samples.flatMap(({ group, children, ...sample }): GroupCost[] => {
    const { own, recent } = sample;
    const table = prices.groups.find((it) => it.group === group);
    const isEnough = own.length >= ENOUGH_FOR_SPREAD || own.length >= recent.length;
    const forSpread = gbpOf(isEnough ? own : recent);
    const common = { group, children, priced: own.length, recent };
    if (table) return [{ ...common, ...fromTable(table, forSpread) }];
    if (own.length === 0 && recent.length === 0) return [];
    const { average, used, worth, ...told } = meanOf(sample);
    const standardErrorGbp = standardError(used, average, stray, worth);
    const width = average > 0 ? Math.min(WIDEST, (HALF_WIDTH * standardErrorGbp) / average) : 0;
    const weeklyCostGbp = around(average, width, 2);
    return [{ ...common, ...told, weeklyCostGbp, standardErrorGbp, spread: fitSpread(forSpread, average) }];
  });
}

function fromTable(table: GroupPrice, forSpread: readonly number[]) {
  const gbp = table.weeklyPence / 100;
  const hasRange = table.lowPence !== null && table.highPence !== null;
  const weeklyCostGbp = hasRange
    ? { low: table.lowPence! / 100, mode: gbp, high: table.highPence! / 100 }
    : { low: gbp, mode: gbp, high: gbp };
  const average = (weeklyCostGbp.low + 4 * gbp + weeklyCostGbp.high) / 6;
  return {
    weeklyCostGbp,
    standardErrorGbp: null,
    spread:
      forSpread.length < FEWEST_PRICES
        ? { kind: 'too-few' as const, placements: forSpread.length }
        : fitSpread(forSpread, average),
    from: 'table' as const,
    restsOnChildren: table.children,
    working: `As the table of prices by group has it${hasRange ? ', with its range' : '; it gives no range'}.`,
  };
}

/** @param worth how many prices the mean is worth, where it is not of all alike */
function standardError(values: readonly number[], average: number, stray: number, worth: number): number {
  const own = sum(values.map((it) => (it - average) ** 2));
  const variance = (own + COMMON_WEIGHT * (stray * average) ** 2) / (values.length - 1 + COMMON_WEIGHT);
  return Math.sqrt(variance / worth);
}

/** Standard deviation as a share of the mean, over all groups together. */
function commonStray(samples: readonly (readonly number[])[]): number {
  const usable = samples.filter((it) => it.length > 1 && mean(it) > 0);
  const degrees = sum(usable.map((it) => it.length - 1));
  if (degrees === 0) return STRAY_BY_DEFAULT;
  const squares = sum(usable.map((it) => sum(it.map((value) => (value / mean(it) - 1) ** 2))));
  return Math.sqrt(squares / degrees);
}
