import { runExpected } from '../expected/run.ts';
import { childKey, uniformOf, wordOf } from '../random/keys.ts';
import type { Plan } from '../rates/plan.ts';
import { ratesOf, type Rates } from '../rates/rates.ts';
import type { Run } from '../run.ts';
import { IN_CARE } from './children.ts';
import { drawnPlans } from './childProtection.ts';
import { clockOf, setClock, type Clock } from './clock.ts';
import { drawPlanOf, drawValues, drawYearlyFactors, type DrawPlan } from './drawnValues.ts';
import { entryLuck, entryPairs, letIn, placeStock, type EntryPair } from './newChildren.ts';
import { clearWorld, countStay, emptyWorld, type World } from './placing.ts';
import { countPlans, holdPlansOf, type PlanLives } from './planLives.ts';
import { replicationKeys, type ReplicationKeys } from './replicationKeys.ts';
import { comeBack } from './returns.ts';
import { countedDraws, happen, takeCounted, takeIn, turnEighteen, type CountedDraws } from './weekSteps.ts';

/** The kinds of uncertainty that are on; docs/model.md, "Uncertainty". */
export interface UncertaintyKinds {
  chance: boolean;
  assumption: boolean;
  drift: boolean;
}

export const ALL_KINDS: UncertaintyKinds = { chance: true, assumption: true, drift: true };

/** A plan made ready for many replications. Not to be shared between threads. */
export interface Replicator {
  plan: Plan;
  draws: DrawPlan;
  counted: CountedDraws[];
  entryPairs: EntryPair[];
  /** By type: names the draws that order who is accepted there. */
  acceptPurposes: Int32Array;
  clock: Clock;
  world: World;
}

export function replicatorOf(plan: Plan): Replicator {
  return {
    plan,
    draws: drawPlanOf(plan),
    counted: countedDraws(plan),
    entryPairs: entryPairs(plan),
    acceptPurposes: Int32Array.from(plan.typeIds, (id) => wordOf(`accepted:${id}`)),
    clock: clockOf(plan),
    world: emptyWorld(
      plan.horizon.weeks,
      plan.typeIds.length,
      plan.bands.length,
      plan.reentry?.rows.length ?? 0,
    ),
  };
}

/**
 * One replication of several plans of a baseline. The same seed and number give every plan the same luck, child
 * by child, whichever others it is replicated with; docs/model.md, section 4.
 */
export function replicateAll(
  replicators: readonly Replicator[],
  seed: number,
  replication: number,
  kinds: UncertaintyKinds,
): Run[] {
  const keys = replicationKeys(seed, replication);
  const common: InCommon = { plans: null };
  return replicators.map((replicator) => {
    const { plan, draws } = replicator;
    const values = kinds.assumption ? drawValues(draws, keys.assumptions) : draws.expected;
    const yearly = kinds.drift ? drawYearlyFactors(draws, values, keys.drift) : null;
    if (!kinds.chance) return runExpected(plan, values, yearly);
    return wholeChildren(replicator, keys, values, ratesOf(plan, values, yearly), common);
  });
}

/** One replication of one plan. */
export const replicate = (
  replicator: Replicator,
  seed: number,
  replication: number,
  kinds: UncertaintyKinds,
): Run => replicateAll([replicator], seed, replication, kinds)[0]!;

/** What the runs of one replication need not work out twice. */
interface InCommon {
  plans: PlanLives | null;
}

function wholeChildren(
  replicator: Replicator,
  keys: ReplicationKeys,
  values: Float64Array,
  rates: Rates,
  common: InCommon,
): Run {
  const { plan, world, clock, counted, entryPairs: pairs, acceptPurposes } = replicator;
  const { weeks } = plan.horizon;
  const streams = plan.entries.streams.length;
  const rounding = roundingDraws(replicator, keys);
  const luck = entryLuck(pairs, keys.entries);
  const run = emptyRun(plan, rates);
  if (rates.childProtection) {
    if (common.plans === null || !holdPlansOf(common.plans, rates.childProtection)) {
      common.plans = drawnPlans(rates.childProtection, keys.plans, childKey(keys.rounding, 2));
    }
    run.childProtection = countPlans(common.plans, rates.childProtection.startsByWeek);
  }

  clearWorld(world);
  setClock(clock, rates.hazards);
  placeStock(world, clock, plan, values, keys.stock, childKey(keys.rounding, 1));
  const due = rates.childrenDue.map((perWeek, m) => wholeDue(perWeek, rounding.counted[m]!));
  for (let week = 0; week < weeks; week++) {
    happen(world, clock, week, run);
    for (let m = 0; m < counted.length; m++) {
      takeCounted(world, clock, week, counted[m]!, due[m]![week]!, run);
    }
    turnEighteen(world, clock, week, run);
    const byStream = run.entriesByWeekStream.subarray(week * streams, (week + 1) * streams);
    const entered = letIn(world, plan, rates, pairs, luck, week, byStream);
    run.returnsByWeek[week] = plan.reentry ? comeBack(world, plan, rates, week) : 0;
    run.entriesByWeek[week] = entered + run.returnsByWeek[week]!;
    takeIn(world, clock, week, rounding.places, acceptPurposes, run);
  }
  countChildren(world, clock, run.childrenByWeekTypeBand);
  return run;
}

function emptyRun(plan: Plan, rates: Rates): Run {
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  return {
    childrenByWeekTypeBand: new Float64Array(weeks * types * plan.bands.length),
    entriesByWeek: new Float64Array(weeks),
    entriesByWeekStream: new Float64Array(weeks * plan.entries.streams.length),
    returnsByWeek: new Float64Array(weeks),
    exitsByWeekReason: new Float64Array(weeks * plan.reasonIds.length),
    overflowByWeekType: new Float64Array(weeks * types),
    childProtection: null,
    movesByWeek: new Float64Array(weeks),
    rates,
  };
}

/** By type, the draw that makes its places whole, the same in all weeks. */
export function placesRounding({ typeIds }: Plan, keys: ReplicationKeys): Float64Array {
  const key = childKey(keys.rounding, 3);
  return Float64Array.from(typeIds, (_, type) => uniformOf(key, type));
}

/** The draws for places, and one a counted measure, named by its id. */
function roundingDraws({ plan, counted }: Replicator, keys: ReplicationKeys) {
  const countedKey = childKey(keys.rounding, 4);
  return {
    places: placesRounding(plan, keys),
    counted: counted.map(({ word }) => uniformOf(countedKey, word)),
  };
}

/** Whole children due by week: the rise of floor(cumulative + u). */
function wholeDue(perWeek: Float64Array, u: number): Int32Array {
  const whole = new Int32Array(perWeek.length);
  let cumulative = 0;
  let before = Math.floor(u);
  for (let week = 0; week < perWeek.length; week++) {
    cumulative += perWeek[week]!;
    const now = Math.floor(cumulative + u);
    whole[week] = now - before;
    before = now;
  }
  return whole;
}

/** Closes the stays of those still in care, and adds the changes up to children by week. */
function countChildren(world: World, clock: Clock, childrenByWeekTypeBand: Float64Array): void {
  const { children, changes } = world;
  for (let child = 0; child < children.count; child++) {
    const here = children.status[child] === IN_CARE && children.placedWeek[child]! < clock.weeks;
    if (here) countStay(world, clock, child, clock.weeks);
  }
  const cells = clock.types * clock.bandCount;
  for (let i = 0; i < cells; i++) childrenByWeekTypeBand[i] = changes[i]!;
  for (let i = cells; i < childrenByWeekTypeBand.length; i++) {
    changes[i]! += changes[i - cells]!;
    childrenByWeekTypeBand[i] = changes[i]!;
  }
}
