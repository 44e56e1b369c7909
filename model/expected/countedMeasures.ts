import { PHASES } from '../rates/context.ts';
import type { CountedMeasure } from '../rates/counted.ts';
import type { Plan } from '../rates/plan.ts';
import { ageZero, cellIndex, type State } from './state.ts';

/**
 * Step 3: measures given as children a year take theirs evenly from those who neither left nor moved this
 * week, one measure after the other, never more than are there.
 */
export function applyCountedMeasures(
  plan: Plan,
  state: State,
  week: number,
  childrenDue: readonly Float64Array[],
  exits: Float64Array,
): void {
  plan.counted.forEach((measure, m) => {
    const due = childrenDue[m]![week]!;
    if (due <= 0) return;
    const there = eligibleChildren(plan, state, week, measure);
    if (there <= 0) return;
    const share = Math.min(1, due / there);
    takeShare(plan, state, week, measure, share);
    if (measure.reason >= 0) exits[measure.reason]! += share * there;
  });
}

function eligibleChildren(plan: Plan, state: State, week: number, measure: CountedMeasure): number {
  let sum = 0;
  eachStretch(plan, state, week, measure, (cell, from, to) => {
    for (let at = from; at < to; at++) sum += cell[at]!;
  });
  return sum;
}

function takeShare(plan: Plan, state: State, week: number, measure: CountedMeasure, share: number): void {
  eachStretch(plan, state, week, measure, (cell, from, to, phase) => {
    const arriving = measure.toType >= 0 ? state.arriving[cellIndex(measure.toType, phase)]! : undefined;
    for (let at = from; at < to; at++) {
      const taken = cell[at]! * share;
      // With a share of 1 nothing may be left, not even a rounding error.
      cell[at]! -= taken;
      if (arriving) arriving[at]! += taken;
    }
  });
}

function eachStretch(
  plan: Plan,
  state: State,
  week: number,
  measure: CountedMeasure,
  visit: (cell: Float64Array, from: number, to: number, phase: number) => void,
): void {
  const zero = ageZero(plan, week);
  for (const type of measure.types) {
    for (let phase = 0; phase < PHASES.length; phase++) {
      for (const band of measure.bands) {
        const { fromWeeks, toWeeks } = plan.bands[band]!;
        visit(state.children[cellIndex(type, phase)]!, zero + fromWeeks, zero + toWeeks, phase);
      }
    }
  }
}
