import { around } from '../../estimate/openData/level.ts';
import { mean, sum } from '../../estimate/arithmetic.ts';
import type { Histories } from '../history.ts';
import { fitSpread, FEWEST_PRICES, type SpreadFit } from './fitSpread.ts';
import type { GroupPrice, ReadPrices } from './prices.ts';
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
  /** `stock`: of those priced on the day. `recent`: of placements priced in the two years to it. `table`: as finance has it. */
  from: 'stock' | 'recent' | 'table';
  /** How it was come to, a sentence. */
  working: string;
}

/** Prices that the group's own spread weighs against what groups have in common. */
const COMMON_WEIGHT = 4;
/** The distance of low and high from the mode at which a symmetric PERT has the standard deviation meant. */
const HALF_WIDTH = Math.sqrt(7);
const WIDEST = 0.9;
const RECENT_DAYS = 730;
/** Prices sought for the spread before those of the two years to the day are looked at too. */
const ENOUGH_FOR_SPREAD = 20;
/** Where no group has two prices: what a price strays from its mean, as a share of it. */
const STRAY_BY_DEFAULT = 0.4;

/**
 * Weekly cost of every group in which anybody has a price: the mean of the stock's prices on the day, so that children
 * times cost is what the ledger pays for them. A table of groups goes before, and where nobody in a group is priced that
 * day, placements priced in the two years to it stand in.
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
  const { stays } = stockOnDay(histories, prices.children, day, grouping);
  const stock = groupedStays(stays);
  const recent = recentPrices(prices, day, grouping);
  const ownOf = (group: string) =>
    (stock.get(group) ?? []).flatMap(({ row }) => (row ? [row.weeklyPence / 100] : []));
  const ids = new Set([...stock.keys(), ...recent.keys(), ...prices.groups.map(({ group }) => group)]);
  const samples = [...ids].sort().map((group) => {
    const own = ownOf(group);
    const lately = recent.get(group) ?? [];
    return {
      group,
      children: stock.get(group)?.length ?? 0,
      own,
      lately,
      used: own.length > 0 ? own : lately,
    };
  });
  const stray = commonStray(samples.map(({ used }) => used));
  return samples.flatMap(({ group, children, own, lately, used }): GroupCost[] => {
    const table = prices.groups.find((it) => it.group === group);
    const forSpread = own.length >= ENOUGH_FOR_SPREAD ? own : lately.length > own.length ? lately : own;
    const common = { group, children, priced: own.length };
    if (table) return [{ ...common, ...fromTable(table, forSpread) }];
    if (used.length === 0) return [];
    const average = mean(used);
    const standardErrorGbp = standardError(used, average, stray);
    const width = average > 0 ? Math.min(WIDEST, (HALF_WIDTH * standardErrorGbp) / average) : 0;
    const range = around(average, width, 2);
    const from = own.length > 0 ? ('stock' as const) : ('recent' as const);
    return [
      {
        ...common,
        weeklyCostGbp: range,
        standardErrorGbp,
        spread: fitSpread(forSpread, average),
        from,
        working: `The mean of ${used.length} ${used.length === 1 ? 'price' : 'prices'} ${from === 'stock' ? 'that hold on the day' : 'of the two years to the day, as none holds on it'}; the range is its standard error.`,
      },
    ];
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
    working: `As the table of prices by group has it${hasRange ? ', with its range' : '; it gives no range'}.`,
  };
}

function standardError(values: readonly number[], average: number, stray: number): number {
  const n = values.length;
  const own = sum(values.map((it) => (it - average) ** 2));
  const variance = (own + COMMON_WEIGHT * (stray * average) ** 2) / (n - 1 + COMMON_WEIGHT);
  return Math.sqrt(variance / n);
}

/** Standard deviation as a share of the mean, over all groups together. */
function commonStray(samples: readonly (readonly number[])[]): number {
  const usable = samples.filter((it) => it.length > 1 && mean(it) > 0);
  const degrees = sum(usable.map((it) => it.length - 1));
  if (degrees === 0) return STRAY_BY_DEFAULT;
  const squares = sum(usable.map((it) => sum(it.map((value) => (value / mean(it) - 1) ** 2))));
  return Math.sqrt(squares / degrees);
}

/** Prices of placements that began or were priced in the two years to the day, by group; rows without a place have none. */
function recentPrices(
  prices: Pick<ReadPrices, 'children'>,
  day: number,
  grouping: (place: string, provider: string) => string,
): Map<string, number[]> {
  const byGroup = new Map<string, number[]>();
  for (const { from, to, place, provider, weeklyPence } of prices.children) {
    // A temporary move is of the group it interrupts, which the row does not say.
    if (place === '' || /^T\d$/.test(place)) continue;
    if (from === null || from > day || (to !== null && to <= day - RECENT_DAYS)) continue;
    if (to === null && from <= day - RECENT_DAYS) continue;
    const group = grouping(place, provider);
    const of = byGroup.get(group);
    if (of) of.push(weeklyPence / 100);
    else byGroup.set(group, [weeklyPence / 100]);
  }
  return byGroup;
}
