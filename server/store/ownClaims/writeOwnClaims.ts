import type { Claims } from '../../../model/schema/claims.ts';
import type { OwnClaims, OwnClaimsStatus, OwnClaimsVersion } from '../../../model/schema/ownClaims.ts';
import type { FieldChange } from '../../../model/schema/storedScenario.ts';
import { problem } from '../../../model/schema/problem.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import { canonicalJson } from '../../jobs/canonicalJson.ts';
import { changedFields } from '../own/changedFields.ts';
import type { ReadState } from '../own/etags.ts';
import { Refused, type Kept } from '../own/refusal.ts';
import type { Notes, ScenarioStore, Writing } from '../own/scenarioStore.ts';
import { writing } from '../own/writing.ts';
import { findOwnClaims, listOwnClaims } from './readOwnClaims.ts';

/** Who writes, and why. */
export type OwnClaimsNotes = Pick<Notes, 'author' | 'why'>;

export interface ClaimsToAdd {
  content: Claims;
  /** Said of a paper that has the name of one that is here already: it is another one. */
  another?: boolean | undefined;
}

/**
 * Keeps claims of a new paper; they have been checked. The same claims again are kept once, so that none counts twice;
 * a paper with the name of one in use is asked about, as it may be a new version of it.
 */
export const addOwnClaims = (
  store: ScenarioStore,
  { content, another = false }: ClaimsToAdd,
  notes: OwnClaimsNotes,
): Promise<Kept<{ claims: OwnClaims; isNew: boolean }>> =>
  writing(store, async (it) => {
    const id = it.newId();
    const { tx, at } = it;
    const { authority } = content;
    const inUse = (await listOwnClaims(tx, authority)).filter(({ status }) => status === 'in-use');
    const same = inUse.find((kept) => canonicalJson(kept.content) === canonicalJson(content));
    if (same) return { claims: same, isNew: false };
    const name = paperName(content);
    if (!another && name !== undefined && inUse.some((kept) => paperName(kept.content) === name))
      throw new Refused({ why: 'taken', problems: [problem(['documents', 0, 'title'], SAME_NAME)] });
    await tx
      .insertInto('own_claims')
      .values({
        id,
        authority,
        status: 'in-use',
        current_version: 1,
        created_at: at,
        created_by: notes.author,
        changed_at: at,
        changed_by: notes.author,
      })
      .execute();
    await addVersion(it, { id, number: 1, act: 'added', fields: [], content }, notes);
    return { claims: (await findOwnClaims(tx, authority, id))!, isNew: true };
  });

/** What the first paper of claims is compared by; they may have none. */
function paperName({ documents }: Claims): string | undefined {
  const title = documents?.[0]?.title;
  return title === undefined ? undefined : nameKey(title);
}

const SAME_NAME =
  'A paper of this name is here already. Save these claims as its new version, or say that it is another paper.';

/** The next version of claims that stand as they were read; the same content makes none. */
export const saveOwnClaims = (
  store: ScenarioStore,
  id: string,
  read: ReadState | undefined,
  content: Claims,
  notes: OwnClaimsNotes,
): Promise<Kept<OwnClaims>> =>
  writing(store, async (it) => {
    const before = await unchanged(it, content.authority, id, read);
    const fields = changedFields(before.content, content);
    return fields.length === 0 ? before : next(it, before, { act: 'changed', fields, content }, notes);
  });

/** Retires claims, or brings them back: that too is a version, so that it says who did it and when. */
export const changeOwnClaimsStatus = (
  store: ScenarioStore,
  { authority, id }: { authority: string; id: string },
  read: ReadState | undefined,
  status: OwnClaimsStatus,
  notes: OwnClaimsNotes,
): Promise<Kept<OwnClaims>> =>
  writing(store, async (it) => {
    const before = await unchanged(it, authority, id, read);
    if (before.status === status) return before;
    const act = status === 'retired' ? 'retired' : 'brought-back';
    const fields: FieldChange[] = [{ path: 'status', change: 'changed' }];
    return next(it, before, { act, fields, content: before.content, status }, notes);
  });

async function unchanged(
  { tx }: Writing,
  authority: string,
  id: string,
  read: ReadState | undefined,
): Promise<OwnClaims> {
  const now = await findOwnClaims(tx, authority, id);
  if (!now) throw new Refused({ why: 'unknown', what: 'claims' });
  if (read?.version === now.version && read.status === now.status) return now;
  throw new Refused({ why: 'claims-changed' });
}

interface NextVersion {
  act: OwnClaimsVersion['act'];
  fields: FieldChange[];
  content: Claims;
  status?: OwnClaimsStatus;
}

async function next(
  writing: Writing,
  { id, authority, version, status: statusBefore }: OwnClaims,
  { status = statusBefore, ...what }: NextVersion,
  notes: OwnClaimsNotes,
): Promise<OwnClaims> {
  const { tx, at } = writing;
  const number = version + 1;
  // Only over the state that was read: of two that save at once, the second changes nothing here.
  const updated = await tx
    .updateTable('own_claims')
    .set({ status, current_version: number, changed_at: at, changed_by: notes.author })
    .where('id', '=', id)
    .where('current_version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) throw new Refused({ why: 'claims-changed' });
  await addVersion(writing, { id, number, ...what }, notes);
  return (await findOwnClaims(tx, authority, id))!;
}

const addVersion = (
  { tx, at }: Writing,
  { id, number, act, fields, content }: NextVersion & { id: string; number: number },
  { author, why = '' }: OwnClaimsNotes,
) =>
  tx
    .insertInto('own_claims_versions')
    .values({
      claims_id: id,
      number,
      act,
      author,
      at,
      why,
      fields: JSON.stringify(fields),
      content: JSON.stringify(content),
    })
    .execute();
