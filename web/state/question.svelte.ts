import { problemFrom, type PageProblem } from '../ask/problem.ts';

/**
 * Something the page asks the server: waiting, failed or ready. A newer question ends the older one, and the
 * last answer stays until the new one is there, out of date in the meantime.
 */
export class Question<T> {
  /** The last answer, whole: replaced, never edited. */
  value = $state.raw<T>();
  problem = $state.raw<PageProblem>();
  waiting = $state(false);
  readonly outOfDate = $derived(this.value !== undefined && (this.waiting || this.problem !== undefined));

  #key: string | undefined;
  #get: ((signal: AbortSignal) => Promise<T>) | undefined;
  #controller: AbortController | undefined;

  /** Asks, unless the same was asked last: a failed question is asked again by the reader, never by itself. */
  ask(key: string, get: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#get = get;
    void this.again();
  }

  /** What was answered may have changed: the next time it is asked, it is asked anew. */
  forget(): void {
    this.#key = undefined;
  }

  async again(): Promise<void> {
    const get = this.#get;
    if (!get) return;
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.waiting = true;
    this.problem = undefined;
    try {
      const value = await get(controller.signal);
      if (controller.signal.aborted) return;
      this.value = value;
    } catch (error) {
      if (controller.signal.aborted) return;
      this.problem = problemFrom(error);
    }
    this.waiting = false;
  }
}
