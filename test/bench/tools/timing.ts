/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Milliseconds of one run: the median of several after a warm-up, so that a noisy neighbour weighs little. */
export function medianMs(run: () => void, { warmUp = 20, runs = 40 } = {}): number {
  for (let i = 0; i < warmUp; i++) run();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
