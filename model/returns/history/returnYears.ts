import { isoDateOf } from '../../time/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import {
  financialYearLabel,
  financialYearStarting,
  firstDayOf,
  lastDayOf,
} from '../../time/financialYear.ts';
import type { ReadReturns } from '../tables.ts';
import { datesSeen, draftEndsAt } from './draftReturn.ts';
import type { Findings } from './findings.ts';

/** One return: all episode files of a year, or one edition where a year was given twice. */
export interface ReturnYear {
  /** 1 April. */
  yearStarts: number;
  /** 31 March. */
  yearEnds: number;
  /** The last day it speaks of: before 31 March in the last return if that is a draft. */
  lastDay: number;
}

export interface ReturnYears {
  /** Earliest first. */
  returns: ReturnYear[];
  /** Place in `returns` of each file of `ReadReturns.files`; -1 for files without episodes. */
  rankOfFile: number[];
  observedFrom: number;
  observedTo: number;
  gaps: { from: number; to: number }[];
}

/** The days that no return covers between a return and the next, counted out; undefined where it is the year after. */
export function gapAfter(
  returns: readonly ReturnYear[],
  rank: number,
): { from: number; to: number } | undefined {
  const from = returns[rank]!.yearEnds + 1;
  const to = returns[rank + 1]?.yearStarts ?? from;
  return to > from ? { from, to } : undefined;
}

interface EpisodeFile {
  file: number;
  yearEnds: number;
  lastDate: number;
  rows: number;
  children: Set<string>;
}

/** Which return each file of episodes belongs to (section 5, rule 1), and the days that all of them cover. */
export function returnYears(read: ReadReturns, findings: Findings): ReturnYears {
  const files = episodeFiles(read);
  const rankOfFile = read.files.map(() => -1);
  const returns: ReturnYear[] = [];
  let previous: EpisodeFile | undefined;
  for (const it of files) {
    if (!previous || !sameReturn(previous, it, findings)) {
      const startYear = financialYearStarting(it.yearEnds);
      returns.push({ yearStarts: firstDayOf(startYear), yearEnds: it.yearEnds, lastDay: it.yearEnds });
    }
    rankOfFile[it.file] = returns.length - 1;
    previous = it;
  }
  const last = returns.at(-1);
  if (!last) return { returns, rankOfFile, observedFrom: 0, observedTo: -1, gaps: [] };

  const gaps = missingYears(returns, rankOfFile, findings);
  const seen = datesSeen(read, returns, rankOfFile);
  returns.forEach((it, rank) => {
    const next = returns[rank + 1];
    // Another edition of the same year makes up for what a draft lacks.
    if (next?.yearEnds === it.yearEnds) return;
    const endsAt = draftEndsAt(seen[rank]!);
    if (endsAt === undefined) return;
    const draftEnd = it.yearStarts + endsAt;
    findings.addFile(rankOfFile.lastIndexOf(rank), 'draft-return', {
      day: dateWords(isoDateOf(draftEnd)),
    });
    if (next) gaps.push({ from: draftEnd + 1, to: it.yearEnds + 1 });
    else it.lastDay = draftEnd;
  });
  return {
    returns,
    rankOfFile,
    observedFrom: returns[0]!.yearStarts,
    observedTo: last.lastDay,
    gaps: gaps.sort((a, b) => a.from - b.from),
  };
}

/** In the order of their years; of one year, the one whose dates reach further is later. */
function episodeFiles(read: ReadReturns): EpisodeFile[] {
  const byFile = new Map<number, EpisodeFile>();
  let it: EpisodeFile | undefined;
  for (const { child, from, to, at } of read.episodes) {
    if (it?.file !== at.file) it = byFile.get(at.file);
    if (!it) {
      it = { file: at.file, yearEnds: 0, lastDate: -Infinity, rows: 0, children: new Set() };
      byFile.set(at.file, it);
    }
    it.rows++;
    it.children.add(child);
    if (from !== null && from > it.lastDate) it.lastDate = from;
    if (to !== null && to > it.lastDate) it.lastDate = to;
  }
  for (const it of byFile.values()) {
    const said = read.files[it.file]?.yearEnds ?? null;
    // Without a year and without a single date there is nothing to go by: such rows are set aside for their DECOM.
    it.yearEnds = said ?? lastDayOf(financialYearStarting(Number.isFinite(it.lastDate) ? it.lastDate : 0));
  }
  return [...byFile.values()].sort(
    (a, b) => a.yearEnds - b.yearEnds || a.lastDate - b.lastDate || a.rows - b.rows || a.file - b.file,
  );
}

/**
 * Whether two files of episodes make one return: parts of it, or the same file twice. Two files of a year that share
 * most children and are not alike are a draft and a final return, and the final one corrects the draft.
 */
function sameReturn(a: EpisodeFile, b: EpisodeFile, findings: Findings): boolean {
  if (a.yearEnds !== b.yearEnds) return false;
  const year = financialYearLabel(financialYearStarting(a.yearEnds));
  let shared = 0;
  for (const child of a.children) if (b.children.has(child)) shared++;
  if (shared === 0) findings.addFile(b.file, 'no-child-in-common', { year });
  if (a.lastDate === b.lastDate && a.rows === b.rows) return true;
  const edition = 2 * shared >= Math.min(a.children.size, b.children.size);
  if (edition) findings.addFile(a.file, 'two-editions', { year });
  return !edition;
}

function missingYears(
  returns: readonly ReturnYear[],
  rankOfFile: readonly number[],
  findings: Findings,
): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (let rank = 1; rank < returns.length; rank++) {
    const covered = financialYearStarting(returns[rank - 1]!.yearEnds);
    const next = financialYearStarting(returns[rank]!.yearEnds);
    for (let year = covered + 1; year < next; year++) {
      gaps.push({ from: firstDayOf(year), to: firstDayOf(year + 1) });
      findings.addFile(rankOfFile.indexOf(rank), 'return-missing', { year: financialYearLabel(year) });
    }
  }
  return gaps;
}
