import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { auditOf } from '../../../server/store/own/auditLog.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { copyScenario } from '../../../server/store/own/createScenario.ts';
import { discardDraft, saveDraft } from '../../../server/store/own/drafts.ts';
import { restoreVersion, saveVersion } from '../../../server/store/own/saveVersion.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { emptyFile, onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

onBothDatabases('the audit log', (empty) => {
  test('has every write: who, when, what and which fields, and no value', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const sam = { author: 'Sam Patel' };
    const content = { name: 'typed' };
    kept(await saveDraft(store, 'own-1', 'none', { ...sam, basedOn: 1, content }));
    kept(await saveDraft(store, 'own-1', 1, { ...sam, basedOn: 1, content: { name: 'typed more' } }));
    kept(await discardDraft(store, 'own-1', 'Sam Patel'));
    const file = scenarioFile('own-1', { name: 'My plan', measures: [] });
    kept(await saveVersion(store, 'own-1', { version: 1, status: 'draft' }, file, sam));
    kept(await restoreVersion(store, 'own-1', { version: 2, status: 'draft' }, 1, sam));
    const read = { version: 3, status: 'draft' };
    kept(await changeDetails(store, 'own-1', read, { tags: ['urgent'], status: 'for-review' }, 'Jo'));
    const copy = kept(await copyScenario(store, { from: 'own-1' }, sam));

    const { entries, total } = await auditOf(store.db, 'own-1', { limit: 100, offset: 0 });
    expect(entries.map(({ what, author, version, status }) => [what, author, version, status])).toEqual([
      ['status-changed', 'Jo', 4, 'for-review'],
      ['version-saved', 'Jo', 4, 'draft'],
      ['version-restored', 'Sam Patel', 3, 'draft'],
      ['version-saved', 'Sam Patel', 2, 'draft'],
      ['draft-discarded', 'Sam Patel', 1, 'draft'],
      ['draft-saved', 'Sam Patel', 1, 'draft'],
      ['draft-saved', 'Sam Patel', 1, 'draft'],
      ['created', 'Jo Smith', 1, 'draft'],
    ]);
    expect(total).toBe(8);
    expect(entries[5]).toMatchObject({ fields: [{ path: 'name', change: 'changed' }] });
    expect(entries[1]).toMatchObject({ fields: [{ path: 'tags', change: 'added' }] });
    expect(entries.every(({ at }) => at.startsWith('2026-01-31T12:'))).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/typed|urgent/);
    const page = await auditOf(store.db, 'own-1', { limit: 2, offset: 6 });
    expect(page.entries.map(({ what }) => what)).toEqual(['draft-saved', 'created']);
    expect((await auditOf(store.db, copy.id, { limit: 9, offset: 0 })).entries).toMatchObject([
      { what: 'copied' },
    ]);
  });

  test('has nothing of a write that was not made', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const file = scenarioFile('own-1', { name: 'Scenario fewer' });
    refusal(await saveVersion(store, 'own-1', { version: 1, status: 'draft' }, file, { author: 'Sam' }));
    expect((await auditOf(store.db, 'own-1', { limit: 9, offset: 0 })).total).toBe(1);
  });

  test.for(['audit', 'versions', 'runs'])('%s: no row is changed or deleted by anybody', async (table, t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const bytes = new Uint8Array([1]);
    const run = {
      id: 'r',
      scenario_id: 'own-1',
      version: 1,
      record: '{}',
      result: bytes,
      at: '',
      kept_by: '',
    };
    await store.db.insertInto('runs').values(run).execute();
    const statements = [`update ${table} set at = 'x'`, `delete from ${table}`];
    for (const statement of statements) {
      await expect(sql.raw(statement).execute(store.db), statement).rejects.toThrow(
        /never changed or deleted/,
      );
    }
    const rows = await sql<{ at: string }>`select at from ${sql.table(table)}`.execute(store.db);
    expect(rows.rows).toHaveLength(1);
    expect(rows.rows[0]!.at).not.toBe('x');
  });
});

test('no row is replaced by a program that has only opened the file', async (t) => {
  const settings = (await emptyFile(t)) as { kind: 'sqlite'; file: string };
  const store = await testStore(settings);
  await created(store);
  const file = scenarioFile('own-1', { name: 'My plan', measures: [] });
  kept(await saveVersion(store, 'own-1', { version: 1, status: 'draft' }, file, { author: 'Sam' }));
  const other = new BetterSqlite(settings.file);
  onTestFinished(() => void other.close());
  const run = `'r', 'own-1', 1, '{}', x'00', '', 'Jo'`;
  other.exec(`insert into runs (id, scenario_id, version, record, result, at, kept_by) values (${run})`);
  const rowsOf = (table: string) => other.prepare(`select * from ${table}`).all();
  const before = ['versions', 'runs', 'audit'].map(rowsOf);
  for (const statement of [
    `replace into versions values ('own-1', 1, 'Eve', '', '', '', '[]', '{}')`,
    `insert or replace into versions (rowid, scenario_id, number, author, at, what_changed, why, fields, content)
      values (1, 'own-1', 7, 'Eve', '', '', '', '[]', '{}')`,
    `replace into runs (id, scenario_id, version, record, result, at, kept_by)
      values ('r', 'own-1', 1, '[]', x'01', '', 'Eve')`,
    `replace into audit values (1, '', 'Eve', 'created', 'own-1', 1, 'draft', '[]')`,
    `replace into audit (rowid, at, author, what, scenario_id, fields) values (2, '', 'Eve', 'x', 'own-1', '[]')`,
    `update or replace versions set number = 2 where number = 1`,
  ]) {
    expect(() => other.exec(statement), statement).toThrow(/never changed or deleted/);
  }
  expect(['versions', 'runs', 'audit'].map(rowsOf)).toEqual(before);
});
