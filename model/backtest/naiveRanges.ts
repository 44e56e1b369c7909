import type { Figures } from '../estimate/figures.ts';
import { quantiles } from '../uncertainty/quantiles.ts';
import { LONGEST_YEARS } from './cases.ts';
import { NAIVE_FORECASTS, naiveForecasts, type NaiveForecast } from './naiveForecasts.ts';
import type { Series } from './series.ts';

/** Outcome over forecast at the ends of the ranges that held half and 8 in 10 of past outcomes. */
export interface Ratios {
  count: number;
  p10: number;
  p25: number;
  p75: number;
  p90: number;
}

/** By series, naive forecast and years ahead. */
export type NaiveRanges = Map<string, Ratios>;

export const naiveRangeKey = (series: string, kind: NaiveForecast, years: number): string =>
  `${series}|${kind}|${years}`;

const FEWEST_OUTCOMES = 50;

/**
 * How far outcomes lay from each naive forecast, over all areas and every outcome up to a year: the range such a
 * forecast would have if its user had kept count. None where fewer than 50 outcomes are that old.
 *
 * @param years first and last year of the figures that may be used, the last being the last outcome
 */
export function naiveRanges(
  figures: Figures,
  areas: readonly string[],
  series: readonly Series[],
  { first, last }: { first: number; last: number },
): NaiveRanges {
  const ranges: NaiveRanges = new Map();
  for (const one of series) {
    for (let years = 1; years <= LONGEST_YEARS; years++) {
      const ratios = new Map<NaiveForecast, number[]>(NAIVE_FORECASTS.map((kind) => [kind, []]));
      for (const area of areas) {
        for (let cutOff = first; cutOff + years <= last; cutOff++) {
          const actual = figures.value(area, one.measure, one.breakdown, cutOff + years);
          if (actual === undefined) continue;
          const said = naiveForecasts(figures, area, one, cutOff, years);
          for (const kind of NAIVE_FORECASTS) {
            const forecast = said[kind];
            if (forecast) ratios.get(kind)!.push(actual / forecast);
          }
        }
      }
      for (const [kind, values] of ratios) {
        if (values.length < FEWEST_OUTCOMES) continue;
        const [p10, p25, p75, p90] = quantiles(Float64Array.from(values), [0.1, 0.25, 0.75, 0.9]);
        const range = { count: values.length, p10: p10!, p25: p25!, p75: p75!, p90: p90! };
        ranges.set(naiveRangeKey(one.id, kind, years), range);
      }
    }
  }
  return ranges;
}
