import { sum } from '../money/accounts.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';

/** The share of all children in care who live in some placement types at the start of the last week. */
export function shareAtEnd({ horizon, typeIds, bands }: Plan, run: Run, types: readonly number[]): number {
  const last = run.childrenByWeekTypeBand.subarray((horizon.weeks - 1) * typeIds.length * bands.length);
  const all = sum(last);
  const there = types.reduce(
    (total, type) => total + sum(last.subarray(type * bands.length, (type + 1) * bands.length)),
    0,
  );
  return all > 0 ? there / all : 0;
}

export const typesOf = (plan: Plan, ids: readonly string[]): number[] =>
  ids.map((id) => plan.typeIds.indexOf(id));
