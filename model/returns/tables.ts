/**
 * The tables of the statutory return (SSDA903) as they are read: one row for one row of a file, codes in upper case,
 * days as day numbers, nothing judged yet. What one row says of a child is held in memory only.
 */

/** Where a row stands: the file's place in `ReadReturns.files`, and its line, the heading being line 1. */
export interface RowPlace {
  file: number;
  row: number;
}

export interface HeaderRow {
  /** The council's own number of the child, as text. */
  child: string;
  birthday: number | null;
  /** M, F, U, or '' where the file does not say. */
  sex: string;
  /** Whether the row itself says that the child is or was unaccompanied (`UASC_STATUS`); null where it does not say. */
  unaccompanied: boolean | null;
  at: RowPlace;
}

/** Codes are '' where the file leaves them blank, and kept as read where they are not known. */
export interface EpisodeRow {
  child: string;
  /** `DECOM`, the day it began; null where the cell is blank or no date, which is a fault to list. */
  from: number | null;
  /** `DEC`, the day it ended, which is counted out; null where it has not. */
  to: number | null;
  /** `RNE`: S, L, P, T, B or U. */
  whyStarted: string;
  legalStatus: string;
  need: string;
  place: string;
  provider: string;
  /** `REC`: X1, E11, ... */
  whyCeased: string;
  whyMoved: string;
  urn: string;
  /** Miles from home, where an export adds `PL_DISTANCE`; null elsewhere. */
  milesFromHome: number | null;
  at: RowPlace;
}

export interface UnaccompaniedRow {
  child: string;
  birthday: number | null;
  /** `DUC`, the day the status ceases. */
  statusTo: number | null;
  at: RowPlace;
}

export type ReturnTable = 'header' | 'episodes' | 'unaccompanied' | 'ignored' | 'unreadable';

/** One table of one file; a file in an archive is named `archive.zip/2024/episodes.csv`. */
export interface ReturnFile {
  name: string;
  table: ReturnTable;
  /** The 31 March its return ends on, as a day number: from its name, or else the latest its dates fit. */
  yearEnds: number | null;
  rows: number;
}

export interface ReadReturns {
  files: ReturnFile[];
  headers: HeaderRow[];
  episodes: EpisodeRow[];
  unaccompanied: UnaccompaniedRow[];
  problems: RowProblem[];
}

/** Something found in a row, or in a file as a whole (`row` 0), and what was done. It never holds a child's number. */
export interface RowProblem {
  at: RowPlace;
  /** Key of `RULES`, which has the words. */
  rule: string;
  /**
   * The change in the number of children counted, on the days or in the return year that the row speaks of, that is due
   * to this line alone: -1, 0 or 1. A child counts once: where several lines of one child change whether it is counted,
   * the later ones in the order of the report have what is left of -1 or 1, mostly 0, so that all lines of a child that
   * are repaired or set aside add up to -1, 0 or 1. A row set aside has 0 where other rows have the child counted in
   * that year, and where it cannot be told whose row it is.
   */
  effect: number;
  /** What the words have blanks for: a column, a code of a known list. Never a value of a cell that was not understood. */
  details?: Readonly<Record<string, string>>;
}
