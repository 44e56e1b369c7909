import { combinedLibrary } from '../combinedLibrary.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { addVersion } from './addVersion.ts';
import { checkContent } from './checkContent.ts';
import { unchanged } from './conflicts.ts';
import { dropDraft } from './drafts.ts';
import type { ReadState } from './etags.ts';
import { contentOf, scenarioRow, versionWhole } from './readScenario.ts';
import { Refused, type Kept } from './refusal.ts';
import type { Notes, ScenarioStore } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** Saves a content as the next version, and with it ends the author's working copy. */
export async function saveVersion(
  store: ScenarioStore,
  id: string,
  read: ReadState | undefined,
  sent: unknown,
  notes: Notes,
): Promise<Kept<ScenarioRow>> {
  const known = await ownOnly(store, id);
  if (!known.ok) return known;
  const content = await checkContent(combinedLibrary(store), sent, id);
  return writing(store, async (it) => {
    const before = await unchanged(it.tx, id, read);
    if (!content.ok) throw new Refused({ why: 'invalid', problems: content.problems });
    const after = await addVersion(it, before, content.value, notes, 'version-saved');
    await dropDraft(it, id, notes.author);
    return after;
  });
}

/** Saves an old version's content as the next one. The scenario keeps the name it has now. */
export async function restoreVersion(
  store: ScenarioStore,
  id: string,
  read: ReadState | undefined,
  wanted: number,
  { author, why }: Notes,
): Promise<Kept<ScenarioRow>> {
  const known = await ownOnly(store, id);
  if (!known.ok) return known;
  return writing(store, async (it) => {
    const before = await unchanged(it.tx, id, read);
    const old = await versionWhole(it.tx, id, wanted);
    if (!old) throw new Refused({ why: 'unknown', what: 'version' });
    const { name } = (await contentOf(it.tx, id))!;
    const content = await checkContent(
      combinedLibrary({ published: it.published, db: it.tx }),
      { ...old.content, name },
      id,
    );
    if (!content.ok) throw new Refused({ why: 'invalid', problems: content.problems });
    const notes = { author, why, whatChanged: `Restored version ${wanted}` };
    return addVersion(it, before, content.value, notes, 'version-restored');
  });
}

/** Refuses a published scenario, which nobody changes here, and one that is not there. */
export async function ownOnly({ db, published }: ScenarioStore, id: string): Promise<Kept<ScenarioRow>> {
  if (await published.scenarios.find(id)) return { ok: false, refusal: { why: 'published' } };
  const row = await scenarioRow(db, id);
  return row ? { ok: true, value: row } : { ok: false, refusal: { why: 'unknown', what: 'scenario' } };
}
