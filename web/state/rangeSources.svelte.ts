import { problemFrom, type PageProblem } from '../ask/problem.ts';
import type { RangeSources as RangesBySource } from '../../model/schema/rangeSources.ts';
import { rangeSourcesOf } from '../ask/simulationApi.ts';

const ASK_AGAIN_MS = 400;

/** How much of a simulation's range is chance, assumption and drift: asked for until it has been worked out. */
export class RangeSources {
  /** The last answer, which may still lack parts. */
  value = $state.raw<RangesBySource>();
  problem = $state.raw<PageProblem>();
  waiting = $state(false);

  #asked: string | undefined;
  #controller: AbortController | undefined;

  ask(simulation: string): void {
    if (simulation === this.#asked) return;
    this.#asked = simulation;
    this.value = undefined;
    void this.again();
  }

  async again(): Promise<void> {
    const id = this.#asked;
    if (id === undefined) return;
    this.#controller?.abort();
    const { signal } = (this.#controller = new AbortController());
    this.problem = undefined;
    this.waiting = true;
    try {
      while (!signal.aborted) {
        const answer = await rangeSourcesOf(id, signal);
        this.value = answer;
        if (answer.state === 'failed') this.problem = { detail: answer.failure?.detail ?? 'It failed.' };
        if (answer.state !== 'running') break;
        await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
      }
    } catch (error) {
      if (!signal.aborted) this.problem = problemFrom(error);
    }
    if (!signal.aborted) this.waiting = false;
  }

  /** Nobody looks any more: the server drops what nobody asks for. */
  leave(): void {
    if (!this.waiting) return;
    this.#controller?.abort();
    this.#asked = undefined;
    this.waiting = false;
  }
}
