import type {
  ChangeDetailsRequest,
  ScenarioSummary,
  ScenarioVersion,
} from '../../../model/schema/storedScenario.ts';
import { problemFrom } from '../../problem.ts';
import { author } from '../../state/author.svelte.ts';
import { RefusedWrite, store, type Tagged } from '../../state/storeApi.ts';

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
  /** One sentence for each reason. */
  refused = $state.raw<string[]>([]);

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
    const { summary, etag } = this.loaded ?? {};
    if (!summary || etag === undefined || this.busy) return false;
    this.done = '';
    this.refused = author.given ? [] : ['Type your name at the top first: every change is kept with one.'];
    if (!author.given) return false;
    this.busy = true;
    try {
      await write(author.given, summary.id, etag);
      this.done = done;
      await this.load(summary.id);
      return true;
    } catch (error) {
      this.refused = reasons(error);
      // What somebody else has done in the meantime is shown with the reason.
      await this.load(summary.id).catch(() => undefined);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function reasons(error: unknown): string[] {
  const { detail } = problemFrom(error);
  if (!(error instanceof RefusedWrite)) return [detail];
  if (error.conflict) {
    return [
      `${error.conflict.changedBy} changed it in the meantime. It is shown as it is now: look, then try again.`,
    ];
  }
  const each = error.errors.map(({ path, message }) =>
    /^measures/.test(path) ? `${path}: ${message}` : message,
  );
  return each.length > 0 ? each : [detail];
}
