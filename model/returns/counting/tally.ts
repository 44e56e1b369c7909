/** One more of a key. */
export function tally(counts: Record<string, number>, key: string, by = 1): void {
  // A group may be called "constructor".
  counts[key] = (Object.hasOwn(counts, key) ? counts[key]! : 0) + by;
}
