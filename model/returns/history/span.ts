import type { EpisodeRow, RowPlace } from '../tables.ts';

/** An episode while it is judged: the row as it was read, and what is made of it. */
export interface Span {
  row: EpisodeRow;
  /** Its place in `ReadReturns.episodes`. */
  index: number;
  /** Which return it came from, 0 the earliest; see `returnYears`. */
  rank: number;
  /** The earliest return that has an episode of the child with this DECOM; those between have it too. */
  firstRank: number;
  from: number;
  to: number | null;
  whyStarted: string;
  whyCeased: string;
  /** REC says that care ended, and no DEC says when. */
  endedSomeDay: boolean;
  /**
   * Closed by rule because no later return has the child for it: the rank of the last that has. No next episode
   * continues it.
   */
  leftAfter: number | undefined;
  /** Rows folded into it. */
  alsoAt: RowPlace[] | undefined;
}

export const CONTINUES = 'X1';

/** Whether a REC says that care ended: every code but X1. */
export const endsCare = (whyCeased: string): boolean => whyCeased !== '' && whyCeased !== CONTINUES;

export const isTemporary = (place: string): boolean => /^T\d$/.test(place);

const SHORT_BREAKS = ['V3', 'V4'];
export const isShortBreak = (legalStatus: string): boolean => SHORT_BREAKS.includes(legalStatus);

export function spanOf(row: EpisodeRow, index: number, rank: number, from: number): Span {
  return {
    row,
    index,
    rank,
    firstRank: rank,
    from,
    to: row.to,
    whyStarted: row.whyStarted,
    whyCeased: row.whyCeased,
    endedSomeDay: false,
    leftAfter: undefined,
    alsoAt: undefined,
  };
}

type Placed = Pick<EpisodeRow, 'place' | 'provider' | 'urn'>;

/** Same place and provider, and the same URN where both rows give one: older exports have none. */
export const samePlacement = (a: Placed, b: Placed): boolean =>
  a.place === b.place && a.provider === b.provider && (a.urn === b.urn || a.urn === '' || b.urn === '');

/** Same placement, legal status, need and reason for starting: all but the dates and how it ended. */
export const sameButDates = (a: EpisodeRow, b: EpisodeRow): boolean =>
  samePlacement(a, b) &&
  a.legalStatus === b.legalStatus &&
  a.whyStarted === b.whyStarted &&
  (a.need === b.need || a.need === '' || b.need === '');

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const end = (to: number | null): number => to ?? Infinity;
const compareEnds = (a: number | null, b: number | null): number => (a === b ? 0 : end(a) - end(b));

/**
 * The order of a child's episodes: by start, and on one day the one that goes on last. What is left is put in order
 * by what the rows say, so that the order of files and rows does not matter.
 */
export function inOrder(a: Span, b: Span): number {
  return (
    a.from - b.from ||
    compareEnds(a.to, b.to) ||
    Number(b.whyStarted === 'S') - Number(a.whyStarted === 'S') ||
    Number(endsCare(a.whyCeased)) - Number(endsCare(b.whyCeased)) ||
    a.rank - b.rank ||
    compareRows(a.row, b.row)
  );
}

/** An order of one child's rows of one DECOM by what they say; 0 if they say the same. */
export function compareRows(a: EpisodeRow, b: EpisodeRow): number {
  return (
    compareEnds(a.to, b.to) ||
    text(a.whyStarted, b.whyStarted) ||
    text(a.legalStatus, b.legalStatus) ||
    text(a.place, b.place) ||
    text(a.provider, b.provider) ||
    text(a.urn, b.urn) ||
    text(a.whyCeased, b.whyCeased) ||
    text(a.whyMoved, b.whyMoved) ||
    text(a.need, b.need) ||
    (a.milesFromHome ?? -1) - (b.milesFromHome ?? -1)
  );
}

/** The order of rows by where they stand. */
export const inPlaceOrder = (a: RowPlace, b: RowPlace): number => a.file - b.file || a.row - b.row;
