import type { Findings } from './findings.ts';
import type { ReturnYear } from './returnYears.ts';
import { CONTINUES, endsCare, type Span } from './span.ts';

/** What a row's own dates and reasons say against each other or against its return, put right; false: set aside. */
export function ownDates(span: Span, { lastDay }: ReturnYear, findings: Findings): boolean {
  const { index, from } = span;
  if (from > lastDay) {
    findings.add('episodes', index, 'starts-after-return', -1);
    return false;
  }
  if (span.to === null) {
    if (span.whyCeased !== '') {
      findings.add('episodes', index, 'reason-without-end', endsCare(span.whyCeased) ? -1 : 0);
      forgetEnd(span);
    }
  } else if (span.to < from) {
    findings.add('episodes', index, 'ends-before-start', 1);
    forgetEnd(span);
  } else if (span.to > lastDay) {
    findings.add('episodes', index, 'ends-after-return');
    span.to = null;
    span.whyCeased = '';
  } else if (span.whyCeased === '') {
    findings.add('episodes', index, 'end-without-reason');
  }
  return true;
}

/** No day is known for the end. X1 leaves the end to the next episode; another REC says that there was one. */
function forgetEnd(span: Span): void {
  span.to = null;
  span.endedSomeDay = endsCare(span.whyCeased);
  if (span.whyCeased === CONTINUES) span.whyCeased = '';
}
