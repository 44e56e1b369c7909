import type { ReadReturns } from '../tables.ts';

/** A shorter silence at the end of a year is a holiday. */
const SHORTEST_SILENCE_DAYS = 14;
const CHANCE_OF_SILENCE = 1e-4;
/** Days with a mistyped or a planned date that may lie in the silence. */
const MOST_STRAY_DAYS = 5;

/**
 * The last day that a return speaks of if it stops short of 31 March, or nothing if it does not.
 *
 * A return is taken as a draft when the days from there to 31 March would have so few days with a DECOM or DEC with a
 * chance below one in ten thousand, were they as common as in the year so far: binomial, `k` of `silence` days, each
 * with a chance `p`, the share of days so far that have a date, less two standard errors. Of several such days it is
 * the one for which that is least likely, so that a planned end does not make a draft look longer. A small council's
 * quiet spring is no draft.
 *
 * @param isIn whether a file belongs to the return
 */
export function draftEndsOn(
  read: ReadReturns,
  isIn: (file: number) => boolean,
  year: { yearStarts: number; yearEnds: number },
): number | undefined {
  const { yearStarts, yearEnds } = year;
  const seen = new Uint8Array(yearEnds - yearStarts + 1);
  for (const { from, to, at } of read.episodes) {
    if (!isIn(at.file)) continue;
    if (from !== null && from >= yearStarts && from <= yearEnds) seen[from - yearStarts] = 1;
    if (to !== null && to >= yearStarts && to <= yearEnds) seen[to - yearStarts] = 1;
  }
  let soFar = seen.reduce((sum, it) => sum + it, 0);
  let last = seen.lastIndexOf(1);
  let leastLikely = Math.log(CHANCE_OF_SILENCE);
  let endsOn: number | undefined;
  for (let stray = 0; stray <= MOST_STRAY_DAYS && last >= 0; stray++) {
    const silence = seen.length - 1 - last;
    const share = (soFar - 2 * Math.sqrt(soFar)) / (last + 1);
    const logChance = share > 0 ? logBinomial(stray, silence, share) : 0;
    if (silence >= SHORTEST_SILENCE_DAYS && logChance < leastLikely) {
      leastLikely = logChance;
      endsOn = yearStarts + last;
    }
    soFar--;
    last = last === 0 ? -1 : seen.lastIndexOf(1, last - 1);
  }
  return endsOn;
}

/** Logarithm of the chance of `k` in `n`: of all that are as few, by far the largest part where few are unlikely. */
function logBinomial(k: number, n: number, share: number): number {
  const p = Math.min(share, 0.99);
  let log = k * Math.log(p) + (n - k) * Math.log1p(-p);
  for (let i = 0; i < k; i++) log += Math.log((n - i) / (i + 1));
  return log;
}
