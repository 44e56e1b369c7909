import type { Claims } from '../schema/claims.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Reconciliation, ToldClaim, VerdictCounts } from '../schema/reconciliation.ts';
import { ENGINE_VERSION } from '../version.ts';
import { besideSentence } from '../words/claims/besideWords.ts';
import { checkWords } from '../words/claims/checkWords.ts';
import { ClaimPapers } from '../words/claims/claimPapers.ts';
import { linkedText } from '../words/claims/linkedText.ts';
import { paperWords } from '../words/evidenceWords.ts';
import { plainText } from '../words/sentence.ts';
import { besideClaim } from './beside/besideClaim.ts';
import type { World } from './beside/besideInput.ts';
import { besideRuns, type RunBoth } from './beside/besideRuns.ts';
import { claimAlone } from './claimAlone.ts';
import { withOwnFigures } from './ownFigures.ts';
import { registerOf } from './register.ts';
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
    const { sentence, finding, ...result } = claimAlone(claim, whole, register);
    const papers = new ClaimPapers(whole, result.unit);
    const besides = (claim.beside ?? []).map((it) => besideClaim(it, world, register, runBoth));
    return {
      ...result,
      checks: result.checks.map((check) => ({ ...check, words: checkWords(check, papers) })),
      beside: besides.map((beside) => ({
        ...beside,
        answers: beside.answers.map((answer) => ({
          ...answer,
          told: linkedText(besideSentence(answer, whole)),
        })),
      })),
      finding,
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
