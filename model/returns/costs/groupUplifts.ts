import { mean, rounded, sum } from '../../estimate/arithmetic.ts';
import { DAYS_PER_YEAR } from '../../time/calendar.ts';
import type { Histories } from '../history.ts';
import { carePlacements, holds } from './carePlacements.ts';
import { matchChildren } from './matchChildren.ts';
import type { PriceRow, ReadPrices } from './prices.ts';

/** A rise a year as a share, with its standard error. */
export interface Rise {
  perYear: number;
  standardError: number;
  /** Pairs of prices, or placements. */
  from: number;
}

export interface GroupUplift {
  group: string;
  annualUplift: { low: number; mode: number; high: number };
  /** New prices of the same placements. */
  matched: Rise | null;
  /** Prices of placements by the day they began. */
  unmatched: Rise | null;
  /** Different children whose prices `matched` and `unmatched` rest on. */
  children: number;
  /** What the national assumption weighs in the result, from 0 to 1. */
  nationalWeight: number;
}

const HALF_WIDTH = Math.sqrt(7);
const FEWEST_PAIRS = 5;
const FEWEST_PLACEMENTS = 20;
/** Two prices closer in time tell a correction, not a rise. */
const LEAST_DAYS_APART = 180;
const LONGEST_BACK_DAYS = 5 * 366;
/** However alike the prices: they are one council's and one time's. */
const LEAST_ERROR = 0.005;

/**
 * What prices of each group rise by a year: from new prices of the same placement (matched: logarithm of the ratio over
 * the years between), from the prices of placements by the day they began (unmatched: the slope of the logarithm, by
 * least squares, over five years at most), and from the national assumption, each weighed by one over its variance. So a
 * council's own prices tell where they are many, and the assumption where they are few. The range is a symmetric PERT with
 * the standard deviation of the three together, held to the format's bounds.
 *
 * @param national low, likely and high rise of a group; groups without one are left out
 */
export function groupUplifts(
  histories: Pick<Histories, 'children'>,
  prices: Pick<ReadPrices, 'children'>,
  day: number,
  grouping: (place: string, provider: string) => string,
  national: Readonly<Record<string, { low: number; value: number; high: number }>>,
): GroupUplift[] {
  const all = risesOfPlacements(histories, prices.children, day, grouping);
  // Where no price of a placement ever changes the extract keeps one a placement, and says nothing of rises by them.
  const pairs = [...all.values()].flat().some(({ logRise }) => logRise !== 0)
    ? all
    : new Map<string, Pair[]>();
  const starts = startsByGroup(prices.children, day, grouping);
  return Object.entries(national).map(([group, assumed]) => {
    const matched = matchedRise(pairs.get(group) ?? []);
    const unmatched = slope(starts.get(group) ?? []);
    const children = new Set([
      ...(matched ? pairs.get(group)! : []).map(({ child }) => child),
      ...(unmatched ? starts.get(group)! : []).map(({ child }) => child),
    ]).size;
    const nationalSd = Math.max(LEAST_ERROR, (assumed.high - assumed.low) / (2 * HALF_WIDTH));
    const parts = [
      { perYear: Math.log1p(assumed.value), standardError: nationalSd },
      ...[matched, unmatched].flatMap((it) => (it ? [it] : [])),
    ];
    const weights = parts.map(({ standardError }) => 1 / standardError ** 2);
    const total = sum(weights);
    const log = sum(parts.map(({ perYear }, i) => (perYear * weights[i]!) / total));
    const centre = Math.expm1(log);
    const width = HALF_WIDTH / Math.sqrt(total);
    return {
      group,
      annualUplift: {
        low: rounded(Math.max(-0.5, centre - width), 4),
        mode: rounded(Math.min(1, Math.max(-0.5, centre)), 4),
        high: rounded(Math.min(1, centre + width), 4),
      },
      matched: matched && asShare(matched),
      unmatched: unmatched && asShare(unmatched),
      children,
      nationalWeight: weights[0]! / total,
    };
  });
}

const asShare = (it: Rise): Rise => ({ ...it, perYear: Math.expm1(it.perYear) });

interface Pair {
  child: string;
  logRise: number;
  years: number;
}

/** Successive prices of one placement. */
function risesOfPlacements(
  histories: Pick<Histories, 'children'>,
  rows: readonly PriceRow[],
  day: number,
  grouping: (place: string, provider: string) => string,
): Map<string, Pair[]> {
  const byGroup = new Map<string, Pair[]>();
  for (const child of matchChildren(histories, rows).children) {
    if (child.rows.length < 2) continue;
    for (const placement of carePlacements(child.history)) {
      const own = child.rows
        .filter(
          ({ from, place }) => from !== null && from <= day && holds(placement, from) && !/^T\d$/.test(place),
        )
        .filter(({ weeklyPence }) => weeklyPence > 0)
        .sort((a, b) => a.from! - b.from!);
      for (const [i, later] of own.slice(1).entries()) {
        const days = later.from! - own[i]!.from!;
        if (days < LEAST_DAYS_APART) continue;
        const logRise = Math.log(later.weeklyPence / own[i]!.weeklyPence);
        push(byGroup, grouping(placement.place, placement.provider), {
          child: child.history.child,
          logRise,
          years: days / DAYS_PER_YEAR,
        });
      }
    }
  }
  return byGroup;
}

function matchedRise(pairs: readonly Pair[]): Rise | null {
  if (pairs.length < FEWEST_PAIRS) return null;
  const years = sum(pairs.map((it) => it.years));
  const perYear = sum(pairs.map((it) => it.logRise)) / years;
  const squares = sum(pairs.map((it) => (it.logRise - perYear * it.years) ** 2));
  const variance = (squares * pairs.length) / (pairs.length - 1) / years ** 2;
  return { perYear, standardError: Math.max(LEAST_ERROR, Math.sqrt(variance)), from: pairs.length };
}

interface Start {
  child: string;
  year: number;
  log: number;
}

function startsByGroup(
  rows: readonly PriceRow[],
  day: number,
  grouping: (place: string, provider: string) => string,
): Map<string, Start[]> {
  const byGroup = new Map<string, Start[]>();
  for (const { child, from, place, provider, weeklyPence } of rows) {
    if (place === '' || /^T\d$/.test(place) || weeklyPence <= 0) continue;
    if (from === null || from > day || from <= day - LONGEST_BACK_DAYS) continue;
    push(byGroup, grouping(place, provider), {
      child,
      year: from / DAYS_PER_YEAR,
      log: Math.log(weeklyPence),
    });
  }
  return byGroup;
}

/** Least squares of the logarithm on the year. */
function slope(starts: readonly Start[]): Rise | null {
  const n = starts.length;
  if (n < FEWEST_PLACEMENTS) return null;
  const [year, log] = [mean(starts.map((it) => it.year)), mean(starts.map((it) => it.log))];
  const spread = sum(starts.map((it) => (it.year - year) ** 2));
  if (spread < 1) return null;
  const perYear = sum(starts.map((it) => (it.year - year) * (it.log - log))) / spread;
  const squares = sum(starts.map((it) => (it.log - log - perYear * (it.year - year)) ** 2));
  const standardError = Math.max(LEAST_ERROR, Math.sqrt(squares / (n - 2) / spread));
  return { perYear, standardError, from: n };
}

function push<T>(groups: Map<string, T[]>, group: string, item: T): void {
  const of = groups.get(group);
  if (of) of.push(item);
  else groups.set(group, [item]);
}
