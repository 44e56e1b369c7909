import { cashableShares } from '../money/accounts.ts';
import type { ProjectionInput } from '../project/project.ts';
import { compilePlan, type Plan } from '../rates/plan.ts';
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
  const { baseline, scenario, comparator, targets } = request.input;
  const horizon = horizonOf(scenario.horizon);
  const stages = stagesOf(comparator?.measures ?? [], scenario.measures);
  const replicators = stages.lists.map((list) => replicatorOf(compilePlan(baseline, list, horizon)));
  const plan = replicators.at(-1)!.plan;
  return {
    request,
    plan,
    comparatorPlan: replicators[0]!.plan,
    stages,
    replicators,
    cashableShares: cashableShares(plan),
    questions: targetsFor(targets?.targets ?? [], scenario).flatMap((target) => questionsOf(target, horizon)),
  };
}
