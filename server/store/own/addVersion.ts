import type { AuditedAct } from '../../../model/schema/audit.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { note } from './auditLog.ts';
import { changedFields } from './changedFields.ts';
import { checkReferences } from './checkReferences.ts';
import { conflictWith } from './conflicts.ts';
import { contentColumns } from './listedPart.ts';
import { isNameTaken, nameTaken } from './names.ts';
import { contentOf, scenarioRow } from './readScenario.ts';
import { invalid, Refused } from './refusal.ts';
import type { Notes, Writing } from './scenarioStore.ts';

/**
 * Adds a version on top of a scenario that has been read in this write, and answers the scenario as it is
 * now. An agreed one becomes a draft again, and what was agreed stays as it is. With nothing changed there is
 * no new version.
 */
export async function addVersion(
  writing: Writing,
  before: ScenarioRow,
  content: Scenario,
  { author, whatChanged = '', why = '' }: Notes,
  what: AuditedAct,
): Promise<ScenarioRow> {
  const { tx, at } = writing;
  const { id } = before;
  const fields = changedFields(await contentOf(tx, id), content);
  if (fields.length === 0) return before;

  const columns = contentColumns(content);
  if (columns.name_key !== before.name_key) {
    if (await isNameTaken({ ...writing, db: tx }, content.name, id)) throw nameTaken('name');
  }
  const problems = await checkReferences(writing, content);
  if (problems.length > 0) throw invalid(problems);

  const number = before.current_version + 1;
  const status = before.status === 'agreed' ? 'draft' : before.status;
  // Only over the state that was read: of two that save at once, the second changes nothing here.
  const updated = await tx
    .updateTable('scenarios')
    .set({ ...columns, status, current_version: number, changed_at: at, changed_by: author })
    .where('id', '=', id)
    .where('current_version', '=', before.current_version)
    .where('status', '=', before.status)
    .executeTakeFirst();
  const now = (await scenarioRow(tx, id))!;
  if (updated.numUpdatedRows === 0n) {
    const read = { version: before.current_version, status: before.status };
    throw new Refused({ why: 'changed', conflict: await conflictWith(tx, now, read) });
  }
  await tx
    .insertInto('versions')
    .values({
      scenario_id: id,
      number,
      author,
      at,
      what_changed: whatChanged,
      why,
      fields: JSON.stringify(fields),
      content: JSON.stringify(content),
    })
    .execute();
  await note(writing, { what, author, scenario: id, version: number, status, fields });
  return now;
}
