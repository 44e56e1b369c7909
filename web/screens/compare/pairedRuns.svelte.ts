import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';
import { letGo, listenTo } from '../../ask/simulationStream.ts';
import { startPair, type Days } from '../../ask/compareApi.ts';

/** Which scenarios are simulated, each together with the one that all are told less. */
export interface Pairs {
  less: string;
  others: readonly string[];
  horizon: Days | undefined;
}

export type PairsState = 'idle' | 'running' | 'done' | 'failed' | 'cancelled';

/** Paired runs: each scenario and the first meet the same luck, so that their difference is the plan's. */
export class PairedRuns {
  /** By scenario; replaced as a whole. A result stays until the pairs change. */
  results = $state.raw<Readonly<Record<string, SimulationResult>>>({});
  state = $state<PairsState>('idle');
  problem = $state.raw<PageProblem>();

  #key: string | undefined;
  #pairs: Pairs | undefined;
  #ends: (() => void)[] = [];

  /** Asks, unless this was asked last. */
  ask(pairs: Pairs): void {
    const key = JSON.stringify(pairs);
    if (key === this.#key) return;
    this.#key = key;
    this.#pairs = pairs;
    this.results = {};
    this.again();
  }

  again(): void {
    const pairs = this.#pairs;
    if (!pairs) return;
    this.#end();
    this.problem = undefined;
    const wanted = pairs.others.filter((id) => !(id in this.results));
    this.state = wanted.length > 0 ? 'running' : 'done';
    let left = wanted.length;
    const done = () => {
      left -= 1;
      if (left === 0 && this.state === 'running') this.state = 'done';
    };
    for (const id of wanted) void this.#run(id, pairs, done);
  }

  cancel(): void {
    if (this.state !== 'running') return;
    this.#end();
    this.state = 'cancelled';
  }

  /** Nobody looks any more: the server need not go on. */
  leave(): void {
    this.#end();
    if (this.state === 'running') {
      this.#key = undefined;
      this.state = 'idle';
    }
  }

  async #run(id: string, { less, horizon }: Pairs, done: () => void): Promise<void> {
    let current = true;
    this.#ends.push(() => (current = false));
    const take = (result: SimulationResult) => (this.results = { ...this.results, [id]: result });
    const fail = (problem: PageProblem) => {
      this.problem = problem;
      this.state = 'failed';
    };
    try {
      const { links, result } = await startPair(id, less, horizon);
      if (!current) {
        if (!result) letGo(links.events);
        return;
      }
      if (result) {
        take(result);
        return done();
      }
      const stop = listenTo(links.events, {
        progress: () => undefined,
        quick: take,
        done: (final) => {
          take(final);
          done();
        },
        failed: fail,
        cancelled: () => (this.state = 'cancelled'),
      });
      this.#ends.push(stop);
    } catch (error) {
      if (current) fail(problemFrom(error));
    }
  }

  #end(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}
