import type { Amount } from '../../schema/claimAmount.ts';
import type { ClaimOf } from '../../schema/claims.ts';
import type { ClaimResult } from '../../schema/reconciliation.ts';
import { percent } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';
import { amountWords } from './formulaWords.ts';
import { rowsWords } from './rows.ts';

/** "weekly spend fell by 17.8% (£502,810 to £413,388) and the number of children by 13.6% (560 to 484): …". */
export function twoChangesWords(
  { first, second, claimed }: ClaimOf<'two-changes'>,
  { checks, implied, verdict }: ClaimResult,
  papers: ClaimPapers,
): Sentence {
  const [a, b] = ['claimed', 'beside'].map((of) =>
    implied.find((it) => it.what === 'change' && it.of === of),
  );
  if (!a || !b || checks[0]?.difference === null) return [];
  const more = Math.abs(a.value) > Math.abs(b.value) ? 'more' : 'less';
  const wanted = claimed.endsWith('less') ? 'less' : 'more';
  return [
    `${first.what} ${wayOf(a.value)} by ${percent(Math.abs(a.value), 1)}`,
    ...fromTo(first, papers),
    ` and ${second.what} ${wayOf(b.value)} by ${percent(Math.abs(b.value), 1)}`,
    ...fromTo(second, papers),
    verdict === 'holds' ? `: by ${more}, as said` : `: by ${more}, not by ${wanted}`,
  ];
}

const wayOf = (change: number): string => (change < 0 ? 'fell' : 'rose');

const fromTo = ({ from, to }: { from: Amount; to: Amount }, papers: ClaimPapers): Sentence => [
  ' (',
  ...amountWords(from, papers),
  ' to ',
  ...amountWords(to, papers),
  ')',
];

/** "the target was 470 and the outturn 590: missed by 120 children". */
export const targetAndOutturnWords = (
  { rows }: ClaimOf<'target-and-outturn'>,
  { checks }: ClaimResult,
  papers: ClaimPapers,
): Sentence =>
  rowsWords(
    checks,
    (check) => {
      const { target } = rows[check.row]!;
      if (check.worked === null) return [];
      const label = check.label === null ? 'the outturn' : check.label;
      return [
        'the target was ',
        ...amountWords(target, papers),
        ` and ${label} `,
        papers.side(check.worked),
        check.verdict === 'holds' ? ': met' : `: missed by ${papers.difference(check)}`,
      ];
    },
    false,
  );

/** "146 is 4 plans below 150". */
export const limitsWords = (
  claim: ClaimOf<'limits'>,
  { checks }: ClaimResult,
  papers: ClaimPapers,
): Sentence => {
  const limits: Sentence =
    claim.atLeast !== undefined && claim.atMost !== undefined
      ? ['between ', ...amountWords(claim.atLeast, papers), ' and ', ...amountWords(claim.atMost, papers)]
      : claim.atMost !== undefined
        ? ['not above ', ...amountWords(claim.atMost, papers)]
        : ['not below ', ...amountWords(claim.atLeast!, papers)];
  const told = rowsWords(
    checks,
    (check) => {
      if (check.worked === null || check.stated === null) return [];
      if (check.verdict === 'holds') return [papers.side(check.worked), ' is ', ...limits];
      const side = (check.difference ?? 0) > 0 ? 'above' : 'below';
      return [
        papers.side(check.worked),
        ` is ${papers.difference(check)} ${side} `,
        papers.side(check.stated),
      ];
    },
    false,
  );
  const allHold = checks.length > 1 && checks.every(({ verdict }) => verdict === 'holds');
  return allHold ? [...told, ', ', ...limits] : told;
};
