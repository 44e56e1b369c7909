import { uniformOfBits, type RandomStates } from './xoshiro128.ts';

/** Mixes 32 bits so that every bit of the input moves half the bits of the output (MurmurHash3's finaliser). */
function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 64 bits that name a place in the tree of draws: seed, replication, purpose, child. */
export interface Key {
  high: number;
  low: number;
}

/** The key one step down from another: the same word always leads to the same key. */
export function childKey(key: Key, word: number): Key {
  const high = mix(key.high ^ Math.imul(word, 0x9e3779b1));
  const low = mix((key.low + high) ^ mix(word + 0x7f4a7c15));
  return { high, low };
}

export const rootKey = (seed: number): Key => childKey({ high: 0x243f6a88, low: 0x85a308d3 | 0 }, seed);

/** Seeds a generator from a key and one more word, without making a key of it. */
export function seedFrom(states: RandomStates, at: number, key: Key, word: number): void {
  const high = mix(key.high ^ Math.imul(word, 0x9e3779b1));
  const low = mix((key.low + high) ^ mix(word + 0x7f4a7c15));
  states[at] = high;
  states[at + 1] = low;
  states[at + 2] = mix(high ^ 0x2545f491) + low;
  // Odd, so that the state is never all zero.
  states[at + 3] = mix(low ^ 0x6c078965) | 1;
}

/** 32 random bits of a key and a word. */
export function bitsOf(key: Key, word: number): number {
  const high = mix(key.high ^ Math.imul(word, 0x9e3779b1));
  const low = mix((key.low + high) ^ mix(word + 0x7f4a7c15));
  return mix(low ^ high);
}

/** One uniform draw of a key and a word, strictly between 0 and 1. */
export const uniformOf = (key: Key, word: number): number => uniformOfBits(bitsOf(key, word));

/** A draw of 32 bits for a child, by its name, a purpose and a week: cheap, for putting many children in order. */
export const orderingBits = (nameHigh: number, nameLow: number, purposeWeek: number): number =>
  mix(nameLow ^ mix(nameHigh ^ purposeWeek)) >>> 0;

/** A purpose and a week as one word for `orderingBits`. */
export const purposeInWeek = (purpose: number, week: number): number =>
  mix(purpose + Math.imul(week, 0x9e3779b1));

/** A text as a word: FNV-1a over its UTF-16 units, then mixed. Names of parameters and measures. */
export function wordOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}
