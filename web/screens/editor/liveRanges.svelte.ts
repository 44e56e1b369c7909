import type { Projection } from '../../../model/schema/projection.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';
import { startSimulation } from '../../ask/simulationApi.ts';
import { letGo, listenTo, type Progress } from '../../ask/simulationStream.ts';

/** Once nothing has been typed for so long, the ranges of what stands there are worked out. */
const PAUSE_MS = 1200;

/** Ranges of a draft, from runs on the server: those of one edit, and none as soon as it has changed. */
export class LiveRanges {
  /** The last result and the edit it is of: it goes with its edit, when the answer to the next one is there. */
  value = $state.raw<{ edit: number; result: SimulationResult }>();
  progress = $state.raw<Progress>();
  problem = $state.raw<PageProblem>();

  /** The edit that was asked for last. */
  #edit: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: () => void = () => undefined;

  /** Asks for the ranges of an edit after a pause; an edit in between puts it off. */
  ask(edit: number, scenario: Scenario, compareWith: string | null): void {
    if (this.#edit === edit) return;
    this.end();
    this.#edit = edit;
    this.#timer = setTimeout(() => void this.#start(edit, scenario, compareWith), PAUSE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#end();
    this.#end = () => undefined;
    this.#edit = undefined;
    this.progress = this.problem = undefined;
  }

  /** The result, where it is of this edit. */
  of(edit: number, projection: Projection): SimulationResult | undefined {
    const { value } = this;
    return value?.edit === edit && value.result.weeks.length === projection.weeks.length
      ? value.result
      : undefined;
  }

  async #start(edit: number, scenario: Scenario, compareWith: string | null): Promise<void> {
    let current = true;
    this.#end = () => (current = false);
    try {
      const { links, result } = await startSimulation({ scenario, compareWith, replications: 1000 });
      if (!current) {
        if (!result) letGo(links.events);
      } else if (result) this.value = { edit, result };
      else this.#listen(edit, links.events);
    } catch (error) {
      if (current) this.problem = problemFrom(error);
    }
  }

  #listen(edit: number, url: string): void {
    this.#end = listenTo(url, {
      progress: (progress) => (this.progress = progress),
      quick: (result) => (this.value = { edit, result }),
      done: (result) => {
        this.value = { edit, result };
        this.progress = undefined;
      },
      failed: (problem) => (this.problem = problem),
      cancelled: () => (this.progress = undefined),
    });
  }
}
