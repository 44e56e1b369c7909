import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { smallLibrary } from '../fixtures/app.ts';
import { carecast } from '../fixtures/carecast.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { temporaryFolder, writeLibrary } from '../fixtures/libraryFolder.ts';

/** Folders of published files and of data, the second with one own scenario in it. */
async function filledEnvironment() {
  const env = { CARECAST_SCENARIOS: await writeLibrary(), DATA_DIR: await temporaryFolder() };
  const now = () => new Date();
  const db = await openDatabase({ kind: 'sqlite', file: join(env.DATA_DIR, 'carecast.db') }, { now });
  const store = { db, published: await smallLibrary(), now, newId: () => 'own-1' };
  await createScenario(store, scenarioFile('any', { name: 'My plan' }), { author: 'Jo' });
  await db.destroy();
  return env;
}

test('a scenario leaves as a file and comes back elsewhere, once', async () => {
  const env = await filledEnvironment();
  const out = join(env.DATA_DIR, 'mine.json');
  expect(await carecast(['export', 'own-1', '--out', out], env)).toMatchObject({ status: 0 });
  const printed = await carecast(['export', 'own-1'], env);
  expect({ ...JSON.parse(printed.stdout), exportedAt: '' }).toEqual({
    ...JSON.parse(await readFile(out, 'utf8')),
    exportedAt: '',
  });
  expect((await carecast(['export', 'own-1', '--out', out], env)).stderr).toMatch(/is not written over/);

  const elsewhere = { ...env, DATA_DIR: await temporaryFolder() };
  const imported = await carecast(['import', out, '--author', 'Kim'], elsewhere);
  expect(imported).toMatchObject({ status: 0, stdout: 'own-1\n' });
  const listed = await carecast(['list'], elsewhere);
  expect(listed.stdout).toContain('My plan');
  const again = await carecast(['import', out], elsewhere);
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(/mine\.json: scenarios\[0\]\.id: This scenario is here already\.$/m);
  const back = await carecast(['export', 'own-1'], elsewhere);
  expect(JSON.parse(back.stdout).scenarios).toEqual(JSON.parse(printed.stdout).scenarios);
});

test('own scenarios are projected as published ones are', async () => {
  const env = await filledEnvironment();
  const projected = await carecast(['project', 'own-1', '--json'], env);
  expect(projected.status).toBe(0);
  const missing = await carecast(['project', 'own-2'], env);
  expect(missing.stderr).toContain('Did you mean "own-1"?');
});

test('reading makes no database', async () => {
  const env = { CARECAST_SCENARIOS: await writeLibrary(), DATA_DIR: join(await temporaryFolder(), 'none') };
  expect((await carecast(['list'], env)).status).toBe(0);
  expect((await carecast(['project', 'nowhere'], env)).status).toBe(2);
  expect((await carecast(['export', 'fewer'], env)).stderr).toMatch(/no own scenario/);
  expect(existsSync(env.DATA_DIR)).toBe(false);
});

test('what cannot be used is said, one problem a line', async () => {
  const env = await filledEnvironment();
  const broken = join(env.DATA_DIR, 'broken.json');
  await writeFile(broken, '{"format": "secret"}');
  const refused = await carecast(['import', broken], env);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/broken\.json: scenarios: /);
  expect(refused.stderr).not.toContain('secret');
  expect((await carecast(['import', join(env.DATA_DIR, 'none.json')], env)).stderr).toMatch(/no such file/);
  await writeFile(join(env.DATA_DIR, 'carecast.db'), 'no database '.repeat(900));
  expect((await carecast(['export', 'own-1'], env)).stderr).toMatch(/damaged/);
});
