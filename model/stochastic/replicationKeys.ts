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

const WORDS: Record<keyof ReplicationKeys, number> = {
  assumptions: wordOf('assumptions'),
  drift: wordOf('drift'),
  rounding: wordOf('rounding'),
  stock: wordOf('stock'),
  entries: wordOf('entries'),
  plans: wordOf('plans'),
};

/** The keys of one replication. They depend on the seed and its number alone, never on the scenario. */
export function replicationKeys(seed: number, replication: number): ReplicationKeys {
  const key = childKey(rootKey(seed), replication);
  return {
    assumptions: childKey(key, WORDS.assumptions),
    drift: childKey(key, WORDS.drift),
    rounding: childKey(key, WORDS.rounding),
    stock: childKey(key, WORDS.stock),
    entries: childKey(key, WORDS.entries),
    plans: childKey(key, WORDS.plans),
  };
}
