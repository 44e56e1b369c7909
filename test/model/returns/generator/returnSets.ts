/** What a council would send each year for children whose histories are known. */
import type {
  EpisodeRow,
  HeaderRow,
  ReadReturns,
  UnaccompaniedRow,
} from '../../../../model/returns/tables.ts';
import { firstDayOf, lastDayOf } from '../../../../model/time/financialYear.ts';
import type { TrueChild, TruthOptions } from './truth.ts';

export type HeaderLine = Omit<HeaderRow, 'at'>;
export type UnaccompaniedLine = Omit<UnaccompaniedRow, 'at'>;
/** `episode` tells the same episode in several returns; no return holds it. */
export type EpisodeLine = Omit<EpisodeRow, 'at'> & { episode: string };

export interface ReturnSet {
  yearEnds: number;
  headers: HeaderLine[];
  episodes: EpisodeLine[];
  unaccompanied: UnaccompaniedLine[];
}

/** Clean returns: each holds every episode open at any time in its year, whole, with a DEC only once it has ended. */
export function returnSetsOf(
  children: readonly TrueChild[],
  { firstYear, years }: TruthOptions,
): ReturnSet[] {
  return Array.from({ length: years }, (_, i) => {
    const yearStarts = firstDayOf(firstYear + i);
    const yearEnds = lastDayOf(firstYear + i);
    const set: ReturnSet = { yearEnds, headers: [], episodes: [], unaccompanied: [] };
    for (const child of children) {
      const lines = episodeLines(child, yearStarts, yearEnds);
      if (lines.length === 0) continue;
      set.episodes.push(...lines);
      const { birthday, sex } = child;
      set.headers.push({ child: child.child, birthday, sex, unaccompanied: null });
      if (child.unaccompanied) set.unaccompanied.push({ child: child.child, birthday, statusTo: null });
    }
    return set;
  });
}

function episodeLines(
  { child, periods, shortBreaks }: TrueChild,
  yearStarts: number,
  yearEnds: number,
): EpisodeLine[] {
  return [...periods, ...shortBreaks].flatMap(({ episodes }, period) =>
    episodes.flatMap((it, i) => {
      if (it.from > yearEnds || it.to < yearStarts) return [];
      const ended = it.to <= yearEnds;
      const { from, whyStarted, legalStatus, place, provider, urn } = it;
      return {
        child,
        from,
        to: ended ? it.to : null,
        whyStarted,
        legalStatus,
        need: 'N1',
        place,
        provider,
        whyCeased: ended ? it.whyCeased : '',
        whyMoved: '',
        urn,
        milesFromHome: null,
        episode: `${child}/${period}/${i}`,
      };
    }),
  );
}

/** As the reader would hand them on: three files a return, the heading line 1. */
export function asRead(sets: readonly ReturnSet[]): ReadReturns {
  const read: ReadReturns = { files: [], headers: [], episodes: [], unaccompanied: [], problems: [] };
  for (const { yearEnds, headers, episodes, unaccompanied } of sets) {
    const addFile = (table: 'header' | 'episodes' | 'unaccompanied', rows: number) =>
      read.files.push({ name: `${yearEnds}/${table}.csv`, table, yearEnds, rows }) - 1;
    const header = addFile('header', headers.length);
    headers.forEach((it, i) => read.headers.push({ ...it, at: { file: header, row: i + 2 } }));
    const file = addFile('episodes', episodes.length);
    episodes.forEach(({ episode: _, ...it }, i) => read.episodes.push({ ...it, at: { file, row: i + 2 } }));
    const uasc = addFile('unaccompanied', unaccompanied.length);
    unaccompanied.forEach((it, i) => read.unaccompanied.push({ ...it, at: { file: uasc, row: i + 2 } }));
  }
  return read;
}
