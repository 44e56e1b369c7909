import { draftFrom, draftOf, type Draft } from '../../../model/forms/draft.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { author } from '../../state/author.svelte.ts';
import { store, versionIn } from '../../state/storeApi.ts';
import { shelvedDraft } from './draftShelf.ts';

/** A scenario as it is opened to be changed. */
export interface Opened {
  /** The version the working copy began with. */
  version: number;
  scenario: Scenario;
  etag: string;
  draft: Draft;
  /** The tag of the working copy on the server; nothing where there is none. */
  draftEtag: string | undefined;
  /** When changes that were not saved as a version were made; nothing where there are none. */
  unsavedSince: string | undefined;
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
  const kept = author.given ? await store.draft(author.given, id).catch(() => undefined) : undefined;
  const there = kept && { ...kept.value, draft: draftFrom(kept.value.content) };
  const here = shelvedDraft(id);
  const useHere = here && (!there?.draft || here.at > there.savedAt);
  const draft = useHere ? here.draft : there?.draft;
  const basedOn = useHere ? here.basedOn : (there?.basedOn ?? version);
  const opened = {
    version: current,
    draftEtag: kept?.etag,
    unsavedSince: draft && (useHere ? here.at : there?.savedAt),
  };
  if (!draft || basedOn > version) {
    const plain = { version, scenario: current.value, etag: current.etag, draft: draftOf(current.value) };
    return { ...plain, draftEtag: opened.draftEtag, unsavedSince: undefined, overtaken: false };
  }
  if (basedOn === version) {
    return { ...opened, version, scenario: current.value, etag: current.etag, draft, overtaken: false };
  }
  // The tag that was read then: a save over it is told what has happened since.
  const base = await store.version(id, basedOn, signal);
  const etag = `"${basedOn}-draft"`;
  return { ...opened, version: basedOn, scenario: base.value.content, etag, draft, overtaken: true };
}
