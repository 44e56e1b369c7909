import type { Scenario } from '../../../model/schema/scenario.ts';
import type {
  FieldChange,
  ScenarioVersion,
  ScenarioVersionWhole,
} from '../../../model/schema/storedScenario.ts';
import type { Database, ScenarioRow, VersionRow } from '../database/tables.ts';
import { storedContent } from './storedContent.ts';

/** Reads go through the database itself or through a write under way. */
export type Reading = Pick<Database, 'selectFrom'>;

export const scenarioRow = (db: Reading, id: string): Promise<ScenarioRow | undefined> =>
  db.selectFrom('scenarios').selectAll().where('id', '=', id).executeTakeFirst();

/** A version's content; the current one's if no number is given. */
export async function contentOf(db: Reading, id: string, version?: number): Promise<Scenario | undefined> {
  const row = await db
    .selectFrom('versions')
    .select('content')
    .where('scenario_id', '=', id)
    .where('number', '=', (it) =>
      version === undefined
        ? it.selectFrom('scenarios').select('current_version').where('id', '=', id)
        : it.val(version),
    )
    .executeTakeFirst();
  return row && storedContent(row.content);
}

export async function versionWhole(
  db: Reading,
  id: string,
  number: number,
): Promise<ScenarioVersionWhole | undefined> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('scenario_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...versionOf(row), content: storedContent(row.content) };
}

/** The versions after one, the oldest first, without their contents. */
export async function versionsAfter(db: Reading, id: string, number = 0): Promise<ScenarioVersion[]> {
  const rows = await db
    .selectFrom('versions')
    .select(['number', 'author', 'at', 'what_changed', 'why', 'fields'])
    .where('scenario_id', '=', id)
    .where('number', '>', number)
    .orderBy('number')
    .execute();
  return rows.map(versionOf);
}

const versionOf = (row: Omit<VersionRow, 'content' | 'scenario_id'>): ScenarioVersion => ({
  number: row.number,
  author: row.author,
  at: row.at,
  whatChanged: row.what_changed,
  why: row.why,
  fields: JSON.parse(row.fields) as FieldChange[],
});
