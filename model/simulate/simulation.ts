import { cashableShares } from '../money/accounts.ts';
import { inItsWorld, overriddenBaseline } from '../numbers/overrides.ts';
import type { ProjectionInput } from '../project/project.ts';
import { compilePlan, type Plan } from '../rates/plan.ts';
import type { Baseline } from '../schema/baseline.ts';
import { replicatorOf, type Replicator, type UncertaintyKinds } from '../stochastic/replicate.ts';
import { targetsFor } from '../targets/heldAgainst.ts';
import { questionsOf, type Question } from '../targets/questions.ts';
import { horizonOf } from '../time/horizon.ts';
import { stagesOf, type Stages } from './stages.ts';

/** What is to be replicated, and how. The same record gives the same answer on any number of threads. */
export interface SimulationRequest {
  input: ProjectionInput;
  seed: number;
  kinds: UncertaintyKinds;
}

/** A request made ready to run on one thread. */
export interface Simulation {
  request: SimulationRequest;
  plan: Plan;
  comparatorPlan: Plan;
  stages: Stages;
  /** One a list of `stages`: the comparator's first, the scenario's last. */
  replicators: Replicator[];
  cashableShares: number[];
  /** The targets' figures that every replication is held against. */
  questions: Question[];
}

export function simulationOf(request: SimulationRequest): Simulation {
  const input = inItsWorld(request.input);
  const { baseline, scenario, comparator, targets } = input;
  const horizon = horizonOf(scenario.horizon);
  const other = comparatorBaseline(request.input, baseline);
  const comparatorMeasures = comparator?.measures ?? [];
  // What sets two baselines apart is no saving and belongs to no line: neither is told where they are not one.
  const stages = other === baseline ? stagesOf(comparatorMeasures, scenario.measures) : twoEnds(input);
  const replicators = stages.lists.map((list, i) =>
    replicatorOf(compilePlan(i === 0 ? other : baseline, list, horizon)),
  );
  const plan = replicators.at(-1)!.plan;
  return {
    request: { ...request, input: { ...input, comparatorWorld: undefined } },
    plan,
    comparatorPlan: replicators[0]!.plan,
    stages,
    replicators,
    cashableShares: cashableShares(plan),
    questions: targetsFor(targets?.targets ?? [], scenario)
      .filter(({ kind }) => other === baseline || kind !== 'saving')
      .flatMap((target) => questionsOf(target, horizon)),
  };
}

/** The baseline the comparator runs on: the one given where it holds the same numbers to be others. */
function comparatorBaseline(given: ProjectionInput, held: Baseline): Baseline {
  const { baseline, scenario, comparator, comparatorWorld } = given;
  if (comparatorWorld !== 'own') return held;
  const overrides = comparator?.overrides;
  const same = JSON.stringify(overrides ?? []) === JSON.stringify(scenario.overrides ?? []);
  return same ? held : overriddenBaseline(baseline, { overrides });
}

const twoEnds = ({ scenario, comparator }: ProjectionInput): Stages => ({
  lists: [[...(comparator?.measures ?? [])], [...scenario.measures]],
  steps: [],
  cash: [],
});
