import { childrenByWeekType } from '../money/accounts.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';

/** The share of all children in care who live in some placement types at the start of the last week. */
export function shareAtEnd(plan: Plan, run: Run, types: readonly number[]): number {
  const count = plan.typeIds.length;
  const last = childrenByWeekType(plan, run).subarray((plan.horizon.weeks - 1) * count);
  let all = 0;
  for (let type = 0; type < count; type++) all += last[type]!;
  const there = types.reduce((sum, type) => sum + last[type]!, 0);
  return all > 0 ? there / all : 0;
}

export const typesOf = (plan: Plan, ids: readonly string[]): number[] =>
  ids.map((id) => plan.typeIds.indexOf(id));
