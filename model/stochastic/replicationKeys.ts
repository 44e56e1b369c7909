import { childKey, rootKey, wordOf, type Key } from '../random/keys.ts';

/** The purposes draws are made for; each has a branch of its own in every replication. */
export interface ReplicationKeys {
  assumptions: Key;
  drift: Key;
  rounding: Key;
  stock: Key;
  entries: Key;
  plans: Key;
}

/** The keys of one replication. They depend on the seed and its number alone, never on the scenario. */
export function replicationKeys(seed: number, replication: number): ReplicationKeys {
  const key = childKey(rootKey(seed), replication);
  const branch = (purpose: string) => childKey(key, wordOf(purpose));
  return {
    assumptions: branch('assumptions'),
    drift: branch('drift'),
    rounding: branch('rounding'),
    stock: branch('stock'),
    entries: branch('entries'),
    plans: branch('plans'),
  };
}
