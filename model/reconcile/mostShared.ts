import { intersection, overlap, type Interval } from './interval.ts';

/**
 * What the most of some ranges have in common: every largest set that share a number begins at one of their low
 * ends. Of sets as large, the one that holds the earliest range. Its value is the middle.
 */
export function mostShared(ranges: readonly Interval[]): Interval | undefined {
  let most: Interval[] = [];
  let earliest = Infinity;
  for (const { low } of ranges) {
    const point = { low, high: low };
    const sharing = ranges.filter((range) => overlap(range, point));
    const first = ranges.findIndex((range) => overlap(range, point));
    if (sharing.length > most.length || (sharing.length === most.length && first < earliest)) {
      most = sharing;
      earliest = first;
    }
  }
  const [start, ...others] = most;
  if (start === undefined) return undefined;
  const common = others.reduce<{ low: number; high: number }>(
    (soFar, range) => intersection({ value: 0, ...soFar }, range) ?? soFar,
    start,
  );
  const middle = (common.low + common.high) / 2;
  return { value: Number.isFinite(middle) ? middle : common.low, ...common };
}
