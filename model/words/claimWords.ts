import { readingsOf, widestOf, type Reading } from '../reconcile/decidingReading.ts';
import type { Claim } from '../schema/claims.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Check, ClaimResult } from '../schema/reconciliation.ts';
import { limitsWords, targetAndOutturnWords, twoChangesWords } from './claims/changes.ts';
import { ClaimPapers } from './claims/claimPapers.ts';
import { rateAndPopulationWords, ratioWords } from './claims/ratios.ts';
import { inYearOrCumulativeWords, sameQuantityWords } from './claims/statements.ts';
import { partsAndTotalWords, runningStockWords } from './claims/sums.ts';
import { planLengthWords, savingAndDriverWords } from './claims/unitCosts.ts';
import { listWords, type Sentence } from './sentence.ts';

export const VERDICT_WORDS: Record<ClaimResult['verdict'], string> = {
  holds: 'Holds',
  'off-by': 'Off by',
  contradicts: 'Contradicts',
  'cannot-be-checked': 'Cannot be checked',
};

/** "27 hold, 27 are off by something, 23 contradict, 7 cannot be checked". */
export const countsWords = (counts: Readonly<Record<ClaimResult['verdict'], number>>): string =>
  [
    `${counts.holds} ${counts.holds === 1 ? 'holds' : 'hold'}`,
    `${counts['off-by']} ${counts['off-by'] === 1 ? 'is' : 'are'} off by something`,
    `${counts.contradicts} ${counts.contradicts === 1 ? 'contradicts' : 'contradict'}`,
    `${counts['cannot-be-checked']} cannot be checked`,
  ].join(', ');

/**
 * "Holds", "Off by £1.34m", "Contradicts: 34 children apart": the verdict on a line of its own. Figures that can be read
 * in two ways are told by the one that decides, and what comes of the other: who takes them that way must know.
 */
export function verdictWords({ verdict, checks, unit }: ClaimResult, evidence: Evidence): string {
  const papers = new ClaimPapers(evidence, unit);
  const [deciding, other] = readingsOf(checks);
  if (!deciding || !other) return oneVerdict(verdict, widestOf(checks, verdict), papers);
  const said = oneVerdict(deciding.verdict, deciding.widest, papers);
  const failing = deciding.verdict !== 'holds' || other.verdict !== 'holds';
  if (!failing || deciding.verdict === 'cannot-be-checked') return said;
  if (deciding.verdict === other.verdict && other.widest)
    return `${said} if ${READ_AS[deciding.reading]}, ${papers.difference(other.widest)} if ${READ_AS[other.reading]}`;
  const otherwise = oneVerdict(other.verdict, other.widest, papers);
  return `${said} if ${READ_AS[deciding.reading]}; ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)} if ${READ_AS[other.reading]}`;
}

const READ_AS: Record<Reading, string> = {
  'in-year': 'the row is annual',
  cumulative: 'the row is cumulative',
};

function oneVerdict(verdict: ClaimResult['verdict'], widest: Check | undefined, papers: ClaimPapers): string {
  if (widest === undefined) return VERDICT_WORDS[verdict];
  const difference = papers.difference(widest);
  return verdict === 'off-by' ? `Off by ${difference}` : `${VERDICT_WORDS[verdict]}: ${difference} apart`;
}

/** What recomputing a claim found, in a sentence: its subject, the figures with their sources, and the verdict. */
export function claimSentence(claim: Claim, result: ClaimResult, evidence: Evidence): Sentence {
  const papers = new ClaimPapers(evidence, result.unit);
  const told = kindWords(claim, result, papers);
  const missing: Sentence =
    result.missing.length === 0
      ? []
      : [`no paper gives ${listWords(result.missing)}, so it cannot be checked`];
  const separator: Sentence = told.length > 0 && missing.length > 0 ? ['; '] : [];
  return [
    `${claim.subject}: `,
    ...told,
    ...separator,
    ...missing,
    ...sourcesWords(claim, result, papers),
    '.',
  ];
}

/** Where what does not fit stands, unless the statements have named their papers already. */
function sourcesWords({ kind }: Claim, { verdict, checks }: ClaimResult, papers: ClaimPapers): Sentence {
  if (kind === 'same-quantity' || verdict === 'holds' || verdict === 'cannot-be-checked') return [];
  const failing = checks.filter((check) => check.verdict !== 'holds');
  const figures = failing.flatMap(({ stated, worked }) => [
    ...(stated?.figures ?? []),
    ...(worked?.figures ?? []),
  ]);
  return [` (figures of ${papers.papers(figures)})`];
}

function kindWords(claim: Claim, result: ClaimResult, papers: ClaimPapers): Sentence {
  switch (claim.kind) {
    case 'parts-and-total':
      return partsAndTotalWords(claim, result, papers);
    case 'running-stock':
      return runningStockWords(claim, result, papers);
    case 'same-quantity':
      return sameQuantityWords(claim, result, papers);
    case 'in-year-or-cumulative':
      return inYearOrCumulativeWords(claim, result, papers);
    case 'ratio':
      return ratioWords(claim, result, papers);
    case 'rate-and-population':
      return rateAndPopulationWords(claim, result, papers);
    case 'two-changes':
      return twoChangesWords(claim, result, papers);
    case 'saving-and-driver':
      return savingAndDriverWords(claim, result, papers);
    case 'target-and-outturn':
      return targetAndOutturnWords(claim, result, papers);
    case 'plan-length':
      return planLengthWords(claim, result, papers);
    case 'limits':
      return limitsWords(claim, result, papers);
  }
}
