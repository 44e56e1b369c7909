import { byPoundsAtStake } from '../../../model/reconcile/poundsAtStake.ts';
import type { ToldClaim } from '../../../model/schema/reconciliation.ts';
import { VERDICT_GROUPS } from '../../../model/words/claims/reconciliationWords.ts';

/** What the address says of the claims to show. */
export interface ClaimChoice {
  search?: string;
  verdict?: string;
  paper?: string;
  whose?: string;
  /** The claims whose figures are shown, or "all". */
  open?: string;
}

export interface ClaimGroup {
  verdict: ToldClaim['verdict'];
  heading: string;
  means: string;
  claims: ToldClaim[];
}

/** The claim among all, own ones too. */
export const claimKey = ({ id, own }: Pick<ToldClaim, 'id' | 'own'>): string =>
  own === null ? id : `${own.id}:${id}`;

/**
 * The claims that fit the choices, by verdict, the worst first, and in each those with most pounds at stake first; verdicts
 * without any are left out.
 */
export function chosenClaims(claims: readonly ToldClaim[], choice: ClaimChoice): ClaimGroup[] {
  const words = (choice.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (claim: ToldClaim) =>
    (!choice.paper || claim.sources.some(({ document }) => document === choice.paper)) &&
    (!choice.whose || (claim.own !== null) === (choice.whose === 'own')) &&
    words.every((word) => searchText(claim).includes(word));
  return VERDICT_GROUPS.filter(({ verdict }) => !choice.verdict || verdict === choice.verdict)
    .map((group) => ({
      ...group,
      claims: byPoundsAtStake(claims.filter((claim) => claim.verdict === group.verdict && fits(claim))),
    }))
    .filter(({ claims: found }) => found.length > 0);
}

const searchText = ({ subject, says, sentence, finding, topic, own }: ToldClaim): string =>
  [subject, says, sentence, finding, topic, own?.title].join(' ').toLowerCase();

export const isOpen = (open: string | undefined, key: string): boolean =>
  open === 'all' || (open ?? '').split(',').includes(key);

/** The choice with one more, or one less, of the claims shown with their figures. */
export function toggled(open: string | undefined, key: string, all: readonly string[]): string {
  const now = open === 'all' ? [...all] : (open ?? '').split(',').filter(Boolean);
  return (now.includes(key) ? now.filter((it) => it !== key) : [...now, key]).join(',');
}
