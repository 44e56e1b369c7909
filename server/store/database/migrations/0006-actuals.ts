import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { makeAppendOnly } from './appendOnly.ts';
import { refuseReplacing } from './neverReplaced.ts';

/** What months came to, by baseline: a month that is put right gets a new row, and the last one holds. */
export async function createActualsTable(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const postgres = dialect === 'postgres';
  await db.schema
    .createTable('actuals')
    .addColumn('number', postgres ? 'serial' : 'integer', (it) =>
      postgres ? it.primaryKey() : it.primaryKey().autoIncrement(),
    )
    .addColumn('baseline', postgres ? sql`text collate "C"` : 'text', (it) => it.notNull())
    .addColumn('month', 'text', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('content', 'text', (it) => it.notNull())
    .execute();
  await db.schema.createIndex('actuals_of_baseline').on('actuals').columns(['baseline', 'number']).execute();
  await makeAppendOnly(db, dialect, 'actuals');
  if (dialect === 'sqlite') await refuseReplacing(db, 'actuals', []);
}
