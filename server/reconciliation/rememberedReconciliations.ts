import type { OwnClaims } from '../../model/schema/ownClaims.ts';
import type { Reconciliation } from '../../model/schema/reconciliation.ts';
import type { Library } from '../store/library.ts';
import { storedReconciliation } from './storedReconciliation.ts';

type Answer = Promise<Reconciliation | undefined>;

/**
 * Reconciliations by authority, each kept until its own claims change. Published files stay as they are while the
 * server runs; own claims that set scenarios beside themselves are recomputed, as those may have changed.
 */
export function rememberedReconciliations(library: Library) {
  const remembered = new Map<string, { key: string; answer: Answer }>();
  return (authority: string, own: readonly OwnClaims[]): Answer => {
    const moves = own.some(({ content }) => content.claims.some(({ beside }) => beside !== undefined));
    const key = own.map(({ id, version }) => `${id}@${version}`).join(' ');
    const known = remembered.get(authority);
    if (!moves && known?.key === key) return known.answer;
    const answer = storedReconciliation(library, authority, own);
    remembered.set(authority, { key, answer });
    const forget = () => {
      if (remembered.get(authority)?.answer === answer) remembered.delete(authority);
    };
    // What failed is tried again the next time; of what is not there nothing is kept.
    void answer.then((it) => it ?? forget(), forget);
    return answer;
  };
}
