import type { ReadReturns } from '../tables.ts';
import type { ReturnYear } from './returnYears.ts';

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
 * @param seen a day of the return's year each, from 1 April: 1 where a row has a date on it
 * @returns the place of the day in `seen`
 */
export function draftEndsAt(seen: Uint8Array): number | undefined {
  let soFar = seen.reduce((sum, it) => sum + it, 0);
  let last = seen.lastIndexOf(1);
  let leastLikely = Math.log(CHANCE_OF_SILENCE);
  let endsAt: number | undefined;
  for (let stray = 0; stray <= MOST_STRAY_DAYS && last >= 0; stray++) {
    const silence = seen.length - 1 - last;
    const share = (soFar - 2 * Math.sqrt(soFar)) / (last + 1);
    const logChance = share > 0 ? logBinomial(stray, silence, share) : 0;
    if (silence >= SHORTEST_SILENCE_DAYS && logChance < leastLikely) {
      leastLikely = logChance;
      endsAt = last;
    }
    soFar--;
    last = last === 0 ? -1 : seen.lastIndexOf(1, last - 1);
  }
  return endsAt;
}

/** Logarithm of the chance of `k` in `n`: of all that are as few, by far the largest part where few are unlikely. */
function logBinomial(k: number, n: number, share: number): number {
  const p = Math.min(share, 0.99);
  let log = k * Math.log(p) + (n - k) * Math.log1p(-p);
  for (let i = 0; i < k; i++) log += Math.log((n - i) / (i + 1));
  return log;
}

/** For each return, which days of its year have a DECOM or DEC. */
export function datesSeen(
  { episodes }: ReadReturns,
  returns: readonly ReturnYear[],
  rankOfFile: readonly number[],
): Uint8Array[] {
  const seen = returns.map(({ yearStarts, yearEnds }) => new Uint8Array(yearEnds - yearStarts + 1));
  for (const { from, to, at } of episodes) {
    const rank = rankOfFile[at.file]!;
    const days = seen[rank]!;
    const { yearStarts } = returns[rank]!;
    // Writing outside of a typed array does nothing.
    if (from !== null) days[from - yearStarts] = 1;
    if (to !== null) days[to - yearStarts] = 1;
  }
  return seen;
}
