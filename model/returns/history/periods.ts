import type { Findings } from './findings.ts';
import type { ReturnYears } from './returnYears.ts';
import { CONTINUES, endsCare, type Span } from './span.ts';

/** With an S after X1, how many days apart the two are still one time in care: a slip, not a return into care. */
const LONGEST_GAP_BEFORE_S_DAYS = 14;

/** A time in care as a chain of episodes; the last one's REC is blank unless it says that care ended. */
export interface Chain {
  startSeen: boolean;
  spans: Span[];
}

/**
 * One child's episodes as times in care: from a start to the first REC other than X1 (section 2).
 *
 * @param spans in order and apart, without short breaks
 * @param shortBreaks the child's short breaks: care may begin where one ends, and end where one begins
 */
export function chainsOf(
  spans: readonly Span[],
  shortBreaks: readonly Span[],
  years: ReturnYears,
  findings: Findings,
): Chain[] {
  const chains: Chain[] = [];
  spans.forEach((span, i) => {
    const before = spans[i - 1];
    if (before && continues(before, span, years, findings)) chains.at(-1)!.spans.push(span);
    else {
      if (before) closeChain(before, shortBreaks, findings);
      chains.push({ startSeen: startSeen(span, shortBreaks, years, findings), spans: [span] });
    }
  });
  const last = spans.at(-1);
  if (last) closeChain(last, shortBreaks, findings);
  return chains;
}

/** Whether care went on from one episode to the next; a gap of days between is then closed. */
function continues(before: Span, span: Span, years: ReturnYears, findings: Findings): boolean {
  const end = before.to!;
  if (endsCare(before.whyCeased) || before.leftAfter !== undefined) return false;
  const isStart = span.whyStarted === 'S';
  // Two rows against each other: without a word from the first, the second's S stands.
  if (isStart && before.whyCeased !== CONTINUES) return false;
  const gapDays = span.from - end;
  if (gapDays > 0) {
    const outOfCare = years.returns.some((it) => it.yearStarts >= end && it.yearEnds < span.from);
    if (outOfCare || (isStart && gapDays > LONGEST_GAP_BEFORE_S_DAYS)) return false;
    before.to = span.from;
    findings.add('episodes', before.index, 'gap-joined', 1);
  }
  before.whyCeased = CONTINUES;
  if (isStart) findings.add('episodes', span.index, 'start-inside-period');
  return true;
}

function closeChain(last: Span, shortBreaks: readonly Span[], findings: Findings): void {
  if (last.whyCeased !== CONTINUES) return;
  last.whyCeased = '';
  if (!shortBreaks.some((it) => it.from === last.to)) findings.add('episodes', last.index, 'next-missing');
}

function startSeen(
  first: Span,
  shortBreaks: readonly Span[],
  { observedFrom, gaps }: ReturnYears,
  findings: Findings,
): boolean {
  if (first.from < observedFrom) return false;
  if (first.whyStarted === 'S' || shortBreaks.some((it) => it.to === first.from)) return true;
  // The day before care is seen to begin was covered by no return.
  if (first.from === observedFrom || gaps.some((it) => it.from < first.from && first.from <= it.to)) {
    findings.add('episodes', first.index, 'starts-beside-gap');
    return false;
  }
  findings.add('episodes', first.index, 'starts-without-start');
  return true;
}
