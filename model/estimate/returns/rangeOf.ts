/** A range as a baseline has it. */
export interface Range {
  low: number;
  mode: number;
  high: number;
}

const SEVEN = 7;

/**
 * The PERT range with the mean, the standard deviation and the skewness of a gamma distribution.
 *
 * With low = mean - a sd and high = mean + b sd, a PERT range has that standard deviation when a b = 7, and the skew
 * (b - a) / 4. A gamma distribution's skew is twice its spread over its mean, cv, so b - a = 8 cv. Where that would
 * put the mode below the low end (cv above 0.59, fewer than about three events) low and mode are one: mean and
 * standard deviation still hold until low is 0, at cv 0.85; from there only the mean does, and the range is narrower
 * than the distribution. Six significant digits are kept.
 *
 * @param most no end of the range is above it
 */
export function gammaRange(mean: number, relativeVariance: number, most = Infinity): Range {
  const cv = Math.sqrt(Math.max(0, relativeVariance));
  const sd = mean * cv;
  let a = Math.sqrt(16 * cv * cv + SEVEN) - 4 * cv;
  let b = a + 8 * cv;
  if (5 * a < b) {
    a = Math.min(Math.sqrt(SEVEN / 5), 1 / cv);
    b = 5 * a;
  }
  let low = Math.max(0, mean - a * sd);
  let high = mean + b * sd;
  if (high > most) {
    high = most;
    low = Math.max(low, 6 * mean - 5 * most);
  }
  const [from, to] = [significant(low), significant(high)];
  const mode = Math.min(to, Math.max(from, significant((6 * mean - from - to) / 4)));
  return { low: from, mode, high: to };
}

export const significant = (value: number, digits = 6): number => Number(value.toPrecision(digits));
