import type { Findings } from './findings.ts';
import type { ReturnYear } from './returnYears.ts';
import { CONTINUES, sameButDates, type Span } from './span.ts';

const NO_PAIRS: ReadonlyMap<Span, Span> = new Map();

/** The row of the next return that gives the same episode with another DECOM (section 5, rule 3), for each such row. */
export function correctedStarts(spans: readonly Span[], lastRank: number): ReadonlyMap<Span, Span> {
  if (!spans.some((it) => isOpenBefore(it, lastRank))) return NO_PAIRS;
  const pairs = new Map<Span, Span>();
  for (const span of spans) {
    if (!isOpenBefore(span, lastRank)) continue;
    let nearest: Span | undefined;
    for (const it of spans) {
      // What the span's own return has beside it is another episode, not a correction.
      if (it.firstRank !== span.rank + 1 || !sameButDates(it.row, span.row)) continue;
      if (!nearest || distance(it, span) < distance(nearest, span)) nearest = it;
    }
    if (nearest) pairs.set(span, nearest);
  }
  return pairs;
}

/**
 * Closes what is blank in a return that is not the last and in no later one (section 5, rules 3 and 4), and what says
 * that care ended without a day. What is left without an end goes on, or is closed by the episode that follows it in
 * its own return.
 *
 * @param spans one child's, in order
 * @param corrected from `correctedStarts`
 * @returns the spans that stand
 */
export function closeOpenRows(
  spans: readonly Span[],
  returns: readonly ReturnYear[],
  corrected: ReadonlyMap<Span, Span>,
  findings: Findings,
): readonly Span[] {
  const lastRank = returns.length - 1;
  if (!spans.some((it) => it.to === null && (it.endedSomeDay || it.rank < lastRank))) return spans;
  const standing = spans.filter((span) => {
    const rule = outdatedBy(span, spans, corrected, lastRank);
    if (rule) findings.add('episodes', span.index, rule);
    return !rule;
  });
  standing.forEach((span, i) => {
    if (span.to !== null) return;
    const next = standing.slice(i + 1).find((it) => it.from > span.from) ?? standing[i + 1];
    const { lastDay } = returns[span.rank]!;
    if (span.endedSomeDay) {
      span.to = Math.min(lastDay, next?.from ?? lastDay);
      return;
    }
    if (span.rank === lastRank) return;
    const inOwn = next !== undefined && isIn(next, span.rank);
    const inNext = spans.some((it) => isIn(it, span.rank + 1));
    if (next && (inOwn || inNext)) closeAtNext(span, next, findings);
    else {
      span.to = Math.min(lastDay, next?.from ?? lastDay);
      span.left = true;
      findings.add('episodes', span.index, 'ended-unseen', -1);
    }
  });
  return standing;
}

export function closeAtNext(span: Span, next: Span, findings: Findings): void {
  span.to = next.from;
  if (next.whyStarted !== 'S') span.whyCeased = CONTINUES;
  findings.add('episodes', span.index, 'closed-at-next');
}

function outdatedBy(
  span: Span,
  spans: readonly Span[],
  corrected: ReadonlyMap<Span, Span>,
  lastRank: number,
): string | undefined {
  if (!isOpenBefore(span, lastRank)) return undefined;
  if (corrected.has(span)) return 'start-date-corrected';
  const elsewhere = spans.some(
    (it) => isIn(it, span.rank + 1) && it.from < span.from && (it.to === null || it.to > span.from),
  );
  return elsewhere ? 'withdrawn-later' : undefined;
}

const isIn = (span: Span, rank: number): boolean => span.firstRank <= rank && rank <= span.rank;

const isOpenBefore = (span: Span, lastRank: number): boolean =>
  span.to === null && span.rank < lastRank && !span.endedSomeDay;

const distance = (a: Span, b: Span): number => Math.abs(a.from - b.from);
