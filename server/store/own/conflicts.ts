import type { Conflict } from '../../../model/schema/conflict.ts';
import type { ScenarioStatus } from '../../../model/schema/storedScenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { changedFields } from './changedFields.ts';
import { etagOf, type ReadState } from './etags.ts';
import { contentOf, scenarioRow, versionsAfter, type Reading } from './readScenario.ts';
import { Refused } from './refusal.ts';

/**
 * The scenario, if it still stands as it did when it was read; else the write ends with who has changed what.
 *
 * @param read nothing for a tag that is none of ours: then nothing can be said about what has changed
 */
export async function unchanged(db: Reading, id: string, read: ReadState | undefined): Promise<ScenarioRow> {
  const row = await scenarioRow(db, id);
  if (!row) throw new Refused({ why: 'unknown', what: 'scenario' });
  if (read?.version === row.current_version && read.status === row.status) return row;
  throw new Refused({ why: 'changed', conflict: await conflictWith(db, row, read) });
}

export async function conflictWith(
  db: Reading,
  row: ScenarioRow,
  read: ReadState | undefined,
): Promise<Conflict> {
  const base = read && (await contentOf(db, row.id, read.version));
  const current = base && (await contentOf(db, row.id));
  const statusChange = { path: 'status', change: 'changed' as const };
  return {
    version: row.current_version,
    status: row.status as ScenarioStatus,
    etag: etagOf(row.current_version, row.status),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    versions: base ? await versionsAfter(db, row.id, read.version) : [],
    fields: [
      ...(base ? changedFields(base, current) : []),
      ...(read && read.status !== row.status ? [statusChange] : []),
    ],
  };
}
