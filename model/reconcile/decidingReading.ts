import type { Check } from '../schema/reconciliation.ts';
import { verdicts, worst, type Verdict } from './verdict.ts';

export type Reading = NonNullable<Check['reading']>;

/** One way of reading a row of figures, and what comes of it. */
export interface ReadAs {
  reading: Reading;
  verdict: Verdict;
  checks: readonly Check[];
  /** Of the checks that make the verdict, the one furthest apart; nothing where it holds. */
  widest: Check | undefined;
}

/** The readings that checks were made in, the one that decides first: the better verdict, then the smaller gap. */
export function readingsOf(checks: readonly Check[]): ReadAs[] {
  const readings = [...new Set(checks.flatMap(({ reading }) => reading ?? []))];
  return readings
    .map((reading): ReadAs => {
      const ofIt = checks.filter((it) => it.reading === reading);
      const verdict = worst(ofIt.map((it) => it.verdict));
      return { reading, verdict, checks: ofIt, widest: widestOf(ofIt, verdict) };
    })
    .sort(
      (a, b) =>
        verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || gapOf(a.widest) - gapOf(b.widest),
    );
}

/** Of the checks with a verdict, the one furthest apart. */
export const widestOf = (checks: readonly Check[], verdict: Verdict): Check | undefined =>
  verdict === 'holds'
    ? undefined
    : checks
        .filter((check) => check.verdict === verdict && check.difference !== null)
        .toSorted((a, b) => gapOf(b) - gapOf(a))[0];

export const gapOf = (check: Pick<Check, 'difference'> | undefined): number =>
  Math.abs(check?.difference ?? 0);
