import { ADULT_WEEKS, groupIndex, PHASES } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import { ageZero, cellIndex, type State } from './state.ts';
import type { WeekFlows } from './weekFlows.ts';

/**
 * Step 4: everyone is a week older; who reaches 18 leaves, also on the way to another placement. Answers the
 * children still in each type, `inCare`, and takes the others from what is offered.
 */
export function turnEighteen(
  plan: Plan,
  state: State,
  week: number,
  flows: WeekFlows,
  inCare: Float64Array,
): void {
  const eighteen = ageZero(plan, week + 1) + ADULT_WEEKS;
  const turned18 = plan.reasonIds.length - 1;
  for (let type = 0; type < plan.typeIds.length; type++) {
    inCare[type] = stayersOf(plan, flows, type);
    for (let phase = 0; phase < PHASES.length; phase++) {
      const cell = state.children[cellIndex(type, phase)]!;
      const arriving = state.arriving[cellIndex(type, phase)]!;
      flows.exits[turned18]! += cell[eighteen]! + arriving[eighteen]!;
      inCare[type]! -= cell[eighteen]!;
      flows.offered[type]! -= arriving[eighteen]!;
      cell[eighteen] = 0;
      arriving[eighteen] = 0;
    }
  }
}

function stayersOf(plan: Plan, flows: WeekFlows, type: number): number {
  let sum = 0;
  const first = groupIndex(plan.bands.length, type, 0, 0);
  for (let group = first; group < first + PHASES.length * plan.bands.length; group++) {
    sum += flows.stayers[group]! * flows.left[group]!;
  }
  return sum;
}
