import type { Findings } from './findings.ts';
import { closeAtNext } from './openRows.ts';
import { CONTINUES, isTemporary, type Span } from './span.ts';

/**
 * One child's episodes so that none runs into the next: cut at the next DECOM (section 5, rule 5). A temporary
 * placement inside an episode that was not closed for it is part of it.
 *
 * @param spans in order; they are changed
 */
export function cutOverlaps(spans: readonly Span[], findings: Findings): readonly Span[] {
  if (!spans.some((it, i) => i > 0 && runsInto(spans[i - 1]!, it))) return spans;
  const apart: Span[] = [];
  spans.forEach((span, i) => {
    const before = apart.at(-1);
    if (before && runsInto(before, span)) {
      if (liesInside(span, before, spans[i + 1])) {
        before.alsoAt = [...(before.alsoAt ?? []), span.row.at];
        findings.add('episodes', span.index, 'temporary-inside');
        return;
      }
      if (before.to === null) closeAtNext(before, span, findings);
      else {
        const outlives = span.to !== null && before.to > span.to;
        before.to = span.from;
        if (span.whyStarted !== 'S') before.whyCeased = CONTINUES;
        findings.add('episodes', before.index, 'cut-at-next', outlives ? -1 : 0);
      }
    }
    apart.push(span);
  });
  return apart;
}

const runsInto = (a: Span, b: Span): boolean => a.to === null || a.to > b.from;

function liesInside(span: Span, outer: Span, next: Span | undefined): boolean {
  if (!isTemporary(span.row.place) || isTemporary(outer.row.place) || span.to === null) return false;
  if (next && next.from === span.to) return false;
  return outer.to === null || span.to <= outer.to;
}
