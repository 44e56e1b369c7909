import { reconcile, type KeptClaims } from '../../model/reconcile/reconcile.ts';
import type { Claims } from '../../model/schema/claims.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { OwnClaims } from '../../model/schema/ownClaims.ts';
import type { Reconciliation } from '../../model/schema/reconciliation.ts';
import type { Library } from '../store/library.ts';
import { claimsOfAuthority } from './checkedClaims.ts';
import { scenariosBeside, worldOf } from './worldOf.ts';

/** Claims recomputed among the stored scenarios, of which they may set some beside them. */
export async function reconciliationOf(
  library: Library,
  claims: Claims,
  evidence: Evidence,
  own: readonly KeptClaims[] = [],
): Promise<Reconciliation> {
  const named = [claims, ...own.map(({ content }) => content)].flatMap(scenariosBeside);
  return reconcile(claims, evidence, await worldOf(library, named), own);
}

/**
 * The stored claims of an authority and those of own papers in use, recomputed; nothing where the authority has no
 * register. What own claims name may be gone since they were saved: then they are told as unusable, with the reasons.
 */
export async function storedReconciliation(
  library: Library,
  authority: string,
  ownClaims: readonly OwnClaims[],
): Promise<Reconciliation | undefined> {
  const register = await library.evidence.find(authority);
  const claims = await library.claims.find(authority);
  if (!register) return undefined;
  const usable: KeptClaims[] = [];
  const unusable: Reconciliation['unusable'] = [];
  for (const { id, title, content, status } of ownClaims) {
    if (status === 'retired') continue;
    const checked = await claimsOfAuthority(content, { authority, register }, library);
    if (checked.ok) usable.push({ id, title, content: checked.value });
    else
      unusable.push({ id, title, errors: checked.problems.map(({ path, message }) => ({ path, message })) });
  }
  const published = claims ?? noClaims(authority);
  return { ...(await reconciliationOf(library, published, register, usable)), unusable };
}

/** The claims of an authority for which none have been written. */
export const noClaims = (authority: string): Claims => ({ schemaVersion: 1, authority, claims: [] });
