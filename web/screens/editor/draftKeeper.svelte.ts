import { draftFrom, type Draft } from '../../../model/forms/draft.ts';
import { author } from '../../state/author.svelte.ts';
import { RefusedWrite } from '../../ask/ask.ts';
import { store } from '../../ask/storeApi.ts';
import { shelve, timeNow, unshelve } from './draftShelf.ts';
import type { WorkingCopy } from './workingCopies.ts';

export type Keeping = 'nothing-new' | 'keeping' | 'kept' | 'kept-here' | 'elsewhere' | 'not-kept';

/** The same person's other working copy. */
export interface OtherCopy {
  /** Nothing where it has become a version, or was thrown away. */
  copy: WorkingCopy | undefined;
}

const PAUSE_MS = 600;

/** Keeps a working copy as it is typed: at once in this browser, and after a moment on the server. */
export class DraftKeeper {
  state = $state<Keeping>('nothing-new');
  /** Set where there is another one: neither goes over the other before its author has chosen. */
  other = $state.raw<OtherCopy>();

  readonly #id: string;
  /** Of the working copy on the server; nothing where there is none. */
  #etag: string | undefined;
  /** Whose it is. */
  #author = author.given;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: { basedOn: number; draft: Draft; at: string } | undefined;
  #sending: Promise<void> = Promise.resolve();

  /** @param other a copy that was there beside the opened one */
  constructor(id: string, etag: string | undefined, other?: WorkingCopy) {
    this.#id = id;
    this.#etag = etag;
    if (!other) return;
    this.other = { copy: other };
    this.state = 'elsewhere';
  }

  keep(basedOn: number, draft: Draft): void {
    this.#latest = { basedOn, draft, at: timeNow() };
    const here = this.#shelve(false);
    // What is typed while there are two is kept here, and goes over neither.
    if (this.other) return;
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
    unshelve(this.#id, this.#author);
    this.#etag = undefined;
    this.other = undefined;
    this.state = 'nothing-new';
  }

  /** Whether the server still has what was sent from here; it says so at once where it has not. */
  async check(): Promise<void> {
    if (this.other || this.#author === undefined || this.#author !== author.given) return;
    await this.#sending;
    const now = await this.#onServer().catch(() => 'unknown' as const);
    if (now !== 'unknown' && !this.other && now?.etag !== this.#etag) this.#apart(now);
  }

  /** One of two has been chosen: it stands here, and replaces the other. */
  async goOn(basedOn: number, draft: Draft): Promise<void> {
    this.other = undefined;
    this.keep(basedOn, draft);
    await this.send();
  }

  /** Kept here, for the next time that this scenario is opened. */
  #shelve(sent: boolean): boolean {
    const latest = this.#latest;
    if (!latest) return true;
    return shelve(this.#id, this.#author, { ...latest, etag: this.#etag, sent });
  }

  async #put(): Promise<void> {
    const latest = this.#latest;
    if (!latest || this.other) return;
    if (!author.given) {
      this.state = 'kept-here';
      return;
    }
    if (author.given !== this.#author) this.#rename(author.given);
    try {
      const { basedOn, draft } = latest;
      const { etag } = await store.saveDraft(author.given, this.#id, this.#etag, { basedOn, content: draft });
      this.#etag = etag;
      const isAll = this.#latest === latest;
      this.#shelve(isAll);
      if (isAll) {
        this.#latest = undefined;
        this.state = 'kept';
      }
    } catch (error) {
      const changed = error instanceof RefusedWrite && (error.status === 412 || error.status === 428);
      const now = changed ? await this.#onServer().catch(() => 'unknown' as const) : 'unknown';
      if (now === 'unknown') this.state = 'kept-here';
      else this.#apart(now);
    }
  }

  /** Whoever gives a name, or another one, takes along what this browser has kept so far. */
  #rename(name: string): void {
    unshelve(this.#id, this.#author);
    this.#author = name;
    this.#etag = undefined;
    this.#shelve(false);
  }

  #apart(now: { etag: string | undefined; copy: WorkingCopy | undefined } | undefined): void {
    clearTimeout(this.#timer);
    this.#etag = now?.etag;
    this.other = { copy: now?.copy };
    this.state = 'elsewhere';
  }

  async #onServer(): Promise<{ etag: string | undefined; copy: WorkingCopy | undefined } | undefined> {
    if (!author.given) return undefined;
    const kept = await sentDraft(author.given, this.#id);
    const draft = draftFrom(kept?.value.content);
    const copy = kept &&
      draft && { where: 'server' as const, basedOn: kept.value.basedOn, at: kept.value.savedAt, draft };
    return kept && { etag: kept.etag, copy };
  }
}

/** The working copy that the server has; nothing where it has none. */
export const sentDraft = (who: string, id: string) =>
  store.draft(who, id).catch((error: unknown) => {
    if (error instanceof RefusedWrite && error.status === 404) return undefined;
    throw error;
  });
