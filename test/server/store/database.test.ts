import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations, type Migration } from '../../../server/store/database/migrations/all.ts';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { databaseSettings, type DatabaseSettings } from '../../../server/store/database/settings.ts';
import { contentOf } from '../../../server/store/own/readScenario.ts';
import { temporaryFolder } from '../fixtures/libraryFolder.ts';
import { emptyFile, onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, testStore } from './fixtures/testStore.ts';

const now = () => new Date(0);

/** Opens it once, with one scenario if wanted, and closes it. */
async function filledOnce(settings: DatabaseSettings): Promise<void> {
  const store = await testStore(settings);
  await created(store);
  await store.db.destroy();
}

const laterStep: Migration = {
  name: '0002-later',
  up: (db) => db.schema.alterTable('scenarios').addColumn('later', 'text').execute(),
};
const brokenStep: Migration = {
  name: '0002-broken',
  async up(db) {
    await db.schema.createTable('half').addColumn('n', 'integer').execute();
    throw new Error('no further');
  },
};

onBothDatabases('opening', (empty) => {
  test('makes the tables where there are none, and finds them again', async (t) => {
    const settings = await empty(t);
    await filledOnce(settings);
    const again = await openDatabase(settings, { now });
    expect((await contentOf(again, 'own-1'))!.name).toBe('My plan');
    await again.destroy();
  });

  test('of two servers that start together, both find it whole', async (t) => {
    const settings = await empty(t);
    // Two of SQLite in one process would wait for each other; those of two processes take turns.
    const together = settings.kind === 'postgres';
    const first = openDatabase(settings, { now });
    if (!together) await first;
    for (const db of await Promise.all([first, openDatabase(settings, { now })])) {
      expect(await contentOf(db, 'own-1')).toBeUndefined();
      await db.destroy();
    }
  });

  test('takes the steps that are missing, and keeps what there is', async (t) => {
    const settings = await empty(t);
    await filledOnce(settings);
    const db = await openDatabase(settings, { now, steps: [...migrations, laterStep] });
    await sql`select later from scenarios`.execute(db);
    expect((await contentOf(db, 'own-1'))!.name).toBe('My plan');
    await db.destroy();
  });

  test('refuses a database of a newer version', async (t) => {
    const settings = await empty(t);
    await filledOnce(settings);
    await (await openDatabase(settings, { now, steps: [...migrations, laterStep] })).destroy();
    await expect(openDatabase(settings, { now })).rejects.toThrow(
      /belongs to a newer version.*Nothing in it/,
    );
  });

  test('a step that fails leaves nothing behind', async (t) => {
    const settings = await empty(t);
    await filledOnce(settings);
    const opened = openDatabase(settings, { now, steps: [...migrations, brokenStep] });
    await expect(opened).rejects.toThrow();
    const db = await openDatabase(settings, { now });
    await expect(sql`select * from half`.execute(db)).rejects.toThrow(/half/);
    expect((await contentOf(db, 'own-1'))!.name).toBe('My plan');
    await db.destroy();
  });
});

describe('the file', () => {
  const fileOf = async (t: Parameters<typeof emptyFile>[0]) => {
    const settings = await emptyFile(t);
    return settings as Extract<DatabaseSettings, { kind: 'sqlite' }>;
  };

  test('is written to the disk before a save is acknowledged', async (t) => {
    const db = await openDatabase(await emptyFile(t), { now });
    const pragma = async (name: string) =>
      Object.values((await sql<object>`${sql.raw(`pragma ${name}`)}`.execute(db)).rows[0]!)[0] as unknown;
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(
      ['wal', 2, 1],
    );
    await db.destroy();
  });

  test('is copied before each step that changes it, and an earlier copy stays', async (t) => {
    const settings = await fileOf(t);
    await filledOnce(settings);
    expect(await readdir(dirname(settings.file))).toEqual(['carecast.db']);
    const copy = join(dirname(settings.file), 'carecast.before-0002-later.db');
    await writeFile(copy, 'of another time');
    await (await openDatabase(settings, { now, steps: [...migrations, laterStep] })).destroy();
    expect(await readFile(copy, 'utf8')).toBe('of another time');
    const second = { ...settings, file: copy.replace('.db', '-2.db') };
    const before = await openDatabase(second, { now });
    expect((await contentOf(before, 'own-1'))!.name).toBe('My plan');
    await before.destroy();
  });

  test.for<[kind: string, bytes: (whole: Buffer) => Buffer, reason: RegExp]>([
    ['of text', () => Buffer.from('Dear all, '.repeat(500)), /damaged or no database/],
    ['with a spoilt middle', (whole) => Buffer.from(whole).fill(0xab, 4096, whole.length - 4096), /damaged/],
    ['cut short', (whole) => whole.subarray(0, 8192), /damaged/],
  ])('%s is refused and stays as it is', async ([, spoil, reason], t) => {
    const { file, ...settings } = await fileOf(t);
    await filledOnce({ ...settings, file });
    const bytes = spoil(await readFile(file));
    await writeFile(file, bytes);
    const opened = openDatabase({ kind: 'sqlite', file }, { now });
    await expect(opened).rejects.toThrow(reason);
    await expect(opened).rejects.toThrow(/Nothing in it has been changed/);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  test('of another program is refused', async (t) => {
    const { file } = await fileOf(t);
    new BetterSqlite(file).exec('create table letters (text)').close();
    await expect(openDatabase({ kind: 'sqlite', file }, { now })).rejects.toThrow(/of another program/);
  });

  test('locked by another program is refused', { timeout: 15_000 }, async (t) => {
    const settings = await fileOf(t);
    await filledOnce(settings);
    const other = new BetterSqlite(settings.file);
    onTestFinished(() => void other.close());
    other.exec('begin exclusive');
    await expect(openDatabase(settings, { now })).rejects.toThrow(/locked by another program/);
  });

  test('in a folder that cannot be is refused', async () => {
    const inTheWay = join(await temporaryFolder(), 'file');
    await writeFile(inTheWay, '');
    const file = join(inTheWay, 'data', 'carecast.db');
    await expect(openDatabase({ kind: 'sqlite', file }, { now })).rejects.toThrow(
      /cannot be written.*DATA_DIR/s,
    );
    expect((await stat(inTheWay)).size).toBe(0);
  });
});

describe('where the database is', () => {
  test('is one file in DATA_DIR, or a server', () => {
    expect(databaseSettings({ DATA_DIR: '/somewhere' })).toEqual({
      kind: 'sqlite',
      file: '/somewhere/carecast.db',
    });
    expect(databaseSettings({})).toMatchObject({ file: expect.stringMatching(/data.carecast\.db$/) });
    const url = 'postgres://carecast@db/carecast';
    expect(databaseSettings({ DATABASE_URL: url, DATA_DIR: '/x' })).toEqual({ kind: 'postgres', url });
  });

  test('an address that is none, or where nobody answers, is refused without being repeated', async () => {
    expect(() => databaseSettings({ DATABASE_URL: 'mysql://me:secret@db' })).toThrow(/PostgreSQL/);
    const url = 'postgres://me:secret@127.0.0.1:1/none';
    const opened = openDatabase({ kind: 'postgres', url }, { now });
    await expect(opened).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/);
    await expect(opened).rejects.not.toThrow(/secret/);
  });
});
