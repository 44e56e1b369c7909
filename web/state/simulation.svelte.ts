import type { Projection } from '../../model/schema/projection.ts';
import type { SimulationResult } from '../../model/schema/simulation.ts';
import { problemFrom, type PageProblem } from '../ask/problem.ts';
import { startSimulation, type SimulatedPlan } from '../ask/simulationApi.ts';
import { letGo, listenTo, type Progress } from '../ask/simulationStream.ts';

export type SimulationState = 'idle' | 'running' | 'done' | 'failed' | 'cancelled';

/**
 * The runs behind the ranges of the plan shown: a first answer, then a finer one in its place. A newer plan
 * ends the older one's run; the last result stays until its successor is there.
 */
export class Simulation {
  /** The last result, whole: replaced, never edited. */
  value = $state.raw<SimulationResult>();
  /** The server's name for the run; nothing until it has answered. */
  id = $state<string>();
  state = $state<SimulationState>('idle');
  progress = $state.raw<Progress>();
  problem = $state.raw<PageProblem>();

  #key: string | undefined;
  #plan: SimulatedPlan | undefined;
  /** Ends what is under way; afterwards nothing of it is heard. */
  #end: () => void = () => undefined;

  /** Asks, unless this was asked last: what failed or was cancelled is asked again by the reader only. */
  ask(plan: SimulatedPlan): void {
    const key = JSON.stringify([plan.scenarioId, plan.compareWith, plan.version]);
    if (key === this.#key) return;
    // The last result stays for another plan, which knows that it is not its own; another version would not.
    if (plan.scenarioId === this.#plan?.scenarioId && plan.version !== this.#plan.version) {
      this.value = undefined;
    }
    this.#key = key;
    this.#plan = plan;
    void this.again();
  }

  async again(): Promise<void> {
    const plan = this.#plan;
    if (!plan) return;
    this.#end();
    let current = true;
    this.#end = () => (current = false);
    this.state = 'running';
    this.id = this.progress = this.problem = undefined;
    try {
      const { id, links, result } = await startSimulation(plan);
      if (!current) {
        if (!result) letGo(links.events);
        return;
      }
      this.id = id;
      if (result) this.#done(result);
      else this.#listen(links.events);
    } catch (error) {
      if (current) this.#fail(problemFrom(error));
    }
  }

  /** The reader has waited enough: what there is stays. */
  cancel(): void {
    if (this.state !== 'running') return;
    this.#end();
    this.state = 'cancelled';
  }

  /** Scenarios have been changed: what was worked out may be of what they were. */
  forget(): void {
    this.#end();
    this.#key = this.#plan = this.value = undefined;
    this.state = 'idle';
  }

  /** Nobody looks any more, or another plan is on its way: the server need not go on. */
  leave(): void {
    if (this.state !== 'running') return;
    this.#end();
    this.#key = undefined;
    this.state = 'idle';
  }

  /** The result, where it is of this plan and no other. */
  resultOf({ scenario, compareWith, baseline }: Projection): SimulationResult | undefined {
    const record = this.value?.record;
    const same =
      record?.scenario === scenario && record.compareWith === compareWith && record.baseline === baseline;
    return same ? this.value : undefined;
  }

  #listen(url: string): void {
    const stop = listenTo(url, {
      progress: (progress) => (this.progress = progress),
      quick: (result) => (this.value = result),
      done: (result) => this.#done(result),
      failed: (problem) => this.#fail(problem),
      cancelled: () => (this.state = 'cancelled'),
    });
    this.#end = stop;
  }

  #done(result: SimulationResult): void {
    this.value = result;
    this.state = 'done';
  }

  #fail(problem: PageProblem): void {
    this.problem = problem;
    this.state = 'failed';
  }
}
