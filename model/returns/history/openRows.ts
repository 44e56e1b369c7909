import type { Findings } from './findings.ts';
import { gapAfter, type ReturnYear } from './returnYears.ts';
import { CONTINUES, isShortBreak, sameButDates, type Span } from './span.ts';
import type { TraceIn } from './traces.ts';

const NO_PAIRS: ReadonlyMap<Span, Span> = new Map();

/**
 * The row of the next return that gives the same episode with another DECOM (section 5, rule 3), for each such row.
 * Where years lie between the two, one that began after the first is another episode: the child may have come back.
 */
export function correctedStarts(
  spans: readonly Span[],
  returns: readonly ReturnYear[],
): ReadonlyMap<Span, Span> {
  const lastRank = returns.length - 1;
  if (!spans.some((it) => isOpenBefore(it, lastRank))) return NO_PAIRS;
  const pairs = new Map<Span, Span>();
  for (const span of spans) {
    if (!isOpenBefore(span, lastRank)) continue;
    let nearest: Span | undefined;
    for (const it of spans) {
      // What the span's own return has beside it is another episode, not a correction.
      if (it.firstRank !== span.rank + 1 || !sameButDates(it.row, span.row)) continue;
      if (it.from >= (gapAfter(returns, span.rank)?.from ?? Infinity)) continue;
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
 * @param traceIn the child in rows that give no episode
 * @returns the spans that stand
 */
export function closeOpenRows(
  spans: readonly Span[],
  returns: readonly ReturnYear[],
  corrected: ReadonlyMap<Span, Span>,
  traceIn: TraceIn,
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
    if (next && isIn(next, span.rank)) closeAtNext(span, next, findings);
    else followOn(span, next, spans, returns, traceIn, findings);
  });
  return standing;
}

/**
 * What the returns after its own make of an open episode, one by one: only that of the very next year can say by its
 * silence that the child left by 31 March. After years without a return, the child left on some day in them.
 */
function followOn(
  span: Span,
  next: Span | undefined,
  spans: readonly Span[],
  returns: readonly ReturnYear[],
  traceIn: TraceIn,
  findings: Findings,
): void {
  for (let rank = span.rank + 1; rank < returns.length; rank++) {
    const gap = gapAfter(returns, rank - 1);
    const has = spans.some((it) => isIn(it, rank));
    // What goes on at the end of a gap is in the return after it: an S later than that is a return into care.
    const follows = gap
      ? next && (next.from < gap.to || (has && next.whyStarted !== 'S'))
      : has && next !== undefined;
    if (follows) return closeAtNext(span, next!, findings);
    const trace = has ? undefined : traceIn(rank, isShortBreak(span.row.legalStatus));
    if (!trace) return leave(span, next, rank - 1, returns, findings);
    if (trace.to !== null) {
      span.to = Math.max(span.from, Math.min(trace.to, next?.from ?? trace.to));
      span.whyCeased = trace.whyCeased;
      findings.add('episodes', span.index, 'ended-in-unused-row');
      return;
    }
    if (rank === span.rank + 1) findings.add('episodes', span.index, 'goes-on-unused-row');
  }
}

function leave(
  span: Span,
  next: Span | undefined,
  lastRank: number,
  returns: readonly ReturnYear[],
  findings: Findings,
): void {
  const gap = gapAfter(returns, lastRank);
  span.leftAfter = lastRank;
  if (gap) {
    span.to = Math.floor((gap.from + gap.to) / 2);
    findings.add('episodes', span.index, 'left-in-gap', -1);
    return;
  }
  const { lastDay } = returns[lastRank]!;
  span.to = Math.min(lastDay, next?.from ?? lastDay);
  findings.add('episodes', span.index, 'ended-unseen', -1);
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
