import type { ClaimResult } from '../schema/reconciliation.ts';
import { gapOf } from './decidingReading.ts';

/** The widest gap of a claim on pounds, in whatever reading; nothing for a claim on people, shares or unit costs. */
export function poundsAtStake({ unit, checks }: Pick<ClaimResult, 'unit' | 'checks'>): number | undefined {
  if (unit !== '£') return undefined;
  return Math.max(0, ...checks.filter(({ verdict }) => verdict !== 'holds').map(gapOf));
}

/** Claims with most pounds at stake first; those on anything else come after them, in the order of their file. */
export const byPoundsAtStake = <T extends Pick<ClaimResult, 'unit' | 'checks'>>(claims: readonly T[]): T[] =>
  claims.toSorted((a, b) => (poundsAtStake(b) ?? -1) - (poundsAtStake(a) ?? -1));
