import { gammaBelow } from './gammaDistribution.ts';

/** How a yearly count strays from its level, and how far the level drifts, beyond chance: standard deviations of the log. */
export interface YearlySpread {
  yearlyVariation: number;
  drift: number;
}

/** The years' worth of evidence that the country's councils count for, beside the authority's own. */
const NATIONAL_YEARS = 8;

/**
 * The spread of an authority's own years drawn towards the country's. Own counts stray from their mean by chance,
 * which is the mean itself (Poisson), and by more: the excess of the sum of (count - mean)^2 / mean over the years
 * less one, over the mean. Strays and drift keep the country's proportions: a few years cannot tell them apart.
 */
export function ownSpread(
  counts: readonly number[],
  national: YearlySpread,
): YearlySpread & { own: number | null } {
  const mean = counts.reduce((sum, it) => sum + it, 0) / Math.max(1, counts.length);
  if (counts.length < 3 || mean <= 0) return { ...national, own: null };
  const free = counts.length - 1;
  const surplus = counts.reduce((sum, it) => sum + (it - mean) ** 2 / mean, 0) / free - 1;
  const own = Math.max(0, surplus / mean);
  const nationwide = national.yearlyVariation ** 2 + national.drift ** 2;
  const variance = (NATIONAL_YEARS * nationwide + free * own) / (NATIONAL_YEARS + free);
  const scale = Math.min(1, Math.sqrt(variance)) / Math.sqrt(nationwide);
  return {
    yearlyVariation: national.yearlyVariation * scale,
    drift: national.drift * scale,
    own: Math.sqrt(own),
  };
}

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

const Z90 = 1.6448536269514722;

/**
 * A log-linear trend of yearly counts, by weighted least squares on Poisson counts with the spread given besides:
 * the variance of a count is mean + (v mean)^2.
 *
 * @param counts of at least three years
 * @param at the middle of each year, in years before the day the level is for (negative)
 */
export function trendOf(counts: readonly number[], at: readonly number[], variation: number): Trend | null {
  if (counts.length < 3 || counts.reduce((sum, it) => sum + it, 0) <= 0) return null;
  let a = Math.log(counts.reduce((sum, it) => sum + it, 0) / counts.length);
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
