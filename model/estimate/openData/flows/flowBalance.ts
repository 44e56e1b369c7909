import { rounded } from '../../arithmetic.ts';
import type { Council } from '../council.ts';

/** Neither side of a return towards balance gives way by more than this share. */
const MOST_RETURN = 0.6;

/** Entries and exits with a part of what sets them apart taken off, half from each side. */
export function flowsTowardsBalance(
  { imbalanceShrinkage: shrinkage }: Council,
  entries: number,
  { before18, turning18 }: { before18: number; turning18: number },
) {
  const imbalance = entries - before18 - turning18;
  const half = 0.5 * shrinkage * imbalance;
  const held = (count: number, change: number) =>
    count > 0 ? 1 + Math.max(-MOST_RETURN, Math.min(MOST_RETURN, change / count)) : 1;
  const entryFactor = held(entries, -half);
  const exitFactor = held(before18, half);
  const percent = (factor: number) => `${rounded(100 * (factor - 1), 1)}%`;
  const turned = (factor: number) => (factor < 1 ? 'down' : 'up');
  const why = `Entries and exits of one year differ by ${rounded(imbalance, 0)}; ${rounded(100 * shrinkage, 0)}% of that is taken not to go on, half of it on each side:`;
  return {
    entryFactor,
    exitFactor,
    entriesWorking: `${why} entries ${percent(entryFactor)}.`,
    exitsWorking: `${why} exits before 18 ${percent(exitFactor)}.`,
    /** The step from published entries to likely ones, for a reader of the result; empty where there is none. */
    entriesTold:
      rounded(100 * (entryFactor - 1), 1) === 0
        ? ''
        : `of the ${rounded(Math.abs(imbalance), 0)} by which ${
            imbalance > 0 ? 'entries exceed exits' : 'exits exceed entries'
          } ${rounded(100 * shrinkage, 0)}% is taken not to go on, half of it on each side, which takes entries ${turned(entryFactor)} by ${rounded(Math.abs(100 * (entryFactor - 1)), 1)}%`,
  };
}
