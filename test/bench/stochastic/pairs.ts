import { sum } from '../../../model/money/accounts.ts';
import { compilePlan, type Plan } from '../../../model/rates/plan.ts';
import type { Run } from '../../../model/run.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { ALL_KINDS, replicateAll, replicatorOf } from '../../../model/stochastic/replicate.ts';
import { horizonOf } from '../../../model/time/horizon.ts';
import { southampton } from '../tools/southampton.ts';

export const SEED = 1;

/** What the pairs of every program add up to, so that they can be seen to run the same model. */
export interface PairSums {
  childWeeks: number;
  /** Exits and refusals by full types. */
  events: number;
  planWeeks: number;
  meanSavingGbp: number;
}

/** How large an authority, and how long: Southampton as it is, times this; its horizon cut to so many weeks. */
export interface Size {
  times?: number;
  weeks?: number;
}

/** The plans of comparator and scenario of the March 2024 plan. */
export function pairOfPlans({ times = 1, weeks }: Size = {}): Plan[] {
  const { baseline, scenario, comparator } = southampton('march-2024-plan');
  const horizon = horizonOf(scenario.horizon);
  const cut = weeks === undefined ? horizon : { ...horizon, weeks };
  const file = times === 1 ? baseline : enlarged(baseline, times);
  return [comparator?.measures ?? [], scenario.measures].map((measures) => compilePlan(file, measures, cut));
}

/** So many times the children, entries, places and CP plans. */
function enlarged(baseline: Baseline, times: number): Baseline {
  const larger = JSON.parse(JSON.stringify(baseline)) as Baseline;
  const raise = <T>(quantity: T): T => {
    if (typeof quantity === 'number') return (quantity * times) as T;
    if (typeof quantity !== 'object' || quantity === null) return quantity;
    const numbers = Object.entries(quantity).map(([key, it]) => [
      key,
      typeof it === 'number' ? it * times : it,
    ]);
    return Object.fromEntries(numbers) as T;
  };
  for (const row of larger.stock) row.children = raise(row.children);
  for (const stream of [larger.entries].flat()) stream.perYear = raise(stream.perYear);
  for (const row of larger.capacity ?? []) {
    if (Array.isArray(row.places)) for (const step of row.places) step.places = raise(step.places);
    else row.places = raise(row.places);
  }
  const plans = larger.childProtection;
  if (plans) {
    plans.startsPerYear = raise(plans.startsPerYear);
    plans.plans = { initial: raise(plans.plans.initial), established: raise(plans.plans.established) };
  }
  return larger;
}

/** A function that runs paired replications `from` up to `to` of the engine. */
export function pairRunner(size: Size = {}): (from: number, to: number) => PairSums {
  const replicators = pairOfPlans(size).map(replicatorOf);
  return (from, to) => {
    const sums: PairSums = { childWeeks: 0, events: 0, planWeeks: 0, meanSavingGbp: 0 };
    for (let r = from; r < to; r++) {
      const runs = replicateAll(replicators, SEED, r, ALL_KINDS);
      runs.forEach((run, i) => addRun(sums, run, (i === 0 ? 1 : -1) / (to - from)));
    }
    return sums;
  };
}

function addRun(sums: PairSums, run: Run, savingShare: number): void {
  const { childrenByWeekTypeBand: children, rates } = run;
  const bands = children.length / rates.weeklyCostGbp.length;
  let childWeeks = 0;
  let spendGbp = 0;
  for (let i = 0, cell = 0; i < rates.weeklyCostGbp.length; i++) {
    let here = 0;
    for (let band = 0; band < bands; band++) here += children[cell++]!;
    childWeeks += here;
    spendGbp += here * rates.weeklyCostGbp[i]!;
  }
  sums.childWeeks += childWeeks;
  sums.meanSavingGbp += spendGbp * savingShare;
  sums.events += sum(run.exitsByWeekReason) + sum(run.overflowByWeekType);
  sums.planWeeks += run.childProtection ? sum(run.childProtection.plansByWeek) : 0;
}
