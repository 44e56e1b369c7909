import type { Baseline } from '../schema/baseline.ts';

import { replicatedTotals } from './replicatedTotals.ts';
import { CLA } from './series.ts';

/** A forecast of the children of one council from its earlier returns, and what came of it. */
export interface ReturnsForecast {
  /** The 31 March it is made on, with only what had happened by then. */
  cutOff: string;
  date: string;
  years: number;
  p10: number;
  p50: number;
  p90: number;
  actual: number;
  /** The number at the cut-off, which a forecast has to beat. */
  lastValue: number;
}

export interface Counted {
  date: string;
  children: number;
}

/** So many years of returns stand before a cut-off: with fewer no rate can be told from chance. */
const LEAST_YEARS_BEFORE = 2;
const MOST_YEARS_AHEAD = 3;
const REPLICATIONS = 400;

/**
 * Forecasts made as if at each 31 March that has two years of returns before it and another count after it.
 *
 * @param counted children on each 31 March, oldest first
 * @param baselineAt the baseline that the same rules make of what was known on a day; nothing where they make none
 */
export function returnsBacktest(
  counted: readonly Counted[],
  baselineAt: (asOf: string) => Baseline | undefined,
  replications = REPLICATIONS,
): ReturnsForecast[] {
  return counted.slice(LEAST_YEARS_BEFORE - 1, -1).flatMap(({ date: cutOff, children: lastValue }) => {
    const later = counted
      .map((it) => ({ ...it, years: Number(it.date.slice(0, 4)) - Number(cutOff.slice(0, 4)) }))
      .filter(({ years }) => years >= 1 && years <= MOST_YEARS_AHEAD);
    const baseline = baselineAt(cutOff);
    if (baseline === undefined || later.length === 0) return [];
    const said = replicatedTotals(baseline, Math.max(...later.map(({ years }) => years)), replications);
    return later.map(({ date, years, children: actual }) => {
      const { p10, p50, p90 } = said.get(CLA.id)![years - 1]!;
      return { cutOff, date, years, p10, p50, p90, actual, lastValue };
    });
  });
}
