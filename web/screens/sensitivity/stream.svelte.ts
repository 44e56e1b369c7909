import { untrack } from 'svelte';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';

/**
 * Something the server tells bit by bit. What has been told of the newest question replaces the last answer as
 * soon as it begins; until then the last one stays, out of date.
 */
export class Stream<T> {
  /** What has been told: replaced, never edited. */
  value = $state.raw<T>();
  problem = $state.raw<PageProblem>();
  waiting = $state(false);
  /** Whether what is shown is of an older question. */
  outOfDate = $state(false);
  #key: string | undefined;
  #hear: ((signal: AbortSignal, tell: (value: T) => void) => Promise<T>) | undefined;
  #controller: AbortController | undefined;

  /** Asks, unless the same was asked last. */
  ask(key: string, hear: (signal: AbortSignal, tell: (value: T) => void) => Promise<T>): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#hear = hear;
    // Whoever asks follows its question, not what becomes of the answer.
    untrack(() => void this.again());
  }

  async again(): Promise<void> {
    const hear = this.#hear;
    if (!hear) return;
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.waiting = true;
    this.problem = undefined;
    this.outOfDate = this.value !== undefined;
    const tell = (value: T) => {
      if (controller.signal.aborted) return;
      this.value = value;
      this.outOfDate = false;
    };
    try {
      tell(await hear(controller.signal, tell));
    } catch (error) {
      if (controller.signal.aborted) return;
      this.problem = problemFrom(error);
    }
    if (!controller.signal.aborted) this.waiting = false;
  }

  /** Gives the question up: it can be asked again. */
  cancel(): void {
    this.#controller?.abort();
    this.#key = undefined;
    this.waiting = false;
  }

  /** Nothing is asked any more. */
  clear(): void {
    this.cancel();
    this.value = undefined;
    this.problem = undefined;
    this.outOfDate = false;
  }
}
