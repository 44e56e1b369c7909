import { figuresOfClaim } from '../schema/claimFigures.ts';
import type { Claim, Claims } from '../schema/claims.ts';
import type { Evidence } from '../schema/evidence.ts';
import type {
  ClaimResult,
  ClaimSource,
  Reconciliation,
  ToldClaim,
  VerdictCounts,
} from '../schema/reconciliation.ts';
import { ENGINE_VERSION } from '../version.ts';
import { claimSentence, verdictWords } from '../words/claimWords.ts';
import { besideSentence } from '../words/claims/besideWords.ts';
import { checkWords } from '../words/claims/checkWords.ts';
import { ClaimPapers } from '../words/claims/claimPapers.ts';
import { linkedText } from '../words/claims/linkedText.ts';
import { citation, paperWords } from '../words/evidenceWords.ts';
import { plainText } from '../words/sentence.ts';
import { besideClaim } from './beside/besideClaim.ts';
import type { World } from './beside/besideInput.ts';
import { besideRuns, type RunBoth } from './beside/besideRuns.ts';
import { withOwnFigures } from './ownFigures.ts';
import { reconcileClaim } from './reconcileClaim.ts';
import { registerOf, type Register } from './register.ts';
import { MATERIAL_SHARE, verdicts } from './verdict.ts';

/** Claims of a paper of somebody's own, as they are kept. */
export interface KeptClaims {
  id: string;
  title: string;
  content: Claims;
}

/**
 * Every claim recomputed from the register, and what the expected engine gives beside it.
 *
 * @param own claims of people's own papers, each on its own figures and those of the register
 */
export function reconcile(
  claims: Claims,
  evidence: Evidence,
  world: World,
  own: readonly KeptClaims[] = [],
): Reconciliation {
  const runBoth = besideRuns();
  const published = toldClaims(claims, evidence, world, runBoth, null);
  const ofOwn = own.map(({ id, title, content }) =>
    toldClaims(content, evidence, world, runBoth, { id, title }),
  );
  const owned = ofOwn.flatMap((it) => it.told);
  return {
    authority: claims.authority,
    engineVersion: ENGINE_VERSION,
    materialShare: MATERIAL_SHARE,
    counts: countsOf(published.told),
    ownCounts: countsOf(owned),
    papers: papersOf([published, ...ofOwn]),
    claims: [...published.told, ...owned],
    unusable: [],
  };
}

interface ToldFile {
  told: ToldClaim[];
  /** The register with what comes with the claims. */
  whole: Evidence;
}

function toldClaims(
  claims: Claims,
  evidence: Evidence,
  world: World,
  runBoth: RunBoth,
  own: ToldClaim['own'],
): ToldFile {
  const whole = withOwnFigures(evidence, claims);
  const register = registerOf(whole.figures);
  const told = claims.claims.map((claim): ToldClaim => {
    const result = resultOf(claim, whole, register, world, runBoth);
    const papers = new ClaimPapers(whole, result.unit);
    const sentence = claimSentence(claim, result, whole);
    return {
      ...result,
      checks: result.checks.map((check) => ({ ...check, words: checkWords(check, papers) })),
      beside: result.beside.map((beside) => ({
        ...beside,
        answers: beside.answers.map((answer) => ({
          ...answer,
          told: linkedText(besideSentence(answer, whole)),
        })),
      })),
      finding: verdictWords(result, whole),
      sentence: plainText(sentence),
      told: linkedText(sentence),
      own,
    };
  });
  return { told, whole };
}

const countsOf = (told: readonly ToldClaim[]): VerdictCounts =>
  Object.fromEntries(
    verdicts.map((verdict) => [verdict, told.filter((it) => it.verdict === verdict).length]),
  ) as VerdictCounts;

/** The papers that claims rest on, in the order of the register; those of own files after them. */
function papersOf(files: readonly ToldFile[]): Reconciliation['papers'] {
  const published = new Set(files[0]!.whole.documents.map(({ id }) => id));
  const named = new Map<string, Reconciliation['papers'][number]>();
  for (const { told, whole } of files) {
    const used = new Set(told.flatMap(({ sources }) => sources.map(({ document }) => document)));
    for (const document of whole.documents.filter(({ id }) => used.has(id))) {
      const { id } = document;
      named.set(id, { id, name: document.short ?? paperWords(document), own: !published.has(id) });
    }
  }
  return [...named.values()];
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
