import type { Figures } from '../estimate/figures.ts';
import { knownAt } from './cutOff.ts';
import type { Series } from './series.ts';
import { ALL } from '../schema/openData.ts';

/** Forecasts that need no model, which one has to beat. */
export const NAIVE_FORECASTS = ['last-value', 'three-year-trend', 'stock-and-flow'] as const;
export type NaiveForecast = (typeof NAIVE_FORECASTS)[number];

const TREND_YEARS = 3;

/**
 * What a naive forecast says of a series so many years after a cut-off; nothing where it cannot be made.
 *
 * - `last-value`: as it was.
 * - `three-year-trend`: goes on by the mean yearly change of the last three years, not below zero.
 * - `stock-and-flow`: every year the stock loses the last year's exit rate, exits over the stock at the start of that
 *   year, and gains the last year's entries.
 *
 * @param known figures up to the cut-off
 */
export function naiveForecast(
  kind: NaiveForecast,
  known: Figures,
  area: string,
  series: Series,
  cutOff: number,
  years: number,
): number | undefined {
  const at = (year: number) => known.value(area, series.measure, series.breakdown, year);
  const last = at(cutOff);
  if (last === undefined) return undefined;
  switch (kind) {
    case 'last-value':
      return last;
    case 'three-year-trend': {
      const before = at(cutOff - TREND_YEARS);
      return before === undefined ? undefined : Math.max(0, last + (years * (last - before)) / TREND_YEARS);
    }
    case 'stock-and-flow': {
      if (series.flows === undefined) return undefined;
      const opening = at(cutOff - 1);
      const entries = known.value(area, series.flows.entries, ALL, cutOff);
      const exits = known.value(area, series.flows.exits, ALL, cutOff);
      if (!opening || entries === undefined || exits === undefined) return undefined;
      let stock = last;
      for (let year = 0; year < years; year++) stock += entries - (stock * exits) / opening;
      return Math.max(0, stock);
    }
  }
}

/** What the naive forecasts say of a series so many years after a cut-off, from what was known at it. */
export function naiveForecasts(
  figures: Figures,
  area: string,
  series: Series,
  cutOff: number,
  years: number,
): Partial<Record<NaiveForecast, number>> {
  const known = knownAt(figures, cutOff);
  const said = NAIVE_FORECASTS.flatMap((kind) => {
    const value = naiveForecast(kind, known, area, series, cutOff, years);
    return value === undefined ? [] : [[kind, value] as const];
  });
  return Object.fromEntries(said);
}
