import { sql, type Kysely } from 'kysely';
import type { Migration } from './migrations/all.ts';
import type { Database, Dialect, Tables } from './tables.ts';
import { StoreUnusable } from './unusable.ts';

type MigrationTable = { carecast_migrations: { name: string; at: string } };

type MigratedDatabase = Kysely<Tables & MigrationTable>;

/** Keeps servers that start together on one PostgreSQL database from migrating it together. */
const LOCK_NUMBER = 740_271_918;

/**
 * Brings the database to the newest shape, each step whole or not at all. One that has steps this program
 * does not know belongs to a newer version and is left alone.
 *
 * @param copyBefore keeps a copy of what there is, before a step changes it
 */
export async function migrate(
  database: Database,
  dialect: Dialect,
  steps: readonly Migration[],
  { now, copyBefore }: { now: () => Date; copyBefore: (step: string) => void },
): Promise<void> {
  const db = database.$extendTables<MigrationTable>();
  const done = await stepsDone(db, dialect);
  if (done.some((name) => !steps.some((step) => step.name === name))) {
    throw new StoreUnusable(
      'The database belongs to a newer version of Carecast. Nothing in it has been changed. ' +
        'Start that version, or bring back the copy made before it (docs/store.md).',
    );
  }
  // One that is being made has nothing to lose.
  const filled = done.length > 0;
  for (const step of steps.filter(({ name }) => !done.includes(name))) {
    if (filled) copyBefore(step.name);
    await takeStep(db, dialect, step, now);
  }
}

async function takeStep(
  db: MigratedDatabase,
  dialect: Dialect,
  step: Migration,
  now: () => Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK_NUMBER})`.execute(tx);
    // Another server may have been quicker.
    if ((await stepsDone(tx, dialect)).includes(step.name)) return;
    await tx.schema
      .createTable('carecast_migrations')
      .ifNotExists()
      .addColumn('name', 'text', (it) => it.primaryKey())
      .addColumn('at', 'text', (it) => it.notNull())
      .execute();
    await step.up(tx as unknown as Kysely<unknown>, dialect);
    await tx.insertInto('carecast_migrations').values({ name: step.name, at: now().toISOString() }).execute();
  });
}

async function stepsDone(db: MigratedDatabase, dialect: Dialect): Promise<string[]> {
  const table =
    dialect === 'postgres'
      ? // As the rows of a table, because what to_regclass knows may be from before another server's step.
        sql`select 1 from pg_tables where tablename = 'carecast_migrations' and schemaname = any(current_schemas(false))`
      : sql`select 1 from sqlite_master where name = 'carecast_migrations'`;
  if ((await table.execute(db)).rows.length === 0) return [];
  const rows = await db.selectFrom('carecast_migrations').select('name').execute();
  return rows.map(({ name }) => name);
}
