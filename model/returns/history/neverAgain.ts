import type { Findings } from './findings.ts';
import { gapAfter, type ReturnYear } from './returnYears.ts';
import type { Span } from './span.ts';

const FEWEST_CHILDREN = 10;
const SMALLEST_SHARE = 0.2;

/**
 * Says of a return when many of those in care at its end are missing from the next: one child may have left unseen, a
 * fifth of them more likely were cut from the next file.
 *
 * @param spansByChild after `closeOpenRows`
 */
export function manyNeverAgain(
  spansByChild: readonly (readonly Span[])[],
  returns: readonly ReturnYear[],
  rankOfFile: readonly number[],
  findings: Findings,
): void {
  const missing = returns.map(() => 0);
  const inCare = returns.map(() => 0);
  for (const spans of spansByChild) {
    for (const { leftAfter } of spans) if (leftAfter !== undefined) missing[leftAfter]!++;
    returns.slice(0, -1).forEach(({ yearEnds }, rank) => {
      const open = spans.some(
        (it) => it.leftAfter === rank || (it.from <= yearEnds && (it.to === null || it.to > yearEnds)),
      );
      if (open) inCare[rank]!++;
    });
  }
  missing.forEach((children, rank) => {
    // Years without a return take many out of care.
    if (gapAfter(returns, rank)) return;
    const open = inCare[rank]!;
    if (children < FEWEST_CHILDREN || children < SMALLEST_SHARE * open) return;
    const details = { children: String(children), open: String(open) };
    findings.addFile(rankOfFile.indexOf(rank), 'many-never-again', details);
  });
}
