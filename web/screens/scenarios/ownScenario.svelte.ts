import type { Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type {
  ChangeDetailsRequest,
  ScenarioSummary,
  ScenarioVersion,
} from '../../../model/schema/storedScenario.ts';
import { problemFrom } from '../../ask/problem.ts';
import { author } from '../../state/author.svelte.ts';
import { RefusedWrite, type Tagged } from '../../ask/ask.ts';
import { store } from '../../ask/storeApi.ts';

interface Loaded {
  summary: ScenarioSummary;
  etag: string | undefined;
  /** The newest first. */
  versions: ScenarioVersion[];
}

export async function loadOwn(id: string, signal?: AbortSignal): Promise<Loaded> {
  const [{ value: summary, etag }, { value: versions }] = await Promise.all([
    store.summary(id, signal),
    store.versions(id, signal),
  ]);
  return { summary, etag, versions: versions.toReversed() };
}

/** What can be done to an own scenario outside its editor, and why it was refused. */
export class OwnScenario {
  loaded = $state.raw<Loaded>();
  busy = $state(false);
  done = $state('');
  /** Why the last change was not made. */
  refused = $state.raw<readonly Problem[]>([]);
  /** What it was to be made of, where the reasons lie in it. */
  refusedOf = $state.raw<Scenario>();

  /** What is read again after a refusal; the next change waits for it. */
  #reading: Promise<void> = Promise.resolve();

  async load(id: string): Promise<void> {
    this.loaded = await loadOwn(id);
  }

  change(details: ChangeDetailsRequest, done: string): Promise<boolean> {
    return this.#write((who, id, etag) => store.change(who, id, etag, details), done);
  }

  restore(version: number, why: string): Promise<boolean> {
    return this.#write(
      (who, id, etag) => store.restore(who, id, etag, version, why),
      `Version ${version} is restored, as a new version.`,
    );
  }

  async #write(
    write: (author: string, id: string, etag: string) => Promise<Tagged<ScenarioSummary>>,
    done: string,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    await this.#reading;
    try {
      return await this.#writeOver(write, done);
    } finally {
      this.busy = false;
    }
  }

  async #writeOver(
    write: (author: string, id: string, etag: string) => Promise<Tagged<ScenarioSummary>>,
    done: string,
  ): Promise<boolean> {
    const { summary, etag } = this.loaded ?? {};
    if (!summary || etag === undefined) return false;
    this.done = '';
    this.refused = author.given ? [] : [NO_NAME];
    if (!author.given) return false;
    try {
      await write(author.given, summary.id, etag);
      this.done = done;
      await this.load(summary.id);
      return true;
    } catch (error) {
      const why = reasons(error);
      this.refusedOf = why.some(({ path }) => path.startsWith('measures'))
        ? (await store.scenario(summary.id).catch(() => undefined))?.value
        : undefined;
      this.refused = why;
      // What somebody else has done in the meantime is shown with the reason.
      this.#reading = this.load(summary.id).catch(() => undefined);
      return false;
    }
  }
}

const asWhole = (message: string): Problem => ({ path: '', message });
const NO_NAME = asWhole('Type your name at the top first: every change is kept with one.');

function reasons(error: unknown): readonly Problem[] {
  const whole = asWhole(problemFrom(error).detail);
  if (!(error instanceof RefusedWrite)) return [whole];
  if (error.conflict) {
    const { changedBy } = error.conflict;
    return [
      asWhole(`${changedBy} changed it in the meantime. It is shown as it is now: look, then try again.`),
    ];
  }
  return error.errors.length > 0 ? error.errors : [whole];
}
