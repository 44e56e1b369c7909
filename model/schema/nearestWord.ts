/** A very long word is no slip of the finger, and comparing it would cost time. */
const LONGEST_WORD = 60;

/**
 * Edits (insert, delete, replace) that turn one word into the other, Levenshtein's distance, or `most + 1` as soon
 * as it is sure to be more than that.
 */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(replace, row[j]! + 1, next[j - 1]! + 1);
      next.push(distance);
      if (distance < least) least = distance;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}

/** The known word most like the given one, or nothing if none is close enough to be what was meant. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const meant = word.toLowerCase();
  let nearest: string | undefined;
  let within = Math.max(2, Math.floor(word.length / 2));
  for (const candidate of known) {
    const distance = editDistance(meant, candidate.toLowerCase(), within);
    if (distance > within) continue;
    nearest = candidate;
    // Of two as near, the one that comes first.
    within = distance - 1;
  }
  return nearest;
}
