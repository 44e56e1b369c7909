import { ADULT_WEEKS, PHASES } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import { addScaledRange, pourRange } from './vector.ts';

/**
 * Expected children by placement type, phase and age in weeks. Each (type, phase) is an array indexed by
 * birth week, so that growing a week older moves nobody: age `a` in week `w` stands at `a + weeks - w`.
 */
export interface State {
  /** `[type * 2 + phase]`, then birth week. */
  children: Float64Array[];
  /** Children on their way to a type this week (movers, step-downs, overflow), in the same places. */
  arriving: Float64Array[];
  /** By cell, the stretch of `arriving` that holds anybody: from, and up to. */
  arrivingFrom: Int32Array;
  arrivingTo: Int32Array;
  /** Entries on their way: children per week of age, `[type * bands + band]`, all of phase `new`. */
  entering: Float64Array;
}

/** Where age 0 stands in week `week`. */
export const ageZero = (plan: Plan, week: number): number => plan.horizon.weeks - week;

export const cellIndex = (type: number, phase: number): number => type * PHASES.length + phase;

/** The opening stock: each row spread evenly over its band's ages. */
export function openingState(plan: Plan, values: Float64Array): State {
  const width = ADULT_WEEKS + plan.horizon.weeks + 1;
  const cells = plan.typeIds.length * PHASES.length;
  const empty = () => Array.from({ length: cells }, () => new Float64Array(width));
  const children = empty();
  for (const { type, phase, band, children: count } of plan.stock) {
    const { fromWeeks, toWeeks } = plan.bands[band]!;
    const perAge = values[count]! / (toWeeks - fromWeeks);
    const cell = children[cellIndex(type, phase)]!;
    const zero = ageZero(plan, 0);
    for (let age = fromWeeks; age < toWeeks; age++) cell[zero + age]! += perAge;
  }
  return {
    children,
    arriving: empty(),
    arrivingFrom: new Int32Array(cells).fill(width),
    arrivingTo: new Int32Array(cells),
    entering: new Float64Array(plan.typeIds.length * plan.bands.length),
  };
}

/** Puts a share of some children on the way to a type, their phase kept. */
export function sendArriving(
  state: State,
  toCell: number,
  source: Float64Array,
  from: number,
  to: number,
  share: number,
): void {
  addScaledRange(state.arriving[toCell]!, source, from, to, share);
  if (from < state.arrivingFrom[toCell]!) state.arrivingFrom[toCell] = from;
  if (to > state.arrivingTo[toCell]!) state.arrivingTo[toCell] = to;
}

/** Empties a cell's arriving children into its type, a share of them. */
export function pourArriving(state: State, cell: number, share: number): void {
  const from = state.arrivingFrom[cell]!;
  const to = state.arrivingTo[cell]!;
  if (from >= to) return;
  const arriving = state.arriving[cell]!;
  pourRange(state.children[cell]!, arriving, from, to, share);
  state.arrivingFrom[cell] = arriving.length;
  state.arrivingTo[cell] = 0;
}
