import { figuresOfClaim } from '../schema/claimFigures.ts';
import type { Claim } from '../schema/claims.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { ClaimResult, ClaimSource } from '../schema/reconciliation.ts';
import { claimSentence, verdictWords } from '../words/claimWords.ts';
import { citation } from '../words/evidenceWords.ts';
import type { Sentence } from '../words/sentence.ts';
import { reconcileClaim } from './reconcileClaim.ts';
import type { Register } from './register.ts';

/** A claim recomputed, without the model beside it. */
export interface ClaimAlone extends ClaimResult {
  finding: string;
  sentence: Sentence;
}

/** @param evidence the register with what comes with the claims; `register` is of the same */
export function claimAlone(claim: Claim, evidence: Evidence, register: Register): ClaimAlone {
  const { checks, implied, verdict, missing } = reconcileClaim(claim, register);
  const result: ClaimResult = {
    id: claim.id,
    kind: claim.kind,
    topic: claim.topic ?? null,
    subject: claim.subject,
    says: claim.says,
    reading: claim.reading ?? false,
    unit: unitOf(claim, checks, register),
    verdict,
    checks,
    missing,
    implied,
    sources: sourcesOf(claim, evidence, register),
    beside: [],
  };
  return {
    ...result,
    finding: verdictWords(result, evidence),
    sentence: claimSentence(claim, result, evidence),
  };
}

/** That of the first figure that is claimed, unless the kind or the claim has another. */
function unitOf(claim: Claim, checks: ClaimResult['checks'], register: Register): string {
  if (claim.unit !== undefined) return claim.unit;
  if (claim.kind === 'two-changes') return 'relative change';
  const figure = checks.flatMap(({ stated, worked }) => [
    ...(stated?.figures ?? []),
    ...(worked?.figures ?? []),
  ])[0];
  return figure === undefined ? '' : register.figure(figure).unit;
}

const sourcesOf = (claim: Claim, evidence: Evidence, register: Register): ClaimSource[] =>
  [...new Set(figuresOfClaim(claim).map(({ id }) => id))].map((id) => {
    const figure = register.figure(id);
    return {
      figure: id,
      label: figure.label,
      document: figure.document ?? null,
      citation: citation(evidence, figure),
      weak: figure.strength === 'weak',
    };
  });
