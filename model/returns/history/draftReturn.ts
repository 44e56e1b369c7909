import type { ReadReturns } from '../tables.ts';

/** A shorter silence at the end of a year is a holiday. */
const SHORTEST_SILENCE_DAYS = 14;
const CHANCE_OF_SILENCE = 0.001;

/**
 * The last day with a DECOM or DEC in a return that stops short of 31 March, or nothing if it does not.
 *
 * A return is taken as a draft when the days between its last date and 31 March would be without any date with a
 * chance of less than one in a thousand, were dates as common in them as in the year so far: `(1 - p)^silence`, p the
 * share of days so far with a date on them. A small council's quiet spring is no draft.
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
  const last = seen.lastIndexOf(1);
  const silence = seen.length - 1 - last;
  if (last < 0 || silence < SHORTEST_SILENCE_DAYS) return undefined;
  const share = seen.reduce((sum, it) => sum + it, 0) / (last + 1);
  return (1 - share) ** silence < CHANCE_OF_SILENCE ? yearStarts + last : undefined;
}
