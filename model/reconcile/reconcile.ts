import { figuresOfClaim } from '../schema/claimFigures.ts';
import type { Claim, Claims } from '../schema/claims.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { ClaimResult, ClaimSource, Reconciliation } from '../schema/reconciliation.ts';
import { ENGINE_VERSION } from '../version.ts';
import { claimSentence, verdictWords } from '../words/claimWords.ts';
import { citation } from '../words/evidenceWords.ts';
import { plainText } from '../words/sentence.ts';
import { besideClaim } from './beside/besideClaim.ts';
import type { World } from './beside/besideInput.ts';
import { besideRuns, type RunBoth } from './beside/besideRuns.ts';
import { withOwnFigures } from './ownFigures.ts';
import { reconcileClaim } from './reconcileClaim.ts';
import { registerOf, type Register } from './register.ts';
import { MATERIAL_SHARE, verdicts } from './verdict.ts';

/** Every claim recomputed from the register, and what the expected engine gives beside it. */
export function reconcile(claims: Claims, evidence: Evidence, world: World): Reconciliation {
  const whole = withOwnFigures(evidence, claims);
  const register = registerOf(whole.figures);
  const runBoth = besideRuns();
  const results = claims.claims.map((claim) => {
    const result = resultOf(claim, whole, register, world, runBoth);
    return {
      ...result,
      finding: verdictWords(result, whole),
      sentence: plainText(claimSentence(claim, result, whole)),
    };
  });
  const count = (verdict: ClaimResult['verdict']) => results.filter((it) => it.verdict === verdict).length;
  return {
    authority: claims.authority,
    engineVersion: ENGINE_VERSION,
    materialShare: MATERIAL_SHARE,
    counts: Object.fromEntries(
      verdicts.map((verdict) => [verdict, count(verdict)]),
    ) as Reconciliation['counts'],
    claims: results,
  };
}

function resultOf(
  claim: Claim,
  evidence: Evidence,
  register: Register,
  world: World,
  runBoth: RunBoth,
): ClaimResult {
  const { checks, implied, verdict, missing } = reconcileClaim(claim, register);
  return {
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
    beside: (claim.beside ?? []).map((beside) => besideClaim(beside, world, register, runBoth)),
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
