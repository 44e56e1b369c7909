import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFailure } from '../../../server/store/database/failures.ts';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { contentOf } from '../../../server/store/own/readScenario.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { temporaryFolder } from '../fixtures/libraryFolder.ts';
import { emptyFile } from './fixtures/bothDatabases.ts';
import { created, kept, testStore } from './fixtures/testStore.ts';

test('a save on a full disk is not acknowledged, and what was saved before stays', async (t) => {
  const store = await testStore(await emptyFile(t));
  await created(store, 'Before');
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 1}`).execute(store.db);
  const large = scenarioFile('any', { name: 'Too large', purpose: 'x'.repeat(5000) });
  const many = async () => {
    for (let i = 0; i < 50; i++) {
      kept(await createScenario(store, { ...large, name: `Too large ${i}` }, { author: 'Jo' }));
    }
  };
  const failure: unknown = await many().catch((error: unknown) => error);
  expect(databaseFailure(failure)).toBe('full');
  await sql`pragma max_page_count = 100000`.execute(store.db);
  expect((await contentOf(store.db, 'own-1'))!.name).toBe('Before');
  await created(store, 'After');
});

test('a start on a full disk says so', async (t) => {
  const folder = await temporaryFolder();
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  if (mounted.status !== 0) return t.skip('a disk of 16 KB cannot be mounted here');
  onTestFinished(() => void spawnSync('/bin/umount', [folder]));
  const opened = openDatabase(
    { kind: 'sqlite', file: join(folder, 'carecast.db') },
    { now: () => new Date() },
  );
  await expect(opened).rejects.toThrow(/the disk is full/);
});
