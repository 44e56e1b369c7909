import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { makeAppendOnly } from './appendOnly.ts';
import { refuseReplacing } from './neverReplaced.ts';

/**
 * Authorities that people brought themselves, and the published figures of all councils they were built from. What is
 * kept of either says who kept it and when, and is never changed.
 */
export async function createAuthorityTables(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const postgres = dialect === 'postgres';
  const sorted = postgres ? sql`text collate "C"` : 'text';

  await db.schema
    .createTable('authorities')
    .addColumn('id', sorted, (it) => it.primaryKey())
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('code', 'text')
    .addColumn('current_version', 'integer', (it) => it.notNull())
    .execute();

  await db.schema
    .createTable('authority_versions')
    .addColumn('authority_id', sorted, (it) => it.notNull().references('authorities.id'))
    .addColumn('number', 'integer', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('why', 'text', (it) => it.notNull())
    .addColumn('origin', 'text', (it) => it.notNull())
    .addColumn('baseline', 'text', (it) => it.notNull())
    .addColumn('evidence', 'text', (it) => it.notNull())
    .addColumn('history', 'text', (it) => it.notNull())
    .addColumn('targets', 'text')
    .addColumn('notes', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('authority_versions_key', ['authority_id', 'number'])
    .execute();

  await db.schema
    .createTable('open_data')
    .addColumn('number', postgres ? 'serial' : 'integer', (it) =>
      postgres ? it.primaryKey() : it.primaryKey().autoIncrement(),
    )
    .addColumn('id', sorted, (it) => it.notNull().unique())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('files', 'text', (it) => it.notNull())
    .addColumn('figures', postgres ? 'bytea' : 'blob', (it) => it.notNull())
    .execute();

  for (const table of ['authority_versions', 'open_data']) await makeAppendOnly(db, dialect, table);
  if (dialect === 'sqlite') {
    await refuseReplacing(db, 'authority_versions', [['authority_id', 'number']]);
    await refuseReplacing(db, 'open_data', [['id']]);
  }
}
