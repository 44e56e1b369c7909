import type { Draft } from '../../../model/forms/draft.ts';
import { author } from '../../state/author.svelte.ts';
import { RefusedWrite, store } from '../../state/storeApi.ts';
import { shelve, unshelve } from './draftShelf.ts';

export type Keeping = 'nothing-new' | 'keeping' | 'kept' | 'kept-here' | 'elsewhere' | 'not-kept';

const PAUSE_MS = 600;

/** Keeps a working copy as it is typed: at once in this browser, and after a moment on the server. */
export class DraftKeeper {
  state = $state<Keeping>('nothing-new');

  readonly #id: string;
  /** Of the working copy on the server; nothing where there is none. */
  #etag: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: { basedOn: number; draft: Draft } | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(id: string, etag: string | undefined) {
    this.#id = id;
    this.#etag = etag;
  }

  keep(basedOn: number, draft: Draft): void {
    this.#latest = { basedOn, draft };
    const here = shelve(this.#id, basedOn, draft);
    this.state = here ? 'keeping' : 'not-kept';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), PAUSE_MS);
  }

  /** Sends what has not been sent yet, one after the other. */
  send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending = this.#sending.then(() => this.#put());
    return this.#sending;
  }

  /** The working copy has become a version, or is given up. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#latest = undefined;
    await this.#sending;
    unshelve(this.#id);
    this.#etag = undefined;
    this.state = 'nothing-new';
  }

  /** What stands here replaces what was kept elsewhere. */
  async overwrite(): Promise<void> {
    if (!author.given) return;
    this.#etag = (await store.draft(author.given, this.#id).catch(() => undefined))?.etag;
    await this.send();
  }

  async #put(): Promise<void> {
    const latest = this.#latest;
    if (!latest || !author.given) {
      if (latest) this.state = 'kept-here';
      return;
    }
    try {
      const { basedOn, draft } = latest;
      const { etag } = await store.saveDraft(author.given, this.#id, this.#etag, { basedOn, content: draft });
      this.#etag = etag;
      if (this.#latest === latest) {
        this.#latest = undefined;
        this.state = 'kept';
      }
    } catch (error) {
      const changed = error instanceof RefusedWrite && (error.status === 412 || error.status === 428);
      this.state = changed ? 'elsewhere' : 'kept-here';
    }
  }
}
