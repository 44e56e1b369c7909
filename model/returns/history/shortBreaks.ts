import type { Findings } from './findings.ts';
import type { Span } from './span.ts';

/**
 * How many times in short breaks one child had, a line for each of the rows. A row that continues another (the
 * placement changed within an agreement) is no new time.
 *
 * @param spans the child's short breaks, in order
 */
export function timesOfShortBreaks(spans: readonly Span[], findings: Findings): number {
  let times = 0;
  spans.forEach((span, i) => {
    findings.add('episodes', span.index, 'short-break', -1);
    const before = spans[i - 1];
    if (!before || before.to !== span.from || span.whyStarted === 'S') times++;
  });
  return times;
}
