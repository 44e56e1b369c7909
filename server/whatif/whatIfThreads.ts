import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { TookTooLong } from '../jobs/projectInThread.ts';
import type { AnswerOf, TaskName, TaskOf } from './whatIfTasks.ts';

const LONGEST_MS = 25_000;
/** Who watches progress can wait longer, and leave. */
export const LONGEST_STREAM_MS = 120_000;
/** A request has at most one task a thread under way, so this is many requests. */
const MOST_WAITING = 64;
const FILE = new URL('./whatIfThread.ts', import.meta.url).href;

export interface WhatIfOptions {
  /** One for each core if left out. */
  threads?: number | undefined;
  longestMs?: number | undefined;
}

export const TOO_BUSY = 'Too much is being worked out at the moment. Try again shortly.';

/** Too much is under way to take on more. */
export class TooBusyForMore extends Error {}

/**
 * The threads that what-ifs are asked on. Each is a pool of its own, so that a task can go to the thread that
 * has run its comparator before; the rest go to whichever has least to do. They start with the first task.
 */
export class WhatIfThreads {
  readonly size: number;
  readonly #longestMs: number;
  #threads: { pool: Piscina; busy: number }[] = [];

  constructor({ threads, longestMs }: WhatIfOptions = {}) {
    this.size = Math.max(1, threads ?? availableParallelism());
    this.#longestMs = longestMs ?? LONGEST_MS;
  }

  /** A time limit for everything one request asks; a thread still at it then is ended and replaced. */
  limit = (longestMs = this.#longestMs): AbortSignal => AbortSignal.timeout(longestMs);

  /** @param on the thread it must go to; left out: the one with least to do */
  async run<Name extends TaskName>(
    name: Name,
    task: TaskOf<Name>,
    limit: AbortSignal,
    on?: number,
  ): Promise<AnswerOf<Name>> {
    const threads = this.#started();
    if (threads.reduce((sum, it) => sum + it.busy, 0) >= MOST_WAITING) throw new TooBusyForMore();
    const thread = on === undefined ? threads.reduce((a, b) => (b.busy < a.busy ? b : a)) : threads[on]!;
    thread.busy++;
    try {
      return (await thread.pool.run(task, { name, signal: limit })) as AnswerOf<Name>;
    } catch (error) {
      if (limit.aborted) throw new TookTooLong('a what-if took longer than it may');
      throw error;
    } finally {
      thread.busy--;
    }
  }

  async close(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    await Promise.all(threads.map(({ pool }) => pool.destroy()));
  }

  #started() {
    if (this.#threads.length === 0) {
      this.#threads = Array.from({ length: this.size }, () => {
        const pool = new Piscina({ filename: FILE, minThreads: 1, maxThreads: 1 });
        // One that ends with no task fails nobody, and its successor is there already.
        pool.on('error', () => undefined);
        return { pool, busy: 0 };
      });
    }
    return this.#threads;
  }
}
