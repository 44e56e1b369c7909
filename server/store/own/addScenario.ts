import type { AuditedAct } from '../../../model/schema/audit.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { note } from './auditLog.ts';
import { checkReferences } from './checkReferences.ts';
import { contentColumns } from './listedPart.ts';
import { isNameTaken, nameTaken } from './names.ts';
import { invalid } from './refusal.ts';
import type { Notes, Writing } from './scenarioStore.ts';

/** Puts a new scenario into the store, as a draft with one version. */
export async function addScenario(
  writing: Writing,
  content: Scenario,
  { author, whatChanged = '', why = '' }: Notes,
  what: AuditedAct,
): Promise<ScenarioRow> {
  const { tx, at } = writing;
  if (await isNameTaken({ ...writing, db: tx }, content.name)) throw nameTaken('name');
  const problems = await checkReferences(writing, content);
  if (problems.length > 0) throw invalid(problems);

  const row: ScenarioRow = {
    id: content.id,
    ...contentColumns(content),
    status: 'draft',
    current_version: 1,
    agreed_version: null,
    created_at: at,
    created_by: author,
    changed_at: at,
    changed_by: author,
  };
  await tx.insertInto('scenarios').values(row).execute();
  await tx
    .insertInto('versions')
    .values({
      scenario_id: content.id,
      number: 1,
      author,
      at,
      what_changed: whatChanged,
      why,
      fields: '[]',
      content: JSON.stringify(content),
    })
    .execute();
  await note(writing, { what, author, scenario: content.id, version: 1, status: 'draft' });
  return row;
}
