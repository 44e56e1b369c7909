import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { makeAppendOnly } from './appendOnly.ts';

/** Scenarios with their versions and drafts, kept runs, and the log of every write. */
export async function createScenarioTables(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { schema } = db;
  const postgres = dialect === 'postgres';
  // Sorted by code point on both, whatever the language of the server.
  const sorted = postgres ? sql`text collate "C"` : 'text';

  await schema
    .createTable('scenarios')
    .addColumn('id', sorted, (it) => it.primaryKey())
    .addColumn('name_key', sorted, (it) => it.notNull().unique())
    .addColumn('baseline', 'text', (it) => it.notNull())
    .addColumn('listed', 'text', (it) => it.notNull())
    .addColumn('search_text', 'text', (it) => it.notNull())
    .addColumn('tag_keys', 'text', (it) => it.notNull())
    .addColumn('status', 'text', (it) =>
      it.notNull().check(sql`status in ('draft', 'for-review', 'agreed', 'retired')`),
    )
    .addColumn('current_version', 'integer', (it) => it.notNull())
    .addColumn('agreed_version', 'integer')
    .addColumn('created_at', 'text', (it) => it.notNull())
    .addColumn('created_by', 'text', (it) => it.notNull())
    .addColumn('changed_at', 'text', (it) => it.notNull())
    .addColumn('changed_by', 'text', (it) => it.notNull())
    .execute();

  await schema
    .createTable('versions')
    .addColumn('scenario_id', sorted, (it) => it.notNull().references('scenarios.id'))
    .addColumn('number', 'integer', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('what_changed', 'text', (it) => it.notNull())
    .addColumn('why', 'text', (it) => it.notNull())
    .addColumn('fields', 'text', (it) => it.notNull())
    .addColumn('content', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('versions_key', ['scenario_id', 'number'])
    .execute();

  await schema
    .createTable('drafts')
    .addColumn('scenario_id', sorted, (it) => it.notNull().references('scenarios.id'))
    .addColumn('author_key', 'text', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('based_on', 'integer', (it) => it.notNull())
    .addColumn('revision', 'integer', (it) => it.notNull())
    .addColumn('saved_at', 'text', (it) => it.notNull())
    .addColumn('content', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('drafts_key', ['scenario_id', 'author_key'])
    .execute();

  await schema
    .createTable('runs')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('scenario_id', sorted, (it) => it.notNull())
    .addColumn('version', 'integer')
    .addColumn('record', 'text', (it) => it.notNull())
    .addColumn('result', postgres ? 'bytea' : 'blob', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('kept_by', 'text', (it) => it.notNull())
    // Not held to where the version is null, as it is for a published scenario.
    .addForeignKeyConstraint('runs_version', ['scenario_id', 'version'], 'versions', [
      'scenario_id',
      'number',
    ])
    .execute();
  await schema.createIndex('runs_of_scenario').on('runs').columns(['scenario_id', 'at']).execute();

  await schema
    .createTable('audit')
    .addColumn('number', postgres ? 'serial' : 'integer', (it) =>
      postgres ? it.primaryKey() : it.primaryKey().autoIncrement(),
    )
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('author', 'text', (it) => it.notNull())
    .addColumn('what', 'text', (it) => it.notNull())
    .addColumn('scenario_id', sorted, (it) => it.notNull())
    .addColumn('version', 'integer')
    .addColumn('status', 'text')
    .addColumn('fields', 'text', (it) => it.notNull())
    .execute();
  await schema.createIndex('audit_of_scenario').on('audit').columns(['scenario_id', 'number']).execute();

  for (const table of ['versions', 'runs', 'audit']) await makeAppendOnly(db, dialect, table);
}
