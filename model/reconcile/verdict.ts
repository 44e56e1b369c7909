import { overlap, type Interval } from './interval.ts';

export const verdicts = ['holds', 'cannot-be-checked', 'off-by', 'contradicts'] as const;
export type Verdict = (typeof verdicts)[number];

/** Two statements of one thing that differ by more than this share of the claimed one cannot both be used. */
export const MATERIAL_SHARE = 0.05;

/**
 * The rule, for every kind of claim:
 *
 * - **holds** if some true values that round to what is printed make it so;
 * - a paper's own sum that misses its total, and a target that is missed, are **off by** the difference, whatever
 *   its size: both figures can be used, and the difference says what is wrong with one of them;
 * - two statements of one thing are **off by** the difference up to `MATERIAL_SHARE` of the claimed figure, and
 *   beyond that one **contradicts** the other: whoever uses either has to choose.
 */
export function verdictOf(stated: Interval, worked: Interval, sameAccount: boolean): Verdict {
  if (overlap(stated, worked)) return 'holds';
  return sameAccount || differenceShare(stated, worked) <= MATERIAL_SHARE * (1 + LAST_BITS)
    ? 'off-by'
    : 'contradicts';
}

const LAST_BITS = 1e-12;

/** How far apart as a share of the claimed figure; infinite where that is nothing. */
export const differenceShare = (stated: Interval, worked: Interval): number =>
  Math.abs(worked.value - stated.value) / Math.abs(stated.value);

/** The verdict of a claim from those of its parts: the one a reader must know first. */
export const worst = (all: readonly Verdict[]): Verdict =>
  all.reduce((a, b) => (verdicts.indexOf(b) > verdicts.indexOf(a) ? b : a), 'holds');
