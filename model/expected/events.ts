import { EXIT, MOVE, SETTLE } from '../rates/hazards.ts';
import { groupIndex, NEW, PHASES, SETTLED } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { WeekChances } from './chances.ts';
import { ageZero, cellIndex, type State } from './state.ts';

/**
 * Step 2: exits, moves and settling. Reads the state at the start of the week into `childrenByTypeBand`, adds
 * to `exits`, puts movers among the arriving, and leaves behind who stays (who settled, as settled).
 */
export function applyEvents(
  plan: Plan,
  state: State,
  week: number,
  chances: WeekChances,
  childrenByTypeBand: Float64Array,
  exits: Float64Array,
): void {
  const bandCount = plan.bands.length;
  for (let type = 0; type < plan.typeIds.length; type++) {
    // Settled first: who settles this week meets no second event.
    for (let phase = PHASES.length - 1; phase >= 0; phase--) {
      const cell = state.children[cellIndex(type, phase)]!;
      for (let band = 0; band < bandCount; band++) {
        const group = groupIndex(bandCount, type, phase, band);
        const { fromWeeks, toWeeks } = plan.bands[band]!;
        const zero = ageZero(plan, week);
        const from = zero + fromWeeks;
        const to = zero + toWeeks;
        sendMovers(plan, state, cell, group, phase, from, to, chances);
        const settles = phase === NEW ? settleChance(plan, group, chances) : 0;
        const settled = state.children[cellIndex(type, SETTLED)]!;
        const count = leaveBehind(cell, settled, from, to, chances.stay[group]!, settles);
        childrenByTypeBand[type * bandCount + band]! += count;
        countExits(plan, group, count, chances, exits);
      }
    }
  }
}

function sendMovers(
  plan: Plan,
  state: State,
  cell: Float64Array,
  group: number,
  phase: number,
  from: number,
  to: number,
  chances: WeekChances,
): void {
  const { causes, firstCause } = plan.hazards;
  for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) {
    const chance = chances.byCause[i]!;
    if (causes[i]!.kind !== MOVE || chance === 0) continue;
    const arriving = state.arriving[cellIndex(causes[i]!.target, phase)]!;
    for (let at = from; at < to; at++) arriving[at]! += cell[at]! * chance;
  }
}

function settleChance(plan: Plan, group: number, chances: WeekChances): number {
  const last = plan.hazards.firstCause[group + 1]! - 1;
  // Settling is the last cause of a group of new children.
  return plan.hazards.causes[last]?.kind === SETTLE ? chances.byCause[last]! : 0;
}

/** Multiplies a stretch of ages by the chance to stay, passes on who settles, and answers how many there were. */
function leaveBehind(
  cell: Float64Array,
  settled: Float64Array,
  from: number,
  to: number,
  stay: number,
  settles: number,
): number {
  let count = 0;
  if (settles === 0) {
    for (let at = from; at < to; at++) {
      const children = cell[at]!;
      count += children;
      cell[at] = children * stay;
    }
    return count;
  }
  for (let at = from; at < to; at++) {
    const children = cell[at]!;
    count += children;
    cell[at] = children * stay;
    settled[at]! += children * settles;
  }
  return count;
}

function countExits(
  plan: Plan,
  group: number,
  count: number,
  chances: WeekChances,
  exits: Float64Array,
): void {
  const { causes, firstCause } = plan.hazards;
  for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) {
    if (causes[i]!.kind === EXIT) exits[causes[i]!.target]! += count * chances.byCause[i]!;
  }
}
