import { reconcile } from '../../model/reconcile/reconcile.ts';
import type { World } from '../../model/reconcile/beside/besideInput.ts';
import type { Claims } from '../../model/schema/claims.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { Reconciliation } from '../../model/schema/reconciliation.ts';
import type { Library } from '../store/library.ts';

/** The stored claims of an authority recomputed; nothing where it has none. */
export async function storedReconciliation(
  library: Library,
  authority: string,
): Promise<Reconciliation | undefined> {
  const claims = await library.claims.find(authority);
  const evidence = await library.evidence.find(authority);
  return claims && evidence ? reconciliationOf(library, claims, evidence) : undefined;
}

/** Claims recomputed among the stored scenarios, of which they may set some beside them. */
export async function reconciliationOf(
  library: Library,
  claims: Claims,
  evidence: Evidence,
): Promise<Reconciliation> {
  return reconcile(claims, evidence, await worldOf(library));
}

/** Everything stored, by id. */
export async function worldOf(library: Library): Promise<World> {
  const scenarios = new Map((await library.scenarios.list()).map((scenario) => [scenario.id, scenario]));
  const baselines = new Map((await library.baselines.list()).map(({ baseline }) => [baseline.id, baseline]));
  return {
    scenario: (id: string) => scenarios.get(id),
    baseline: (id: string) => baselines.get(id),
  };
}
