import type { SeriesSpread, Spread } from '../schema/simulation.ts';
import { momentsOf, standardDeviation, type Moments } from './moments.ts';
import { PERCENTILES, quantiles } from './quantiles.ts';

const SHARES = PERCENTILES.map((percentile) => percentile / 100);

/** The spread of one figure over replications. */
export function spreadOf(values: Float64Array): Spread {
  const { mean, squares, count } = momentsOf(values, 1);
  const [p5, p10, p25, p50, p75, p90, p95] = quantiles(values, SHARES) as Sevenfold;
  return { mean: mean[0]!, sd: standardDeviation(squares[0]!, count), p5, p10, p25, p50, p75, p90, p95 };
}

type Sevenfold = [number, number, number, number, number, number, number];

/**
 * The spread of a series by week.
 *
 * @param moments of every replication, weeks from `firstRow` on
 * @param valuesOf the replications that are kept, of a week
 */
export function seriesSpreadOf(
  weeks: number,
  moments: Moments,
  firstRow: number,
  valuesOf: (week: number) => Float32Array | Float64Array,
): SeriesSpread {
  const series: SeriesSpread = {
    mean: [],
    sd: [],
    p5: [],
    p10: [],
    p25: [],
    p50: [],
    p75: [],
    p90: [],
    p95: [],
  };
  for (let week = 0; week < weeks; week++) {
    series.mean.push(moments.mean[firstRow + week]!);
    series.sd.push(standardDeviation(moments.squares[firstRow + week]!, moments.count));
    const found = quantiles(valuesOf(week), SHARES);
    PERCENTILES.forEach((percentile, i) => series[`p${percentile}`].push(found[i]!));
  }
  return series;
}
