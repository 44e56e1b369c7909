/** The percentiles that every range is told by. */
export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;
export type Percentile = (typeof PERCENTILES)[number];

const BINS = 1024;
const counts = new Int32Array(BINS);

/**
 * Quantiles of type 7 (linear between order statistics; Hyndman and Fan 1996), exact. Only the few values whose
 * rank is asked for are put in order: a first walk counts values into bins, a second sorts the bins that matter.
 *
 * @param values at least one
 * @param shares rising, each from 0 to 1
 */
export function quantiles(values: Float32Array | Float64Array, shares: readonly number[]): number[] {
  const n = values.length;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const scale = max > min ? (BINS - 1) / (max - min) : 0;
  if (!(scale > 0 && Number.isFinite(scale))) return shares.map(() => min);
  counts.fill(0);
  for (let i = 0; i < n; i++) counts[((values[i]! - min) * scale) | 0]!++;

  // Bins are entered in rising order, so one sorted bin is remembered at a time.
  let bin = 0;
  let before = 0;
  let sorted: Float64Array | undefined;
  const valueOfRank = (rank: number): number => {
    while (before + counts[bin]! <= rank) {
      before += counts[bin]!;
      bin++;
      sorted = undefined;
    }
    sorted ??= sortedBin(values, bin, counts[bin]!, min, scale);
    return sorted[rank - before]!;
  };
  return shares.map((share) => {
    const place = share * (n - 1);
    const rank = Math.floor(place);
    const low = valueOfRank(rank);
    if (place === rank) return low;
    // The next rank may lie in a later bin, and the next share still in this one: keep the place.
    const here = { bin, before, sorted };
    const high = valueOfRank(rank + 1);
    ({ bin, before, sorted } = here);
    return low + (place - rank) * (high - low);
  });
}

function sortedBin(
  values: Float32Array | Float64Array,
  bin: number,
  count: number,
  min: number,
  scale: number,
): Float64Array {
  const found = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < values.length && at < count; i++) {
    if ((((values[i]! - min) * scale) | 0) === bin) found[at++] = values[i]!;
  }
  // Counts of children repeat: a bin of equal values is in order already.
  const first = found[0]!;
  for (let i = 1; i < count; i++) if (found[i] !== first) return found.sort();
  return found;
}
