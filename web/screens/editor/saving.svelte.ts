import { mergeDrafts, type Merged } from '../../../model/forms/mergeDrafts.ts';
import { scenarioOf, type Draft } from '../../../model/forms/draft.ts';
import type { Conflict } from '../../../model/schema/conflict.ts';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';
import { author } from '../../state/author.svelte.ts';
import { RefusedWrite } from '../../ask/ask.ts';
import { store, versionIn, type SaveNotes } from '../../ask/storeApi.ts';
import type { DraftKeeper } from './draftKeeper.svelte.ts';
import type { Editor } from './editor.svelte.ts';

export interface Overtaken {
  conflict: Conflict;
  merged: Merged;
}

/** Saving a version, and what happens when somebody else was first. */
export class Saving {
  busy = $state(false);
  problem = $state.raw<PageProblem>();
  /** Set while the reader has to choose between their changes and those of others. */
  overtaken = $state.raw<Overtaken>();

  readonly #id: string;
  readonly #editor: Editor;
  readonly #keeper: DraftKeeper;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(id: string, editor: Editor, keeper: DraftKeeper) {
    this.#id = id;
    this.#editor = editor;
    this.#keeper = keeper;
  }

  /** Whether a version has been saved. */
  save(notes: SaveNotes): Promise<boolean> {
    return this.#tell(async (name) => {
      const { scenario } = this.#editor.checked;
      const { draft, base } = this.#editor;
      if (!scenario) return false;
      await this.#keeper.send();
      const saved = await store.save(name, this.#id, base.etag, scenario, notes);
      const etag = saved.etag ?? base.etag;
      this.#editor.saved(scenario, versionIn(etag) ?? base.version, etag);
      await this.#keeper.forget();
      // The server ends the working copy with the save: what is switched off is in no version, and is kept anew.
      if (draft.cards.some(({ off }) => off)) this.#keeper.keep(this.#editor.base.version, draft);
      return true;
    });
  }

  /** The draft goes on from the version that the others have saved. */
  merge(draft: Draft): void {
    if (!this.overtaken) return;
    const { conflict } = this.overtaken;
    void this.#tell(async () => {
      const now = await store.scenario(this.#id);
      this.#editor.saved(now.value, versionIn(now.etag) ?? conflict.version, now.etag ?? conflict.etag);
      this.#editor.replace(draft);
      this.#keeper.keep(this.#editor.base.version, draft);
      this.overtaken = undefined;
      return true;
    });
  }

  /** The id of a scenario of one's own with the draft in it; nothing where it was refused. */
  async saveCopy(name: string): Promise<string | undefined> {
    let made: string | undefined;
    await this.#tell(async (who) => {
      const scenario = { ...scenarioOf(this.#editor.draft), name };
      const notes = { whatChanged: `Saved as a copy of “${this.#editor.base.scenario.name}”`, why: '' };
      made = (await store.create(who, scenario, notes)).value.id;
      // One that cannot be thrown away stays, and is there when this scenario is opened again.
      await this.discard();
      return true;
    });
    return made;
  }

  /** Throws the working copy away; answers why it is still there, if it is. */
  async discard(): Promise<PageProblem | undefined> {
    try {
      // A save of it under way would bring it back.
      await this.#keeper.send();
      if (author.given) await store.discardDraft(author.given, this.#id);
    } catch (error) {
      return told(error);
    }
    await this.#keeper.forget();
    return undefined;
  }

  /** What has been saved by others since the working copy was begun. */
  async lookAgain(conflict?: Conflict): Promise<void> {
    const { base, draft } = this.#editor;
    const [now, versions] = await Promise.all([store.scenario(this.#id), store.versions(this.#id)]);
    const since = versions.value.filter(({ number }) => number > base.version);
    const last = since.at(-1);
    this.overtaken = {
      merged: mergeDrafts(base.scenario, draft, now.value),
      conflict: conflict ?? {
        version: last?.number ?? base.version,
        status: 'draft',
        etag: now.etag ?? base.etag,
        changedAt: last?.at ?? '',
        changedBy: last?.author ?? '',
        versions: since,
        fields: [],
      },
    };
  }

  /** Settles once no save is under way. */
  settled(): Promise<unknown> {
    return this.#underWay;
  }

  #tell(write: (author: string) => Promise<boolean>): Promise<boolean> {
    const told = this.#told(write);
    this.#underWay = told;
    return told;
  }

  async #told(write: (author: string) => Promise<boolean>): Promise<boolean> {
    if (!author.given || this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      return await write(author.given);
    } catch (error) {
      if (error instanceof RefusedWrite && error.status === 412 && error.conflict) {
        await this.lookAgain(error.conflict).catch((again: unknown) => (this.problem = problemFrom(again)));
      } else this.problem = told(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** A refusal with what is wrong in each field, which says more than that something is. */
function told(error: unknown): PageProblem {
  if (!(error instanceof RefusedWrite) || error.errors.length === 0) return problemFrom(error);
  return { detail: error.errors.map(({ message }) => message).join(' ') };
}
