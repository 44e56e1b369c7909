import { runExpected } from '../expected/run.ts';
import { cashableShares } from '../money/accounts.ts';
import { compilePlan, type Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { drawPlanOf, drawValues, type DrawPlan } from '../stochastic/drawnValues.ts';
import { ALL_KINDS, replicateAll, replicatorOf, type Replicator } from '../stochastic/replicate.ts';
import { replicationKeys } from '../stochastic/replicationKeys.ts';
import { horizonOf } from '../time/horizon.ts';
import type { Decisions } from './comparedLists.ts';
import { listFigures, type ListFigures } from './listFigures.ts';
import { typesOf } from './ownFosterShare.ts';
import { populationKey, pricedAgain } from './pricedAgain.ts';

/** Lists of measures made ready to run, those with one population together. Not to be shared between threads. */
export interface DecisionRunner {
  plans: Plan[];
  draws: DrawPlan[];
  /** The population of each list, by its place among `populations`. */
  populationOf: number[];
  /** The plan of the first list of each population, and what names it. */
  populations: Plan[];
  keys: string[];
  replicators?: Replicator[];
  ownTypes: number[];
  cashableShares: number[];
}

export function decisionRunner({ input, lists }: Pick<Decisions, 'input' | 'lists'>): DecisionRunner {
  const { baseline, scenario, supply } = input;
  const horizon = horizonOf(scenario.horizon);
  const plans = lists.map(({ measures }) => compilePlan(baseline, measures, horizon));
  const keys: string[] = [];
  const populations: Plan[] = [];
  const populationOf = lists.map(({ measures }, i) => {
    const key = populationKey(measures);
    if (!keys.includes(key)) {
      keys.push(key);
      populations.push(plans[i]!);
    }
    return keys.indexOf(key);
  });
  return {
    plans,
    draws: plans.map(drawPlanOf),
    populationOf,
    populations,
    keys,
    ownTypes: typesOf(plans[0]!, supply.fostering?.ownPlacements ?? []),
    cashableShares: cashableShares(plans[0]!),
  };
}

/** Runs a population; whoever asks often may remember it by its key. */
export type RunOf = (plan: Plan, key: string) => Run;

/** Every list by the expected engine, which goes once over each population. */
export function expectedRuns(runner: DecisionRunner, runOf: RunOf = (plan) => runExpected(plan)): Run[] {
  const runs = runner.populations.map((plan, i) => runOf(plan, runner.keys[i]!));
  return priced(runner, runs, (list) => runner.draws[list]!.expected);
}

/** Every list in one replication, with the same luck. */
export function replicatedRuns(runner: DecisionRunner, seed: number, replication: number): Run[] {
  runner.replicators ??= runner.populations.map(replicatorOf);
  const runs = replicateAll(runner.replicators, seed, replication, ALL_KINDS);
  const { assumptions } = replicationKeys(seed, replication);
  return priced(runner, runs, (list) => drawValues(runner.draws[list]!, assumptions));
}

const priced = (
  { plans, populationOf }: DecisionRunner,
  runs: readonly Run[],
  valuesOf: (list: number) => Float64Array,
): Run[] => plans.map((plan, list) => pricedAgain(runs[populationOf[list]!]!, plan, valuesOf(list)));

export const figuresOf = ({ plans, ownTypes }: DecisionRunner, runs: readonly Run[]): ListFigures[] =>
  runs.map((run, list) => listFigures(plans[list]!, run, ownTypes));
