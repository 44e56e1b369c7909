import type { Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { makeAppendOnly } from './appendOnly.ts';
import { refuseReplacing } from './neverReplaced.ts';

/** Changes of entries of the register: who, when, what and why. They are never changed themselves. */
export async function createRegisterEdits(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('register_edits')
    .addColumn('authority', 'text', (it) => it.notNull())
    .addColumn('figure', 'text', (it) => it.notNull())
    .addColumn('number', 'integer', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('reason', 'text', (it) => it.notNull())
    .addColumn('changed', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('register_edits_key', ['authority', 'figure', 'number'])
    .execute();
  await makeAppendOnly(db, dialect, 'register_edits');
  if (dialect === 'sqlite') await refuseReplacing(db, 'register_edits', [['authority', 'figure', 'number']]);
}
