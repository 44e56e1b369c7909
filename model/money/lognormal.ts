import { normalCdf } from '../backtest/fit/crps.ts';

/** Lognormal prices, cut off above where `mostGbp` is given: what lies beyond it does not happen. */
export interface Lognormal {
  /** Of the whole lognormal, before anything is cut off. */
  medianGbp: number;
  /** Standard deviation of the natural logarithm; 0: everything is at the median. */
  sigma: number;
  mostGbp?: number | undefined;
}

/** Share of prices above so many pounds. */
export function lognormalShareAbove(
  { medianGbp, sigma, mostGbp = Infinity }: Lognormal,
  gbp: number,
): number {
  if (gbp >= mostGbp) return 0;
  if (gbp <= 0) return 1;
  if (sigma === 0) return medianGbp > gbp ? 1 : 0;
  const below = (x: number) => (x === Infinity ? 1 : normalCdf(Math.log(x / medianGbp) / sigma));
  return (below(mostGbp) - below(gbp)) / below(mostGbp);
}

/**
 * Mean of a lognormal, median * exp(sigma² / 2), times the share of it that is not cut off when every price counts by
 * its pounds, over the share that is not cut off (Johnson, Kotz and Balakrishnan, Continuous Univariate
 * Distributions 1, 14.8).
 */
export function lognormalMeanGbp({ medianGbp, sigma, mostGbp = Infinity }: Lognormal): number {
  const whole = medianGbp * Math.exp(sigma ** 2 / 2);
  if (mostGbp === Infinity || sigma === 0) return whole;
  const end = Math.log(mostGbp / medianGbp) / sigma;
  return (whole * normalCdf(end - sigma)) / normalCdf(end);
}
