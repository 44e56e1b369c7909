import { draftFrom, draftOf, type Draft } from '../../../model/forms/draft.ts';
import { same } from '../../../model/forms/fieldValue.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import { author } from '../../state/author.svelte.ts';
import { store, versionIn } from '../../ask/storeApi.ts';
import { sentDraft } from './draftKeeper.svelte.ts';
import { shelve, shelvedDraft, unshelve, type ShelvedDraft } from './draftShelf.ts';
import { workingCopies, type WorkingCopy } from './workingCopies.ts';

/** A version, and what a save over it has to name. */
export interface Base {
  version: number;
  scenario: Scenario;
  etag: string;
}

/** A scenario as it is opened to be changed: the version the working copy began with, and the copy. */
export interface Opened extends Base {
  /** As the library lists it: its status, and who agreed to it. */
  summary: ScenarioSummary;
  draft: Draft;
  /** The tag of the working copy on the server; nothing where there is none. */
  draftEtag: string | undefined;
  /** The working copy that was opened; nothing where the draft is the version itself. */
  copy: WorkingCopy | undefined;
  /** Another working copy of the same person: they have to choose. */
  other: WorkingCopy | undefined;
  /** Somebody saved a newer version since the working copy was begun. */
  overtaken: boolean;
}

/** Published scenarios carry no tag of a version: they cannot be changed. */
export class NotOwn extends Error {}

/** Reads the current version, and the newest working copy of it: this browser's, or the server's. */
export async function openScenario(id: string, signal: AbortSignal): Promise<Opened> {
  const current = await store.scenario(id, signal);
  const version = versionIn(current.etag);
  if (version === undefined || current.etag === undefined) throw new NotOwn();
  const now: Base = { version, scenario: current.value, etag: current.etag };
  const [{ draftEtag, copies }, { value: summary }] = await Promise.all([
    copiesOf(id),
    store.summary(id, signal),
  ]);
  const [copy, other] = copies.filter(({ basedOn }) => basedOn <= version);
  const base = !copy || copy.basedOn === version ? now : await baseOf(id, copy.basedOn, signal);
  if (!copy || (!other && same(copy.draft, draftOf(base.scenario)))) {
    const draft = draftOf(now.scenario);
    return { ...now, summary, draft, draftEtag, copy: undefined, other: undefined, overtaken: false };
  }
  return { ...base, summary, draft: copy.draft, draftEtag, copy, other, overtaken: copy.basedOn < version };
}

/** A version that a working copy was begun with. */
export async function baseOf(id: string, version: number, signal?: AbortSignal): Promise<Base> {
  const read = await store.version(id, version, signal);
  // The tag that was read then: a save over it is told what has happened since.
  return { version, scenario: read.value.content, etag: `"${version}-draft"` };
}

/** What the reader typed and has not saved as a version: in this browser, or on the server. */
export async function copiesOf(
  id: string,
): Promise<{ draftEtag: string | undefined; copies: WorkingCopy[] }> {
  const who = author.given;
  const kept = who === undefined ? undefined : await sentDraft(who, id);
  const draft = draftFrom(kept?.value.content);
  const there = kept && draft && { ...kept.value, etag: kept.etag, draft };
  const here = shelvedDraft(id, who) ?? takenAlong(id, who);
  const copies = workingCopies(here, there);
  if (here && copies.length === 0) unshelve(id, who);
  return { draftEtag: kept?.etag, copies };
}

/** Ends the working copy, here and on the server. */
export async function throwAway(id: string): Promise<void> {
  if (author.given) await store.discardDraft(author.given, id);
  unshelve(id, author.given);
}

/** What was typed before a name was, now under the name. */
function takenAlong(id: string, who: string | undefined): ShelvedDraft | undefined {
  const nameless = shelvedDraft(id, undefined);
  if (nameless && who !== undefined && shelve(id, who, nameless)) unshelve(id, undefined);
  return nameless;
}
