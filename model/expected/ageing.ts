import { ADULT_WEEKS } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import { ageZero, type State } from './state.ts';

/** Step 4: everyone is a week older; who reaches 18 leaves, also on the way to another placement. */
export function turnEighteen(plan: Plan, state: State, week: number, exits: Float64Array): void {
  const eighteen = ageZero(plan, week + 1) + ADULT_WEEKS;
  let left = 0;
  for (const cells of [state.children, state.arriving]) {
    for (const cell of cells) {
      left += cell[eighteen]!;
      cell[eighteen] = 0;
    }
  }
  exits[plan.reasonIds.length - 1]! += left;
}
