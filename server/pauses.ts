import { setImmediate } from 'node:timers/promises';

const LONGEST_STRETCH_MS = 10;

/** Breaks up long work on the thread that answers requests, so that others are answered meanwhile. */
export class Pauses {
  #since = performance.now();

  /** To be called between one part of the work and the next. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_STRETCH_MS) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
