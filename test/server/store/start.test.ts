import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../server/store/database/migrations/all.ts';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { startProgram } from '../fixtures/carecast.ts';
import { temporaryFolder, writeLibrary } from '../fixtures/libraryFolder.ts';

/** How the server ends when it is started on a folder for its data, or with other settings. */
async function endOn(env: Record<string, string>) {
  const all = { PORT: '0', CARECAST_SCENARIOS: await writeLibrary(), ...env };
  return startProgram('server/main.ts', [], all).end;
}

test('the server does not start on a damaged file, and leaves it alone', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'carecast.db');
  await writeFile(file, 'no database '.repeat(1000));
  const { status, stdout, stderr } = await endOn({ DATA_DIR: folder });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Carecast cannot start\.\n.*carecast\.db is damaged or no database\..*\n$/);
  expect(await readFile(file, 'utf8')).toBe('no database '.repeat(1000));
});

test('nor where nothing can be written', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'data'), '');
  const { status, stderr } = await endOn({ DATA_DIR: join(folder, 'data', 'below') });
  expect(status).toBe(1);
  expect(stderr).toMatch(/cannot be written.*DATA_DIR=/s);
});

test('nor on a database of a newer version', async () => {
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  const later = { name: '9999-later', up: () => Promise.resolve() };
  const settings = { kind: 'sqlite' as const, file: join(folder, 'carecast.db') };
  const db = await openDatabase(settings, { now: () => new Date(), steps: [...migrations, later] });
  await db.destroy();
  const { status, stderr } = await endOn({ DATA_DIR: folder });
  expect(status).toBe(1);
  expect(stderr).toContain('belongs to a newer version of Carecast');
});

test('nor without its PostgreSQL server, whose password it does not print', async () => {
  const { status, stderr } = await endOn({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' });
  expect(status).toBe(1);
  expect(stderr).toContain('cannot be reached (ECONNREFUSED)');
  expect(stderr).not.toContain('secret');
});
