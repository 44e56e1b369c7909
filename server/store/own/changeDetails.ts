import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ChangeDetailsRequest, ScenarioStatus } from '../../../model/schema/storedScenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { addVersion } from './addVersion.ts';
import { agreementProblems } from './agreement.ts';
import { note } from './auditLog.ts';
import { unchanged } from './conflicts.ts';
import type { ReadState } from './etags.ts';
import { contentOf, scenarioRow } from './readScenario.ts';
import { invalid, Refused, type Kept } from './refusal.ts';
import { ownOnly } from './saveVersion.ts';
import type { ScenarioStore, Writing } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** Changes name, purpose and tags, which makes a version, and then the status, which does not. */
export async function changeDetails(
  store: ScenarioStore,
  id: string,
  read: ReadState | undefined,
  { status, why, ...details }: ChangeDetailsRequest,
  author: string,
): Promise<Kept<ScenarioRow>> {
  const known = await ownOnly(store, id);
  if (!known.ok) return known;
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

async function setStatus(
  writing: Writing,
  before: ScenarioRow,
  status: ScenarioStatus,
  author: string,
): Promise<ScenarioRow> {
  const { tx, at, published } = writing;
  const { id, current_version: version } = before;
  if (status === 'agreed') {
    const problems = await agreementProblems(published, (await contentOf(tx, id))!);
    if (problems.length > 0) throw invalid(problems);
  }
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
