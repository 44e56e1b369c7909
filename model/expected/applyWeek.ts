import { ADULT_WEEKS, groupIndex, NEW, PHASES, SETTLED, type Band } from '../rates/context.ts';
import { MOVE } from '../rates/hazards.ts';
import type { Plan } from '../rates/plan.ts';
import type { WeekChances } from './chances.ts';
import { noteTakenHome, type Returns } from './returns.ts';
import { ageZero, cellIndex, sendArriving, type State } from './state.ts';
import { scaleRange, settleRange, sumRange } from './vector.ts';
import { settleChance, type WeekFlows } from './weekFlows.ts';

/** Step 1: the children of each group at the start of the week. */
export function readTotals(plan: Plan, state: State, week: number, totals: Float64Array): void {
  const zero = ageZero(plan, week);
  for (let group = 0; group < totals.length; group++) {
    const { fromWeeks, toWeeks } = bandOf(plan, group);
    totals[group] = sumRange(cellOf(plan, state, group), zero + fromWeeks, zero + toWeeks);
  }
}

/** Steps 2 and 3 done to the children of each age: who stays is left, movers are put among the arriving. */
export function applyFlows(
  plan: Plan,
  state: State,
  week: number,
  chances: WeekChances,
  flows: WeekFlows,
  back: ComingBack | null,
): void {
  flows.movers.fill(0);
  sendMovers(plan, state, week, chances, flows);
  if (back?.brought) takeBrought(plan, state, week, chances, back.returns, back.brought);
  settle(plan, state, week, chances, flows);
  if (back) takeHomeward(plan, state, week, flows, back.returns);
  takeCounted(plan, state, week, flows);
}

/** Where children are noted of whom some return, and what part of each hazard brings such children home this week. */
interface ComingBack {
  returns: Returns;
  brought: Float64Array | undefined;
}

/** Children whom measures bring home more often than without them, of each age. */
function takeBrought(
  plan: Plan,
  state: State,
  week: number,
  chances: WeekChances,
  returns: Returns,
  brought: Float64Array,
): void {
  const { causes, firstCause } = plan.hazards;
  const zero = ageZero(plan, week);
  for (let group = 0; group + 1 < firstCause.length; group++) {
    const { fromWeeks, toWeeks } = bandOf(plan, group);
    for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) {
      if (brought[i] === 0) continue;
      const share = chances.byCause[i]! * brought[i]!;
      const cell = cellOf(plan, state, group);
      noteTakenHome(returns, causes[i]!.target, week, cell, zero + fromWeeks, zero + toWeeks, share);
    }
  }
}

/** Children whom counted measures take home, of each age, before they are taken. */
function takeHomeward(plan: Plan, state: State, week: number, flows: WeekFlows, returns: Returns): void {
  const zero = ageZero(plan, week);
  for (const { group, reason, share } of flows.homeward) {
    const { fromWeeks, toWeeks } = bandOf(plan, group);
    const cell = cellOf(plan, state, group);
    noteTakenHome(returns, reason, week, cell, zero + fromWeeks, zero + toWeeks, share);
  }
}

const cellOf = (plan: Plan, state: State, group: number): Float64Array =>
  state.children[Math.floor(group / plan.bands.length)]!;

const bandOf = (plan: Plan, group: number): Band => plan.bands[group % plan.bands.length]!;

const phaseOf = (plan: Plan, group: number): number => Math.floor(group / plan.bands.length) % PHASES.length;

const typeOf = (plan: Plan, group: number): number => Math.floor(group / (PHASES.length * plan.bands.length));

/** Children of a cell who turn 18 at the end of the week, where its band holds them. */
const birthdaysIn = (cell: Float64Array, zero: number, toWeeks: number): number =>
  toWeeks === ADULT_WEEKS ? cell[zero + ADULT_WEEKS - 1]! : 0;

function sendMovers(plan: Plan, state: State, week: number, chances: WeekChances, flows: WeekFlows): void {
  const { causes, firstCause } = plan.hazards;
  const zero = ageZero(plan, week);
  for (let group = 0; group < flows.totals.length; group++) {
    if (flows.totals[group] === 0) continue;
    const { fromWeeks, toWeeks } = bandOf(plan, group);
    for (let i = firstCause[group]!; i < firstCause[group + 1]!; i++) {
      if (causes[i]!.kind !== MOVE || chances.byCause[i] === 0) continue;
      const { target } = causes[i]!;
      const cell = cellOf(plan, state, group);
      const share = chances.byCause[i]!;
      const moving = flows.totals[group]! - birthdaysIn(cell, zero, toWeeks);
      flows.movers[typeOf(plan, group) * plan.typeIds.length + target]! += moving * share;
      sendArriving(
        state,
        cellIndex(target, phaseOf(plan, group)),
        cell,
        zero + fromWeeks,
        zero + toWeeks,
        share,
      );
    }
  }
}

function settle(plan: Plan, state: State, week: number, chances: WeekChances, flows: WeekFlows): void {
  const zero = ageZero(plan, week);
  const bandCount = plan.bands.length;
  for (let type = 0; type < plan.typeIds.length; type++) {
    const fresh = state.children[cellIndex(type, NEW)]!;
    const settled = state.children[cellIndex(type, SETTLED)]!;
    for (let band = 0; band < bandCount; band++) {
      const newGroup = groupIndex(bandCount, type, NEW, band);
      const settledGroup = groupIndex(bandCount, type, SETTLED, band);
      const { fromWeeks, toWeeks } = plan.bands[band]!;
      const keep = chances.stay[settledGroup]!;
      if (flows.totals[newGroup] === 0) {
        if (flows.totals[settledGroup] === 0) continue;
        scaleRange(settled, zero + fromWeeks, zero + toWeeks, keep);
        continue;
      }
      const stay = chances.stay[newGroup]!;
      const join = settleChance(plan, chances, type, band);
      settleRange(settled, fresh, zero + fromWeeks, zero + toWeeks, keep, join, stay);
    }
  }
}

function takeCounted(plan: Plan, state: State, week: number, flows: WeekFlows): void {
  const zero = ageZero(plan, week);
  for (const { group, toType, share } of flows.stepDowns) {
    const { fromWeeks, toWeeks } = bandOf(plan, group);
    const to = cellIndex(toType, phaseOf(plan, group));
    const cell = cellOf(plan, state, group);
    const moving = flows.stayers[group]! - birthdaysIn(cell, zero, toWeeks);
    flows.movers[typeOf(plan, group) * plan.typeIds.length + toType]! += moving * share;
    sendArriving(state, to, cell, zero + fromWeeks, zero + toWeeks, share);
  }
  for (let group = 0; group < flows.left.length; group++) {
    if (flows.left[group] === 1 || flows.stayers[group] === 0) continue;
    const { fromWeeks, toWeeks } = bandOf(plan, group);
    scaleRange(cellOf(plan, state, group), zero + fromWeeks, zero + toWeeks, Math.max(0, flows.left[group]!));
  }
}
