import { expectedValue, type SourcedNumber } from '../quantity.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';

/** Shares may miss 1 by this much, for rounding, and are then divided by their sum. */
export const SHARE_TOLERANCE = 1e-6;

export const shareSum = (shares: Record<string, SourcedNumber>): number =>
  Object.values(shares).reduce<number>((sum, share) => sum + expectedValue(share), 0);

/** A problem if shares do not add up to one. */
export function unevenShares(shares: Record<string, SourcedNumber>, path: PathPart[]): Problem[] {
  const off = shareSum(shares) - 1;
  // The tolerance itself is let through: a sum of rounded decimals lies on it.
  if (Math.abs(off) <= SHARE_TOLERANCE * (1 + 1e-9)) return [];
  const way = off > 0 ? 'more' : 'less';
  return [problem(path, `Shares must add up to 1; these come to ${way}.`)];
}
