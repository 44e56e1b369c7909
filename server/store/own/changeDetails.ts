import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ChangeDetailsRequest, ScenarioStatus } from '../../../model/schema/storedScenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { addVersion } from './addVersion.ts';
import { agreementProblems } from './agreement.ts';
import { note } from './auditLog.ts';
import { changedFields } from './changedFields.ts';
import { unchanged } from './conflicts.ts';
import type { ReadState } from './etags.ts';
import { contentOf, scenarioRow } from './readScenario.ts';
import { Refused, type Kept } from './refusal.ts';
import { ownOnly } from './saveVersion.ts';
import type { JudgingStore, Writing } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** Changes name, purpose and tags, which makes a version, and then the status, which does not. */
export async function changeDetails(
  store: JudgingStore,
  id: string,
  read: ReadState | undefined,
  { status, why, ...details }: ChangeDetailsRequest,
  author: string,
): Promise<Kept<ScenarioRow>> {
  const known = await ownOnly(store, id);
  if (!known.ok) return known;
  if (status === 'agreed') {
    const agreeable = await canBeAgreed(store, id, read, details);
    if (!agreeable.ok) return agreeable;
  }
  return writing(store, async (it) => {
    const before = await unchanged(it.tx, id, read);
    const content = { ...(await contentOf(it.tx, id))!, ...given(details) };
    const notes = { author, why, whatChanged: 'Changed name, purpose or tags' };
    const after = await addVersion(it, before, content, notes, 'version-saved');
    return status === undefined || status === after.status ? after : setStatus(it, after, status, author);
  });
}

/** A field that is there with nothing in it would take away what the content has. */
const given = (details: Partial<Scenario>): Partial<Scenario> =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));

/** Whether what has been read may be agreed with these details. The write that follows is over the same state. */
async function canBeAgreed(
  store: JudgingStore,
  id: string,
  read: ReadState | undefined,
  details: Partial<Scenario>,
): Promise<Kept<null>> {
  const before = await writing(store, ({ tx }) => unchanged(tx, id, read));
  if (!before.ok) return before;
  const content = (await contentOf(store.db, id, before.value.current_version))!;
  const after = { ...content, ...given(details) };
  const isAgreed = before.value.status === 'agreed' && changedFields(content, after).length === 0;
  const problems = isAgreed ? [] : await agreementProblems(store, after);
  return problems.length > 0
    ? { ok: false, refusal: { why: 'invalid', problems } }
    : { ok: true, value: null };
}

async function setStatus(
  writing: Writing,
  before: ScenarioRow,
  status: ScenarioStatus,
  author: string,
): Promise<ScenarioRow> {
  const { tx, at } = writing;
  const { id, current_version: version } = before;
  const updated = await tx
    .updateTable('scenarios')
    .set({ status, agreed_version: agreedVersion(before, status), changed_at: at, changed_by: author })
    .where('id', '=', id)
    .where('current_version', '=', version)
    .where('status', '=', before.status)
    .executeTakeFirst();
  // Somebody came between: say so rather than write over it.
  if (updated.numUpdatedRows === 0n) await unchanged(tx, id, { version, status: before.status });
  const fields = [{ path: 'status', change: 'changed' as const }];
  await note(writing, { what: 'status-changed', author, scenario: id, version, status, fields });
  const after = await scenarioRow(tx, id);
  if (!after) throw new Refused({ why: 'unknown', what: 'scenario' });
  return after;
}

/** What was agreed stays so when it is retired or built on, and no longer when its own status is taken back. */
function agreedVersion(before: ScenarioRow, status: ScenarioStatus): number | null {
  if (status === 'agreed') return before.current_version;
  const takenBack = before.agreed_version === before.current_version && status !== 'retired';
  return takenBack ? null : before.agreed_version;
}
