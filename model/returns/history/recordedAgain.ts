import { isoDateOf } from '../../time/calendar.ts';
import type { Findings } from './findings.ts';
import { isTemporary, samePlacement, type Span } from './span.ts';

/** Fewer children than this on one day are a coincidence. */
const FEWEST_CHILDREN = 5;
/** Of the children in care that day. */
const SMALLEST_SHARE = 0.2;

/**
 * The days on which placements that had not changed were recorded anew for many children at once, as a change of case
 * system does: for at least five children and a fifth of those in care.
 *
 * @param spansByChild in order and apart
 */
export function recordingWaves(spansByChild: readonly (readonly Span[])[]): Set<number> {
  const childrenByDay = new Map<number, number>();
  for (const spans of spansByChild) {
    for (let i = 1; i < spans.length; i++) {
      const { from } = spans[i]!;
      if (saysAgain(spans[i - 1]!, spans[i]!)) childrenByDay.set(from, (childrenByDay.get(from) ?? 0) + 1);
    }
  }
  return daysOfMany(childrenByDay, spansByChild);
}

/** Of days with a number of children each, those on which it is many. */
export function daysOfMany(
  childrenByDay: ReadonlyMap<number, number>,
  spansByChild: readonly (readonly Span[])[],
): Set<number> {
  const days = new Set<number>();
  for (const [day, children] of childrenByDay) {
    if (children < FEWEST_CHILDREN) continue;
    const inCare = spansByChild.filter((spans) =>
      spans.some((it) => it.from < day && (it.to === null || it.to >= day)),
    ).length;
    if (children >= SMALLEST_SHARE * inCare) days.add(day);
  }
  return days;
}

/** One child's spans with those of a wave joined to the one they only say again. */
export function joinRecordedAgain(
  spans: readonly Span[],
  waves: ReadonlySet<number>,
  findings: Findings,
): Span[] {
  if (waves.size === 0) return [...spans];
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && waves.has(span.from) && saysAgain(before, span)) {
      before.to = span.to;
      before.whyCeased = span.whyCeased;
      before.left = span.left;
      before.alsoAt = [...(before.alsoAt ?? []), span.row.at, ...(span.alsoAt ?? [])];
      findings.add('episodes', span.index, 'recorded-again', 0, { day: isoDateOf(span.from) });
    } else joined.push(span);
  }
  return joined;
}

const saysAgain = (before: Span, span: Span): boolean =>
  before.to === span.from &&
  before.from < span.from &&
  samePlacement(before.row, span.row) &&
  before.row.legalStatus === span.row.legalStatus &&
  !isTemporary(span.row.place);
