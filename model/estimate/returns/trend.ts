import { gammaBelow } from './gammaDistribution.ts';

/** How yearly counts trend. Changes are relative: 0.05 is 5% more each year. */
export interface Trend {
  perYear: number;
  /** Middle 90%. */
  low: number;
  high: number;
  /** The chance of a slope at least so steep, either way, where there is none. */
  p: number;
  /** The level on the day that times are counted from. */
  level: number;
  /** Relative variance of the level. */
  levelVariance: number;
  years: number;
}

/** A trend of fewer children than this is a trend of which children. */
const LEAST_COUNT = 10;
const Z90 = 1.6448536269514722;

/**
 * A log-linear trend of yearly counts, by weighted least squares on Poisson counts with the spread given besides:
 * the variance of a count is mean + (v mean)^2.
 *
 * @param counts by year; nothing where fewer than three years have any, or all together fewer than ten
 * @param at the middle of each year, in years before the day the level is for (negative)
 */
export function trendOf(counts: readonly number[], at: readonly number[], variation: number): Trend | null {
  const total = counts.reduce((sum, it) => sum + it, 0);
  if (total < LEAST_COUNT || counts.filter((it) => it > 0).length < 3) return null;
  let a = Math.log(total / counts.length);
  let b = 0;
  let [saa, sab, sbb] = [0, 0, 0];
  for (let round = 0; round < 50; round++) {
    [saa, sab, sbb] = [0, 0, 0];
    let [ga, gb] = [0, 0];
    counts.forEach((count, i) => {
      const mean = Math.exp(a + b * at[i]!);
      const weight = 1 / (1 / mean + variation ** 2);
      const off = count / mean - 1;
      saa += weight;
      sab += weight * at[i]!;
      sbb += weight * at[i]! ** 2;
      ga += weight * off;
      gb += weight * off * at[i]!;
    });
    const det = saa * sbb - sab * sab;
    const [da, db] = [(sbb * ga - sab * gb) / det, (saa * gb - sab * ga) / det];
    a += Math.max(-1, Math.min(1, da));
    b += Math.max(-0.5, Math.min(0.5, db));
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  const det = saa * sbb - sab * sab;
  const error = Math.sqrt(saa / det);
  return {
    perYear: Math.exp(b) - 1,
    low: Math.exp(b - Z90 * error) - 1,
    high: Math.exp(b + Z90 * error) - 1,
    p: 1 - gammaBelow(0.5, (b / error) ** 2 / 2),
    level: Math.exp(a),
    levelVariance: sbb / det,
    years: counts.length,
  };
}
