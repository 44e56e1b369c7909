import type { Chance } from '../schema/simulation.ts';

/** No finite number of runs shows that a thing is rarer than this, or surer than the rest of 1. */
export const RAREST = 0.001;

/**
 * The chance of something that `met` of `of` replications met, never 0 and never 1: when none met it, fewer
 * than 3 in `of` (the rule of three: a 95% bound), at best fewer than 1 in 1,000; all of them, the other way round.
 */
export function chanceOf(met: number, of: number): Chance {
  const standardError = standardErrorOf(met, of);
  const bound = Math.max(Math.min(3 / of, 1), RAREST);
  if (met === 0) return { met, of, chance: bound, bound: 'fewer-than', standardError };
  if (met === of) return { met, of, chance: 1 - bound, bound: 'more-than', standardError };
  return { met, of, chance: met / of, bound: 'about', standardError };
}

/**
 * Standard error of a share, with two met and two missed added, so that it is not told as 0 where every
 * replication agrees (Agresti and Coull 1998).
 */
export function standardErrorOf(met: number, of: number): number {
  const share = (met + 2) / (of + 4);
  return Math.sqrt((share * (1 - share)) / (of + 4));
}

/** A chance is told to the point: its standard error is to be below one. */
export const LARGEST_STANDARD_ERROR = 0.01;
