import { mean } from '../estimate/arithmetic.ts';
import { quantiles } from '../uncertainty/quantiles.ts';

/** What was said of one figure, and what it came to. */
export interface Judged {
  actual: number;
  /** The median of a forecast with a range, or its only number. */
  forecast: number;
  /** Ends of the ranges that half and 8 in 10 outcomes should fall in; none for a forecast that has no range. */
  range50?: readonly [low: number, high: number] | undefined;
  range80?: readonly [low: number, high: number] | undefined;
  /** What errors are told as a share of in the interval score: the figure at the cut-off. */
  scale: number;
}

export interface Scores {
  count: number;
  medianAbsoluteError: number;
  meanAbsoluteError: number;
  /** Mean error; positive where the forecast was too high. */
  bias: number;
  /** Shares of outcomes inside the ranges, ends included; nothing where a forecast had none. */
  coverage50: number | undefined;
  coverage80: number | undefined;
  /** Mean score of the 80% ranges; lower is better. */
  intervalScore80: number | undefined;
}

/**
 * The score of a range that should hold `1 - alpha` of outcomes: its width, and `2 / alpha` times how far the outcome
 * lies outside. No range scores better in expectation than the true quantiles `alpha / 2` and `1 - alpha / 2`.
 * Source: Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the American
 * Statistical Association 102 (2007), equation 43.
 */
export function intervalScore(low: number, high: number, actual: number, alpha: number): number {
  const outside = Math.max(0, low - actual) + Math.max(0, actual - high);
  return high - low + (2 / alpha) * outside;
}

/** Error as a share of the outcome; of a child or plan where the outcome is none. */
export const relativeError = ({ forecast, actual }: Pick<Judged, 'forecast' | 'actual'>): number =>
  (forecast - actual) / Math.max(1, actual);

/** Scores of forecasts of one kind and horizon; nothing for none. */
export function scoresOf(judged: readonly Judged[]): Scores | undefined {
  if (judged.length === 0) return undefined;
  const errors = judged.map(relativeError);
  const absolute = errors.map(Math.abs);
  const everyRange = (of: (it: Judged) => unknown) => judged.every((it) => of(it) !== undefined);
  const ranged = everyRange((it) => it.range80);
  return {
    count: judged.length,
    medianAbsoluteError: quantiles(Float64Array.from(absolute), [0.5])[0]!,
    meanAbsoluteError: mean(absolute),
    bias: mean(errors),
    coverage50: everyRange((it) => it.range50)
      ? mean(judged.map((it) => inside(it.range50!, it)))
      : undefined,
    coverage80: ranged ? mean(judged.map((it) => inside(it.range80!, it))) : undefined,
    intervalScore80: ranged
      ? mean(judged.map((it) => intervalScore(...it.range80!, it.actual, 0.2) / Math.max(1, it.scale)))
      : undefined,
  };
}

const inside = ([low, high]: readonly [number, number], { actual }: Judged): number =>
  Number(actual >= low && actual <= high);
