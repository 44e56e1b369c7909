import type { ReadReturns } from '../tables.ts';
import type { ReturnYears } from './returnYears.ts';
import type { RowsByChild } from './rowsByChild.ts';
import { endsCare, isShortBreak } from './span.ts';

/** What a return says of a child in rows that give no episode: that care goes on (`to` null), or its end. */
export interface Trace {
  to: number | null;
  whyCeased: string;
}

/** A child's trace in a return, by the return's rank; undefined where the return does not have the child at all. */
export type TraceIn = (rank: number, shortBreak: boolean) => Trace | undefined;

/** A header with more children without episodes than this, and more than the share, lists who was in care before. */
const MOST_WITHOUT_EPISODES = 10;
const LARGEST_SHARE = 0.1;

const GOES_ON: Trace = { to: null, whyCeased: '' };

/**
 * Where returns have a child whose episode there cannot be used: its DECOM is blank, no date or after the return's
 * end, or only the header or the table of unaccompanied children has the child. Such a child has not left.
 */
export function tracesOf(
  read: ReadReturns,
  { names, rowsOf }: RowsByChild,
  { returns, rankOfFile }: ReturnYears,
): (child: number) => TraceIn {
  const ranksOfYear = new Map<number, number[]>();
  returns.forEach(({ yearEnds }, rank) => {
    ranksOfYear.set(yearEnds, [...(ranksOfYear.get(yearEnds) ?? []), rank]);
  });
  const namedIn = (child: number): Set<number> => {
    const ranks = new Set<number>();
    for (const table of ['headers', 'unaccompanied'] as const) {
      for (const index of rowsOf(table, child)) {
        const yearEnds = read.files[read[table][index]!.at.file]?.yearEnds ?? NaN;
        for (const rank of ranksOfYear.get(yearEnds) ?? []) ranks.add(rank);
      }
    }
    return ranks;
  };
  // Worked out when it is first asked for: in clean returns nobody asks.
  let listsOthers: boolean[] | undefined;
  const listed = () =>
    (listsOthers ??= returnsOfOthers(names.length, returns.length, namedIn, (child) => {
      const ranks = new Set<number>();
      for (const index of rowsOf('episodes', child)) ranks.add(rankOfFile[read.episodes[index]!.at.file]!);
      return ranks;
    }));
  return (child) => (rank, shortBreak) => {
    const { lastDay } = returns[rank]!;
    let ended: Trace | undefined;
    for (const index of rowsOf('episodes', child)) {
      const { at, from, to, whyCeased, legalStatus } = read.episodes[index]!;
      if (rankOfFile[at.file] !== rank || isShortBreak(legalStatus) !== shortBreak) continue;
      if (from !== null && from <= lastDay) continue;
      // A REC other than X1 without a DEC: care ended some day of the year.
      const end = to ?? (endsCare(whyCeased) ? lastDay : null);
      if (end === null || end > lastDay) return GOES_ON;
      if (ended === undefined || end > ended.to!) ended = { to: end, whyCeased };
    }
    if (ended !== undefined) return ended;
    return namedIn(child).has(rank) && !listed()[rank] ? GOES_ON : undefined;
  };
}

/** For each return, whether its header has many children without episodes: its word is then no sign of care. */
function returnsOfOthers(
  children: number,
  returns: number,
  namedIn: (child: number) => ReadonlySet<number>,
  episodesIn: (child: number) => ReadonlySet<number>,
): boolean[] {
  const named = new Array<number>(returns).fill(0);
  const without = new Array<number>(returns).fill(0);
  for (let child = 0; child < children; child++) {
    const there = episodesIn(child);
    for (const rank of namedIn(child)) {
      named[rank]!++;
      if (!there.has(rank)) without[rank]!++;
    }
  }
  return without.map((it, rank) => it > MOST_WITHOUT_EPISODES && it > LARGEST_SHARE * named[rank]!);
}
