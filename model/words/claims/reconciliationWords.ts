import type { ClaimResult, Reconciliation, VerdictCounts } from '../../schema/reconciliation.ts';

type Verdict = ClaimResult['verdict'];

/** How the claims of one verdict are headed, the worst first. */
export const VERDICT_GROUPS: readonly { verdict: Verdict; heading: string; means: string }[] = [
  {
    verdict: 'contradicts',
    heading: 'Contradicts',
    means: 'Two statements about one thing that cannot both be right: whoever uses one has to choose.',
  },
  {
    verdict: 'off-by',
    heading: 'Off by something',
    means: 'A sum that misses its total, a missed target, or two statements up to 5% apart.',
  },
  {
    verdict: 'cannot-be-checked',
    heading: 'Cannot be checked',
    means: 'No paper gives what a check would need.',
  },
  {
    verdict: 'holds',
    heading: 'Holds',
    means: 'True for some values that round to what is printed.',
  },
];

/** "27 of 84 published claims hold; 23 contradict another statement, 27 are off by something and 7 cannot be checked." */
export function reconciliationSummary({ counts, ownCounts }: Reconciliation): string {
  const published = countsSentence(counts, 'published claim', 'published claims');
  const own = countsSentence(ownCounts, 'claim of your own papers', 'claims of your own papers');
  return [published, own].filter(Boolean).join(' ') || NO_CLAIMS_YET;
}

const NO_CLAIMS_YET =
  'No claims of papers have been written for this authority yet. Add those of a paper of your own to have them recomputed.';

function countsSentence(counts: VerdictCounts, one: string, many: string): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return '';
  const things = all === 1 ? one : many;
  const verb = (count: number, single: string, several: string) => (count === 1 ? single : several);
  const failing = [
    [counts.contradicts, verb(counts.contradicts, 'contradicts', 'contradict'), 'another statement'],
    [counts['off-by'], verb(counts['off-by'], 'is', 'are'), 'off by something'],
    [counts['cannot-be-checked'], 'cannot', 'be checked'],
  ] as const;
  const rest = failing.filter(([count]) => count > 0).map((words) => words.join(' '));
  const list = rest.length > 1 ? `${rest.slice(0, -1).join(', ')} and ${rest.at(-1)!}` : rest[0];
  const holding = `${counts.holds} of ${all} ${things} ${verb(counts.holds, 'holds', 'hold')}`;
  return list === undefined ? `${holding}.` : `${holding}; ${list}.`;
}
