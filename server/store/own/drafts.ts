import type { ScenarioDraft } from '../../../model/schema/storedScenario.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import type { DraftRow } from '../database/tables.ts';
import { note } from './auditLog.ts';
import { changedFields } from './changedFields.ts';
import { scenarioRow, type Reading } from './readScenario.ts';
import { Refused, type Kept } from './refusal.ts';
import { ownOnly } from './saveVersion.ts';
import type { ScenarioStore, Writing } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** A working copy and the number of its latest save, which the next save names. */
export interface KeptDraft {
  draft: ScenarioDraft;
  revision: number;
}

/** The revision a save is made on: none for the first, nothing for a tag that is none of ours. */
export type DraftRevision = number | 'none' | undefined;

const draftRow = (db: Reading, id: string, author: string): Promise<DraftRow | undefined> =>
  db
    .selectFrom('drafts')
    .selectAll()
    .where('scenario_id', '=', id)
    .where('author_key', '=', nameKey(author))
    .executeTakeFirst();

export async function draftOf(db: Reading, id: string, author: string): Promise<KeptDraft | undefined> {
  const row = await draftRow(db, id, author);
  return row && keptDraft(row);
}

/** Keeps a working copy, unless the same author has saved it elsewhere in the meantime. */
export async function saveDraft(
  store: ScenarioStore,
  id: string,
  read: DraftRevision,
  wanted: Pick<ScenarioDraft, 'author' | 'basedOn' | 'content'>,
): Promise<Kept<KeptDraft>> {
  const known = await ownOnly(store, id);
  if (!known.ok) return known;
  return writing(store, async (it) => {
    const { tx, at } = it;
    const before = await draftRow(tx, id, wanted.author);
    const scenario = (await scenarioRow(tx, id))!;
    if ((before?.revision ?? 'none') !== read) throw new Refused({ why: 'draft-changed' });
    if (wanted.basedOn > scenario.current_version) throw new Refused({ why: 'unknown', what: 'version' });
    const row: DraftRow = {
      scenario_id: id,
      author_key: nameKey(wanted.author),
      author: wanted.author,
      based_on: wanted.basedOn,
      revision: (before?.revision ?? 0) + 1,
      saved_at: at,
      content: JSON.stringify(wanted.content),
    };
    await replaceDraft(it, row, before);
    await note(it, {
      what: 'draft-saved',
      author: wanted.author,
      scenario: id,
      version: wanted.basedOn,
      status: scenario.status,
      fields: before ? changedFields(JSON.parse(before.content), wanted.content) : [],
    });
    return keptDraft(row);
  });
}

async function replaceDraft({ tx }: Writing, row: DraftRow, before: DraftRow | undefined): Promise<void> {
  // Of two tabs that save at once, the second changes nothing.
  const saved = before
    ? await tx
        .updateTable('drafts')
        .set(row)
        .where('scenario_id', '=', row.scenario_id)
        .where('author_key', '=', row.author_key)
        .where('revision', '=', before.revision)
        .executeTakeFirst()
    : await tx
        .insertInto('drafts')
        .values(row)
        .onConflict((it) => it.doNothing())
        .executeTakeFirst();
  const rows = 'numUpdatedRows' in saved ? saved.numUpdatedRows : saved.numInsertedOrUpdatedRows;
  if (rows === 0n) throw new Refused({ why: 'draft-changed' });
}

/** Throws a working copy away; whether there was one. */
export const discardDraft = (store: ScenarioStore, id: string, author: string): Promise<Kept<boolean>> =>
  writing(store, async (it) => {
    const dropped = await dropDraft(it, id, author);
    if (!dropped) return false;
    const scenario = (await scenarioRow(it.tx, id))!;
    const { current_version: version, status } = scenario;
    await note(it, { what: 'draft-discarded', author, scenario: id, version, status });
    return true;
  });

export async function dropDraft({ tx }: Writing, id: string, author: string): Promise<boolean> {
  const dropped = await tx
    .deleteFrom('drafts')
    .where('scenario_id', '=', id)
    .where('author_key', '=', nameKey(author))
    .executeTakeFirst();
  return dropped.numDeletedRows > 0n;
}

const keptDraft = (row: DraftRow): KeptDraft => ({
  draft: {
    author: row.author,
    basedOn: row.based_on,
    savedAt: row.saved_at,
    content: JSON.parse(row.content) as ScenarioDraft['content'],
  },
  revision: row.revision,
});
