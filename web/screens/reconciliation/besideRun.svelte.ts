import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { simulateBeside, type BesideAsked } from '../../ask/claimsApi.ts';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';
import { letGo, listenTo, type Progress } from '../../ask/simulationStream.ts';

/** The simulation of what stands beside a claim, which runs when the reader asks for its range. */
export class BesideRun {
  state = $state<'idle' | 'running' | 'done' | 'failed'>('idle');
  progress = $state.raw<Progress>();
  result = $state.raw<SimulationResult>();
  problem = $state.raw<PageProblem>();
  #end: () => void = () => undefined;

  async start(authority: string, asked: BesideAsked): Promise<void> {
    let current = true;
    this.#end = () => (current = false);
    this.state = 'running';
    this.progress = this.problem = undefined;
    try {
      const { links, result } = await simulateBeside(authority, asked);
      if (!current) {
        if (!result) letGo(links.events);
      } else if (result) this.#done(result);
      else this.#listen(links.events);
    } catch (error) {
      if (current) this.#fail(problemFrom(error));
    }
  }

  /** The reader has waited enough, or has gone: a run that nobody listens to is ended by the server. */
  cancel(): void {
    this.#end();
    if (this.state === 'running') this.state = 'idle';
  }

  #listen(url: string): void {
    this.#end = listenTo(url, {
      progress: (progress) => (this.progress = progress),
      quick: () => undefined,
      done: (result) => this.#done(result),
      failed: (problem) => this.#fail(problem),
      cancelled: () => (this.state = 'idle'),
    });
  }

  #done(result: SimulationResult): void {
    this.result = result;
    this.state = 'done';
  }

  #fail(problem: PageProblem): void {
    this.problem = problem;
    this.state = 'failed';
  }
}
