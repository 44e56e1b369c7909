import { normalCdf } from '../../backtest/fit/crps.ts';
import { mean, rounded, sum } from '../../estimate/arithmetic.ts';
import { nelderMead } from '../../estimate/nelderMead.ts';
import { lognormalMeanGbp } from '../../money/lognormal.ts';
import type { WeeklyCostSpread } from '../../schema/baseline.ts';
import { quantiles } from '../../uncertainty/quantiles.ts';

export type SpreadFit =
  | {
      kind: 'fitted';
      spread: WeeklyCostSpread;
      placements: number;
      /** The few dearest; nothing where none stand apart. */
      dearest: { placements: number; shareOfSpend: number } | null;
      /** What the median of the likeliest body was multiplied by, so that the whole has the mean that is spent. */
      medianFactor: number;
    }
  | { kind: 'too-few'; placements: number }
  | { kind: 'costs-nothing'; placements: number };

/** Fewer prices than this tell no spread. */
export const FEWEST_PRICES = 10;
/** Prices this many spreads of the body above its middle stand apart: 1 in 160 of a lognormal does. */
const APART_AT = 2.5;
/** One dear placement is chance; more than a fifth are no few. */
const FEWEST_APART = 2;
const MOST_APART_SHARE = 0.2;
/** The distance of the quartiles of a normal distribution in standard deviations. */
const QUARTILE_DISTANCE = 1.349;
const LEAST_SIGMA = 0.01;

/**
 * How prices of one placement group spread: a lognormal body by maximum likelihood, and the dearest apart.
 *
 * The dearest are those above median * exp(2.5 s), `s` being the distance of the quartiles of the logarithms over 1.349, so
 * that the dearest themselves do not say what is dear; told apart are at least two and at most a fifth. The body is then
 * the lognormal, cut off at that price, under which the other prices are likeliest; `share` and `meanGbp` of the dearest
 * are as counted. Last the median of the body is moved so that the mean of the whole is `meanGbp`, which is what a child
 * costs on average; by how much is told.
 *
 * @param weeklyGbp prices of placements, each once
 * @param meanGbp the weekly cost of the group, as a baseline will have it
 */
export function fitSpread(weeklyGbp: readonly number[], meanGbp: number): SpreadFit {
  const placements = weeklyGbp.length;
  if (placements < FEWEST_PRICES) return { kind: 'too-few', placements };
  if (weeklyGbp.some((it) => it <= 0) || meanGbp <= 0) return { kind: 'costs-nothing', placements };
  const above = priceApart(weeklyGbp);
  const apart = weeklyGbp.filter((it) => it > above);
  const isApart = apart.length >= FEWEST_APART && apart.length <= MOST_APART_SHARE * placements;
  const rest = isApart ? weeklyGbp.filter((it) => it <= above) : [...weeklyGbp];
  const dearest = isApart
    ? { aboveGbp: above, share: apart.length / placements, meanGbp: rounded(mean(apart), 2) }
    : undefined;
  const likeliest = isApart ? cutOffBody(rest, above) : wholeBody(rest);
  const share = dearest?.share ?? 0;
  const bodyMean = (meanGbp - share * (dearest?.meanGbp ?? 0)) / (1 - share);
  const medianGbp = bodyMean > 0 ? medianForMean(likeliest.sigma, bodyMean, dearest?.aboveGbp) : undefined;
  // Where what is spent is another mean altogether, nothing holds the dearest apart from it.
  if (medianGbp === undefined) {
    return isApart ? fitSpread(rest, meanGbp) : { kind: 'costs-nothing', placements };
  }
  return {
    kind: 'fitted',
    placements,
    spread: {
      body: { medianGbp: rounded(medianGbp, 2), sigma: rounded(likeliest.sigma, 4) },
      ...(dearest && { dearest: { ...dearest, share: rounded(dearest.share, 6) } }),
    },
    dearest: dearest ? { placements: apart.length, shareOfSpend: sum(apart) / sum(weeklyGbp) } : null,
    medianFactor: medianGbp / likeliest.medianGbp,
  };
}

/** In pounds, up to the next ten. */
function priceApart(weeklyGbp: readonly number[]): number {
  const logs = Float64Array.from(weeklyGbp, Math.log);
  const [low, middle, high] = quantiles(logs, [0.25, 0.5, 0.75]);
  const spread = Math.max(LEAST_SIGMA, (high! - low!) / QUARTILE_DISTANCE);
  return Math.ceil(Math.exp(middle! + APART_AT * spread) / 10) * 10;
}

interface Body {
  medianGbp: number;
  sigma: number;
}

/** The likeliest lognormal: mean and standard deviation (over n) of the logarithms. */
function wholeBody(weeklyGbp: readonly number[]): Body {
  const logs = weeklyGbp.map(Math.log);
  const middle = mean(logs);
  const variance = mean(logs.map((it) => (it - middle) ** 2));
  return { medianGbp: Math.exp(middle), sigma: Math.max(LEAST_SIGMA, Math.sqrt(variance)) };
}

/** The likeliest lognormal that is cut off above a price; every price lies below it. */
function cutOffBody(weeklyGbp: readonly number[], aboveGbp: number): Body {
  const start = wholeBody(weeklyGbp);
  const logs = weeklyGbp.map(Math.log);
  const end = Math.log(aboveGbp);
  const n = logs.length;
  const [total, squares] = [sum(logs), sum(logs.map((it) => it * it))];
  // Minus the logarithm of the likelihood, without constants; sigma by its logarithm, so that it stays positive.
  const unlikely = ([middle, logSigma]: readonly number[]): number => {
    const sigma = Math.exp(logSigma!);
    const apart = squares - 2 * middle! * total + n * middle! * middle!;
    const kept = normalCdf((end - middle!) / sigma);
    return kept > 0 ? n * logSigma! + apart / (2 * sigma * sigma) + n * Math.log(kept) : Infinity;
  };
  const { place } = nelderMead(unlikely, [Math.log(start.medianGbp), Math.log(start.sigma)], { step: 0.1 });
  const fitted = { medianGbp: Math.exp(place[0]!), sigma: Math.exp(place[1]!) };
  // A body whose own top is cut away is no lognormal with a few dearest: its logarithms as they are tell more.
  const sensible =
    fitted.medianGbp < aboveGbp && fitted.sigma < 2 * start.sigma && fitted.sigma >= LEAST_SIGMA;
  return sensible ? fitted : start;
}

/** The median at which a lognormal, cut off above a price, has a mean; nothing where none does. */
function medianForMean(sigma: number, meanGbp: number, mostGbp: number | undefined): number | undefined {
  if (mostGbp === undefined) return meanGbp / Math.exp(sigma ** 2 / 2);
  let [low, high] = [0.001 * meanGbp, mostGbp];
  const meanAt = (medianGbp: number) => lognormalMeanGbp({ medianGbp, sigma, mostGbp });
  if (meanAt(high) <= meanGbp) return undefined;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < meanGbp) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
