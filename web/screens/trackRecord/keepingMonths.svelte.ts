import type { KeptActuals } from '../../../model/schema/actuals.ts';
import { RefusedWrite } from '../../ask/ask.ts';
import { problemFrom } from '../../ask/problem.ts';
import { author } from '../../state/author.svelte.ts';

/** One write of months at a time, and what came of the last. */
export class KeepingMonths {
  busy = $state(false);
  done = $state('');
  problems = $state.raw<readonly { path?: string; message: string }[]>([]);
  readonly #kept: (value: KeptActuals) => void;

  constructor(kept: (value: KeptActuals) => void) {
    this.#kept = kept;
  }

  refuse(messages: readonly string[]): void {
    this.done = '';
    this.problems = messages.map((message) => ({ message }));
  }

  /** True where it was written. */
  async run(write: (author: string) => Promise<KeptActuals>, done = 'Kept.'): Promise<boolean> {
    if (author.given === undefined) {
      this.refuse(['Say who you are: every change is kept with a name.']);
      return false;
    }
    this.refuse([]);
    this.busy = true;
    try {
      this.#kept(await write(author.given));
      this.done = done;
      return true;
    } catch (error) {
      const told = error instanceof RefusedWrite ? error.errors : [];
      this.problems = told.length > 0 ? told : [{ message: problemFrom(error).detail }];
      return false;
    } finally {
      this.busy = false;
    }
  }
}
