import type { PeriodOfCare, Stay } from '../history.ts';
import type { Findings } from './findings.ts';
import type { Chain } from './periods.ts';
import { endsCare, isTemporary, samePlacement, type Span } from './span.ts';

/** A chain of episodes as a time in care, temporary placements folded into the stay they interrupt. */
export function periodOf({ spans, startSeen }: Chain, findings: Findings): PeriodOfCare {
  const stays: Stay[] = [];
  const leading: Span[] = [];
  let backFromTemporary = false;
  for (const span of spans) {
    const stay = stays.at(-1);
    if (isTemporary(span.row.place)) {
      if (stay) extend(stay, span);
      else leading.push(span);
      backFromTemporary = stay !== undefined;
      continue;
    }
    if (stay && backFromTemporary && isSameStay(stay, span)) extend(stay, span);
    else stays.push(stayOf(span, stay !== undefined && isMove(stay, backFromTemporary, span)));
    backFromTemporary = false;
  }
  foldLeading(stays, leading, startSeen ? findings : undefined);
  const last = spans.at(-1)!;
  if (isTemporary(last.row.place) && endsCare(last.whyCeased) && leading.length < spans.length) {
    findings.add('episodes', last.index, 'temporary-at-edge');
  }
  return { from: spans[0]!.from, startSeen, to: last.to, whyCeased: last.whyCeased, stays };
}

/**
 * A temporary placement at the start belongs to the first one that is not, or stands alone. That is a fault only where
 * the start was seen: what came before the first return is not in it.
 */
function foldLeading(stays: Stay[], leading: readonly Span[], findings: Findings | undefined): void {
  const first = leading[0];
  if (!first) return;
  for (const span of leading) findings?.add('episodes', span.index, 'temporary-at-edge');
  const stay = stays[0];
  if (stay) {
    stay.from = first.from;
    stay.alsoAt = [...leading.map((it) => it.row.at), ...(stay.alsoAt ?? [])];
    return;
  }
  const alone = stayOf(first, false);
  for (const span of leading.slice(1)) extend(alone, span);
  stays.push(alone);
}

const isSameStay = (stay: Stay, span: Span): boolean =>
  samePlacement(stay, span.row) && stay.legalStatus === span.row.legalStatus;

/**
 * P and B are moves, but back from a temporary placement only into another kind of placement or to another provider.
 * Where RNE does not say (blank, or an S that was none), it is one if the placement changed.
 */
function isMove(before: Stay, backFromTemporary: boolean, { whyStarted, row }: Span): boolean {
  if (['L', 'T', 'U'].includes(whyStarted)) return false;
  if (backFromTemporary) return before.place !== row.place || before.provider !== row.provider;
  return ['P', 'B'].includes(whyStarted) || !samePlacement(before, row);
}

function stayOf(span: Span, moved: boolean): Stay {
  const { place, provider, legalStatus, urn, milesFromHome, at } = span.row;
  const { from, to, whyStarted } = span;
  const stay = { from, to, place, provider, legalStatus, whyStarted, urn, milesFromHome, moved, at };
  return span.alsoAt ? { ...stay, alsoAt: span.alsoAt } : stay;
}

function extend(stay: Stay, span: Span): void {
  stay.to = span.to;
  stay.alsoAt = [...(stay.alsoAt ?? []), span.row.at, ...(span.alsoAt ?? [])];
}
