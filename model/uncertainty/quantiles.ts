/** The percentiles that every range is told by. */
export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;

const MOST_BINS = 1024;
const binEnds = new Int32Array(MOST_BINS + 1);
let given = new Float64Array(4096);
let binned = new Float64Array(4096);

/**
 * Quantiles of type 7 (linear between order statistics; Hyndman and Fan 1996), exact. Values are dealt into bins
 * of equal width, and only the bins that hold a rank asked for are put in order. Whole numbers over a short range,
 * as children are, get a bin each and need no ordering.
 *
 * @param values at least one
 * @param shares rising, each from 0 to 1
 */
export function quantiles(values: Float32Array | Float64Array, shares: readonly number[]): number[] {
  const n = values.length;
  if (given.length < n) {
    given = new Float64Array(2 * n);
    binned = new Float64Array(2 * n);
  }
  // One kind of array for the loops below, which run a few thousand times a result.
  given.set(values);
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = given[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const bins = Math.min(MOST_BINS, Math.max(16, n >> 1));
  const scale = max - min < bins ? 1 : (bins - 1) / (max - min);
  if (!(max > min) || !Number.isFinite(scale)) return shares.map(() => min);
  dealIntoBins(n, min, scale, bins);

  const inOrder = new Set<number>();
  const valueOfRank = (rank: number): number => {
    const bin = binOfRank(rank, bins);
    if (!inOrder.has(bin)) {
      inOrder.add(bin);
      orderBin(bin);
    }
    return binned[rank]!;
  };
  return shares.map((share) => {
    const place = share * (n - 1);
    const rank = Math.floor(place);
    const low = valueOfRank(rank);
    return place === rank ? low : low + (place - rank) * (valueOfRank(rank + 1) - low);
  });
}

/** Puts the first `n` of `given` into `binned` bin by bin; bin `b` then ends before `binEnds[b]`. */
function dealIntoBins(n: number, min: number, scale: number, bins: number): void {
  binEnds.fill(0, 0, bins + 1);
  for (let i = 0; i < n; i++) binEnds[(((given[i]! - min) * scale) | 0) + 1]!++;
  for (let bin = 1; bin <= bins; bin++) binEnds[bin]! += binEnds[bin - 1]!;
  // `binEnds[b]` is where bin `b` begins, and moves to its end as the bin fills.
  for (let i = 0; i < n; i++) {
    const bin = ((given[i]! - min) * scale) | 0;
    binned[binEnds[bin]!++] = given[i]!;
  }
}

function binOfRank(rank: number, bins: number): number {
  let low = 0;
  let high = bins - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binEnds[middle]! > rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

function orderBin(bin: number): void {
  const from = bin === 0 ? 0 : binEnds[bin - 1]!;
  const to = binEnds[bin]!;
  const first = binned[from]!;
  for (let i = from + 1; i < to; i++) {
    if (binned[i] === first) continue;
    binned.subarray(from, to).sort();
    return;
  }
}
