import type { Check, Implied, Side } from '../schema/reconciliation.ts';
import { isKnown, missingIn, type Evaluated, type Known } from './amounts.ts';
import type { Interval } from './interval.ts';
import { differenceShare, verdictOf, type Verdict } from './verdict.ts';

/** Where in its claim a check stands. */
export interface At {
  row: number;
  label: string | null;
  reading?: Check['reading'];
}

/** What a kind finds: its checks, and what has to be so for the claim to be true. */
export interface Found {
  checks: Check[];
  implied: Implied[];
  /** Where not the worst of the checks decides. */
  verdict?: Verdict;
}

/** A claimed figure beside what it should be. */
export function checkOf(at: At, stated: Evaluated, worked: Evaluated, sameAccount = false): Check {
  const head = { row: at.row, label: at.label, reading: at.reading ?? null };
  if (!isKnown(stated) || !isKnown(worked)) {
    return {
      ...head,
      verdict: 'cannot-be-checked',
      stated: isKnown(stated) ? sideOf(stated) : null,
      worked: isKnown(worked) ? sideOf(worked) : null,
      difference: null,
      share: null,
      missing: missingIn([stated, worked]),
    };
  }
  const share = differenceShare(stated.interval, worked.interval);
  return {
    ...head,
    verdict: verdictOf(stated.interval, worked.interval, sameAccount),
    stated: sideOf(stated),
    worked: sideOf(worked),
    difference: worked.interval.value - stated.interval.value,
    share: Number.isFinite(share) ? share : null,
    missing: [],
  };
}

export const sideOf = ({ interval, figures }: Known): Side => ({ ...plainInterval(interval), figures });

/** JSON has no infinity. */
export const plainInterval = ({ value, low, high }: Interval) => ({
  value,
  low: finite(low),
  high: finite(high),
});

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);

/** A figure that follows from a claim. */
export const impliedFigure = (
  what: Implied['what'],
  interval: Interval,
  unit: string,
  { of = 'claimed', row = null, label = null }: Partial<Pick<Implied, 'of' | 'row' | 'label'>> = {},
): Implied => ({ what, of, row, label, unit, ...plainInterval(interval) });

export const labelled = (rows: readonly { label?: string | undefined }[]): At[] =>
  rows.map(({ label }, row) => ({ row, label: label ?? null }));
