import { rounded } from '../arithmetic.ts';

/**
 * The distance of low and high from the mode, as standard deviations, at which a symmetric PERT range has the
 * standard deviation meant: its half-width over the square root of 7.
 */
const HALF_WIDTH = Math.sqrt(7);
const WIDEST = 0.9;

/**
 * How far the level of a yearly count may lie off its last count, as a share of it: that count's own chance, the
 * stray of its year and a year's drift, as the half-width of a range.
 */
export function levelHalfWidth(
  count: number,
  { yearlyVariation, drift }: { yearlyVariation: number; drift: number },
): number {
  const variance = 1 / Math.max(count, 1) + yearlyVariation ** 2 + drift ** 2;
  return Math.min(WIDEST, HALF_WIDTH * Math.sqrt(variance));
}

/** A value with a symmetric range around it, so that its mean is the value itself. */
export const around = (value: number, halfWidth: number, digits = 4) => ({
  low: rounded(value * (1 - halfWidth), digits),
  mode: rounded(value, digits),
  high: rounded(value * (1 + halfWidth), digits),
});

/** A range and the evidence it is from. */
export interface SourcedRange {
  low: number;
  mode: number;
  high: number;
  source: string;
}
