import { EXIT, MOVE, SETTLE } from '../rates/hazards.ts';
import { groupIndex, NEW, SETTLED } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { WeekChances } from './chances.ts';

/** Children of a group that a measure moves to another type, as a share of those who stayed. */
export interface StepDownFlow {
  group: number;
  toType: number;
  share: number;
}

/** Children of a group that a measure takes out and of whom some return, as a share of those who stayed. */
export interface HomewardFlow {
  group: number;
  reason: number;
  share: number;
}

/**
 * What one week does to each (type, phase, band) group. Every child of a group meets the same chances, so the
 * week is worked out on group totals here, and then done to the children of each age.
 */
export interface WeekFlows {
  /** Children at the start of the week. */
  totals: Float64Array;
  /** Children who neither left nor moved by chance; who settled stands in the settled group. */
  stayers: Float64Array;
  /** Of the stayers, the share that counted measures leave. */
  left: Float64Array;
  stepDowns: StepDownFlow[];
  homeward: HomewardFlow[];
  /** By reason. */
  exits: Float64Array;
  /** By type: movers and step-downs on their way to it. */
  offered: Float64Array;
  /** The same by where from, then to, without those who turn 18 on the way: `[from * types + to]`. */
  movers: Float64Array;
  /** By type: the share of its arrivals that it takes. */
  accepted: Float64Array;
}

export function emptyFlows(plan: Plan): WeekFlows {
  const groups = plan.hazards.firstCause.length - 1;
  return {
    totals: new Float64Array(groups),
    stayers: new Float64Array(groups),
    left: new Float64Array(groups),
    stepDowns: [],
    homeward: [],
    exits: new Float64Array(plan.reasonIds.length),
    offered: new Float64Array(plan.typeIds.length),
    movers: new Float64Array(plan.typeIds.length ** 2),
    accepted: new Float64Array(plan.typeIds.length),
  };
}

/** Step 2 on totals: exits, moves and settling. */
export function countEvents(plan: Plan, flows: WeekFlows, chances: WeekChances): void {
  const { causes, firstCause } = plan.hazards;
  const bandCount = plan.bands.length;
  const { totals, stayers, exits, offered } = flows;
  for (let group = 0; group < totals.length; group++) stayers[group] = totals[group]! * chances.stay[group]!;
  exits.fill(0);
  offered.fill(0);
  for (let group = 0; group < totals.length; group++) {
    const children = totals[group]!;
    for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) {
      const cause = causes[i]!;
      const affected = children * chances.byCause[i]!;
      if (cause.kind === EXIT) exits[cause.target]! += affected;
      else if (cause.kind === MOVE) offered[cause.target]! += affected;
      // The settled group of the same type and band stands `bandCount` places on.
      else stayers[group + bandCount]! += affected;
    }
  }
}

/** The chance that a new child of a type and band settles this week. */
export function settleChance(plan: Plan, chances: WeekChances, type: number, band: number): number {
  const last = plan.hazards.firstCause[groupIndex(plan.bands.length, type, NEW, band) + 1]! - 1;
  // Settling is the last cause of every group of new children.
  return plan.hazards.causes[last]!.kind === SETTLE ? chances.byCause[last]! : 0;
}

/**
 * Step 3 on totals: measures given as children a year take theirs evenly from the stayers, one measure after
 * the other, never more than are there.
 */
export function countMeasures(
  plan: Plan,
  flows: WeekFlows,
  week: number,
  due: readonly Float64Array[],
): void {
  flows.left.fill(1);
  flows.stepDowns.length = 0;
  flows.homeward.length = 0;
  plan.counted.forEach((measure, m) => {
    const children = due[m]![week]!;
    if (children <= 0) return;
    const groups = measure.types.flatMap((type) =>
      [NEW, SETTLED].flatMap((phase) =>
        measure.bands.map((band) => groupIndex(plan.bands.length, type, phase, band)),
      ),
    );
    const there = groups.reduce((sum, group) => sum + flows.stayers[group]! * flows.left[group]!, 0);
    if (there <= 0) return;
    const share = Math.min(1, children / there);
    if (measure.reason >= 0) flows.exits[measure.reason]! += share * there;
    else flows.offered[measure.toType]! += share * there;
    for (const group of groups) {
      const taken = flows.left[group]! * share;
      if (measure.toType >= 0 && taken > 0) {
        flows.stepDowns.push({ group, toType: measure.toType, share: taken });
      }
      if (measure.someReturn && taken > 0) {
        flows.homeward.push({ group, reason: measure.reason, share: taken });
      }
      flows.left[group]! -= taken;
    }
  });
}
