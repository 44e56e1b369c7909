import type { Target } from '../schema/targets.ts';

export type Rating = 'met' | 'close' | 'missed';

/** A target missed by no more than this share of itself is called close. */
export const CLOSE_SHARE = 0.1;

/** Whether more is better: savings and own-foster shares are to be reached, children and plans not passed. */
export const moreIsBetter = (kind: Target['kind']): boolean =>
  kind === 'saving' || kind === 'placement-share';

/** How far a value is from a target it should reach, or not pass; 0 where it is met. */
export function shortfallOf(
  target: number | { low: number; high: number },
  value: number,
  higherIsBetter: boolean,
): number {
  if (typeof target !== 'number') return Math.max(0, target.low - value, value - target.high);
  return Math.max(0, higherIsBetter ? target - value : value - target);
}

export function ratingOf(target: number | { low: number; high: number }, shortfall: number): Rating {
  if (shortfall === 0) return 'met';
  const size = typeof target === 'number' ? Math.abs(target) : target.high;
  return shortfall <= CLOSE_SHARE * size ? 'close' : 'missed';
}
