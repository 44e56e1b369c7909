import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { makeAppendOnly } from './appendOnly.ts';
import { refuseReplacing } from './neverReplaced.ts';

/** Claims of people's own papers. Their versions say who did what and when, and are never changed. */
export async function createOwnClaimTables(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const sorted = dialect === 'postgres' ? sql`text collate "C"` : 'text';

  await db.schema
    .createTable('own_claims')
    .addColumn('id', sorted, (it) => it.primaryKey())
    .addColumn('authority', 'text', (it) => it.notNull())
    .addColumn('status', 'text', (it) => it.notNull().check(sql`status in ('in-use', 'retired')`))
    .addColumn('current_version', 'integer', (it) => it.notNull())
    .addColumn('created_at', 'text', (it) => it.notNull())
    .addColumn('created_by', 'text', (it) => it.notNull())
    .addColumn('changed_at', 'text', (it) => it.notNull())
    .addColumn('changed_by', 'text', (it) => it.notNull())
    .execute();

  await db.schema
    .createTable('own_claims_versions')
    .addColumn('claims_id', sorted, (it) => it.notNull().references('own_claims.id'))
    .addColumn('number', 'integer', (it) => it.notNull())
    .addColumn('act', 'text', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('why', 'text', (it) => it.notNull())
    .addColumn('fields', 'text', (it) => it.notNull())
    .addColumn('content', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('own_claims_versions_key', ['claims_id', 'number'])
    .execute();

  await makeAppendOnly(db, dialect, 'own_claims_versions');
  if (dialect === 'sqlite') await refuseReplacing(db, 'own_claims_versions', [['claims_id', 'number']]);
}
