/** Children's histories as several returns give them together. In memory only: nothing here is kept or sent. */
import type { RowPlace } from './tables.ts';

/** A time in one placement with one legal status; temporary placements are part of the placement they interrupt. */
export interface Stay {
  /** First day. */
  from: number;
  /** The day it ended, counted out; null while it goes on at the end of what was observed. */
  to: number | null;
  place: string;
  provider: string;
  legalStatus: string;
  whyStarted: string;
  urn: string;
  milesFromHome: number | null;
  /**
   * Whether the child moved to come here, as stability is counted: RNE P or B, other than into or back from a
   * temporary placement, and never the first stay of a period.
   */
  moved: boolean;
  at: RowPlace;
  /** Further rows it came from: temporary placements it was interrupted by, and rows that only say it again. */
  alsoAt?: RowPlace[];
}

/** A time in care from a start to an end, without the short breaks (V3, V4). Stays follow each other without gap. */
export interface PeriodOfCare {
  from: number;
  /** False where care began before the first return: left-truncated, known only because the child stayed. */
  startSeen: boolean;
  /** The day care ended, counted out; null while it goes on. */
  to: number | null;
  /** `REC` of the end; '' while it goes on or where no return says why. */
  whyCeased: string;
  stays: Stay[];
}

export interface ChildHistory {
  child: string;
  /** Null: no return gives a birthday that can be right; the child is counted but of no age. */
  birthday: number | null;
  sex: string;
  unaccompanied: boolean;
  /** In the order of their starts; none overlaps another. */
  periods: PeriodOfCare[];
}

/** What several returns make together. */
export interface Histories {
  children: ChildHistory[];
  /** Times in care that are short breaks (V3, V4), which the department leaves out of every count. */
  shortBreaks: number;
  /** 1 April of the first return: before it only those are known who were still in care. */
  observedFrom: number;
  /** The last day the returns speak of: 31 March of the last, or the last day of a draft that stops short of it. */
  observedTo: number;
  /** Days between the first and the last that no return covers, from and to (counted out): years, or what a draft lacks. */
  gaps: { from: number; to: number }[];
  /**
   * Every row of headers, episodes and unaccompanied children is one of used, repaired and set aside, and the three
   * add up to `read`. A row of which something is only noted, or that a later return says again, is used.
   */
  rows: { read: number; used: number; repaired: number; setAside: number };
}
