import type { EpisodeRow } from '../tables.ts';
import type { Doubles } from './doubles.ts';
import type { Findings } from './findings.ts';
import type { ReturnYear } from './returnYears.ts';
import { compareRows, inPlaceOrder, sameButDates, samePlacement, type Span } from './span.ts';

/**
 * What stands of one child's rows of one DECOM (section 5, rule 2): a later return wins for what it covers, and of one
 * return identical rows are one. Two placements that began on one day are both kept.
 */
export function sameDay(
  group: Span[],
  returns: readonly ReturnYear[],
  findings: Findings,
  doubles: Doubles,
): Span[] {
  group.sort((a, b) => b.rank - a.rank || compareRows(a.row, b.row) || inPlaceOrder(a.row.at, b.row.at));
  const kept: Span[] = [];
  for (const [i, span] of group.entries()) {
    const above = group[i - 1];
    if (above && above.rank === span.rank && compareRows(above.row, span.row) === 0) {
      doubles.add('episodes', span.index);
      continue;
    }
    const later = kept.filter((it) => it.rank > span.rank && supersedes(it, span, returns));
    if (later.length > 0) {
      for (const it of later) it.firstRank = Math.min(it.firstRank, span.rank);
      const agrees = later.some((it) => onlyAddsTo(span.row, it.row, returns[span.rank]!));
      if (!agrees) findings.add('episodes', span.index, 'corrected-later');
      continue;
    }
    const twin = kept.findIndex((it) => it.rank === span.rank && isTwin(it, span));
    if (twin < 0) {
      kept.push(span);
      continue;
    }
    const [better, worse] = withTheEnd(kept[twin]!, span);
    kept[twin] = better;
    findings.add('episodes', worse.index, 'recorded-twice');
  }
  return kept;
}

/**
 * A later return's row replaces an earlier one of the same DECOM, unless that was over within the day, before the later
 * return's year: the later return does not cover it, and it was a placement of its own.
 */
function supersedes(later: Span, earlier: Span, returns: readonly ReturnYear[]): boolean {
  const passedThrough = earlier.to === earlier.from && earlier.from < returns[later.rank]!.yearStarts;
  return !passedThrough || sameButDates(later.row, earlier.row);
}

/** Whether a later row of the same DECOM only adds to what an earlier one said. */
export function onlyAddsTo(earlier: EpisodeRow, later: EpisodeRow, earlierReturn: ReturnYear): boolean {
  const { to } = earlier;
  const openThen = to === null || to > earlierReturn.lastDay;
  return (
    samePlacement(earlier, later) &&
    earlier.legalStatus === later.legalStatus &&
    earlier.whyStarted === later.whyStarted &&
    (openThen || to === later.to)
  );
}

/** Whether two rows of one return and DECOM are one episode: alike but for the end, or neither over within the day. */
function isTwin(a: Span, b: Span): boolean {
  if (sameButDates(a.row, b.row)) return true;
  const oneDay = a.to === a.from || b.to === b.from;
  return !oneDay && samePlacement(a.row, b.row) && a.row.legalStatus === b.row.legalStatus;
}

/** Of two rows for one episode, the one with an end, and of two ends the later. */
function withTheEnd(a: Span, b: Span): [Span, Span] {
  const rank = ({ from, to }: Span) => (to === null || to < from ? -Infinity : to);
  return rank(b) > rank(a) ? [b, a] : [a, b];
}
