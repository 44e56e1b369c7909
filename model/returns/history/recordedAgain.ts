import { isoDateOf } from '../../time/calendar.ts';
import { dateWords } from '../../words/dates.ts';
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
  const several = [...childrenByDay].filter(([, children]) => children >= FEWEST_CHILDREN);
  if (several.length === 0) return new Set();
  const inCare = inCareBefore(
    spansByChild,
    several.map(([day]) => day),
  );
  return new Set(
    several.filter(([day, children]) => children >= SMALLEST_SHARE * inCare(day)).map(([day]) => day),
  );
}

/**
 * Children in care on the eve of each day from the first asked for to the last, those whose care ended that very day
 * among them; all at once, as there may be many days and children.
 */
function inCareBefore(
  spansByChild: readonly (readonly Span[])[],
  days: readonly number[],
): (day: number) => number {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const change = new Int32Array(last - first + 2);
  for (const spans of spansByChild) {
    // Spans may overlap: a child counts once on each day.
    let counted = first - 1;
    for (const { from, to } of spans) {
      const start = Math.max(from + 1, counted + 1);
      const end = Math.min(to ?? last, last);
      if (start > end) continue;
      change[start - first]!++;
      change[end - first + 1]!--;
      counted = end;
    }
  }
  for (let i = 1; i < change.length; i++) change[i]! += change[i - 1]!;
  return (day) => change[day - first]!;
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
      before.leftAfter = span.leftAfter;
      before.alsoAt = [...(before.alsoAt ?? []), span.row.at, ...(span.alsoAt ?? [])];
      findings.add('episodes', span.index, 'recorded-again', 0, {
        day: dateWords(isoDateOf(span.from)),
      });
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
