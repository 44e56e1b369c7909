import { expect, test } from 'vitest';
import { combinedLibrary } from '../../../server/store/combinedLibrary.ts';
import { exportScenarios } from '../../../server/store/own/exportScenarios.ts';
import { importScenarios } from '../../../server/store/own/importScenarios.ts';
import { listScenarios } from '../../../server/store/own/listScenarios.ts';
import { readExport } from '../../../server/store/own/readExport.ts';
import { contentOf, versionsAfter, versionWhole } from '../../../server/store/own/readScenario.ts';
import { restoreVersion, saveVersion } from '../../../server/store/own/saveVersion.ts';
import type { ScenarioStore } from '../../../server/store/own/scenarioStore.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { emptyFile, onBothDatabases } from './fixtures/bothDatabases.ts';
import { kept, testStore } from './fixtures/testStore.ts';

const jo = { author: 'Jo' };
const now = scenarioFile('own-old', { name: 'Old' });
const earlier = { ...now, schemaVersion: 1 };
const overrides = [{ number: 'placementTypes[foster].weeklyCostGbp', value: 900, was: 600 }];

/** A scenario as a program kept it whose format had no overrides: written past the store, which has not got it. */
async function keptEarlier({ db }: ScenarioStore): Promise<void> {
  const { name, baseline, purpose, basis, horizon, measures } = now;
  const listed = {
    name,
    baseline,
    compareWith: null,
    purpose,
    basis,
    tags: [],
    horizon,
    measures: measures.length,
  };
  const at = '2025-01-01T00:00:00.000Z';
  await db
    .insertInto('scenarios')
    .values({
      id: 'own-old',
      name_key: 'old',
      baseline,
      listed: JSON.stringify(listed),
      search_text: 'old',
      tag_keys: '',
      status: 'draft',
      current_version: 1,
      agreed_version: null,
      created_at: at,
      created_by: 'Ann',
      changed_at: at,
      changed_by: 'Ann',
    })
    .execute();
  const version = {
    scenario_id: 'own-old',
    number: 1,
    author: 'Ann',
    at,
    what_changed: '',
    why: '',
    fields: '[]',
  };
  await db
    .insertInto('versions')
    .values({ ...version, content: JSON.stringify(earlier) })
    .execute();
}

onBothDatabases('what was kept in version 1 of the format', (empty) => {
  test('reads back in the current version, wherever it is read', async (t) => {
    const store = await testStore(await empty(t));
    await keptEarlier(store);
    expect(await contentOf(store.db, 'own-old')).toEqual(now);
    expect((await versionWhole(store.db, 'own-old', 1))!.content).toEqual(now);
    const library = combinedLibrary(store);
    expect(await library.scenarios.find('own-old')).toEqual(now);
    expect((await library.scenarios.list()).at(-1)).toEqual(now);
    const { scenarios } = await listScenarios(store, { origin: 'own' }, { limit: 9, offset: 0 });
    expect(scenarios).toMatchObject([{ id: 'own-old', overridden: [] }]);
  });

  test('is saved over with overrides, and restored without', async (t) => {
    const store = await testStore(await empty(t));
    await keptEarlier(store);
    const draft = (version: number) => ({ version, status: 'draft' });
    const same = kept(await saveVersion(store, 'own-old', draft(1), earlier, jo));
    expect(same.current_version).toBe(1);
    kept(await saveVersion(store, 'own-old', draft(1), { ...now, overrides }, jo));
    expect((await contentOf(store.db, 'own-old'))!.overrides).toEqual(overrides);
    expect(await versionsAfter(store.db, 'own-old', 1)).toMatchObject([
      { fields: [{ path: 'overrides["placementTypes[foster].weeklyCostGbp"]', change: 'added' }] },
    ]);
    const list = await listScenarios(store, { origin: 'own' }, { limit: 9, offset: 0 });
    expect(list.scenarios).toMatchObject([{ overridden: [overrides[0]!.number] }]);
    kept(await restoreVersion(store, 'own-old', draft(2), 1, jo));
    expect(await contentOf(store.db, 'own-old')).toEqual(now);
  });
});

test('an export with contents of version 1 is taken in, and leaves again in the current one', async (t) => {
  const store = await testStore(await emptyFile(t));
  const version = (number: number, content: unknown) => ({
    ...{ number, author: 'Ann', at: '2025-01-01T00:00:00.000Z', whatChanged: '', why: '' },
    content,
  });
  const file = {
    format: 'carecast-scenarios',
    schemaVersion: 1,
    exportedAt: '2025-01-01T00:00:00.000Z',
    scenarios: [
      {
        ...{ id: 'own-old', status: 'draft', agreedVersion: null },
        versions: [version(1, earlier), version(2, { ...now, overrides })],
      },
    ],
  };
  const read = await readExport(store.published, file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  kept(await importScenarios(store, read.value, 'Kim'));
  expect(await contentOf(store.db, 'own-old', 1)).toEqual(now);
  const again = await exportScenarios(store, ['own-old']);
  if (!again.ok) throw new Error();
  expect(again.file.scenarios[0]!.versions.map(({ content }) => content)).toEqual([
    now,
    { ...now, overrides },
  ]);

  const wrong = structuredClone(file);
  (wrong.scenarios[0]!.versions[0]!.content as object) = { ...earlier, overrides };
  expect(await readExport(store.published, wrong)).toMatchObject({
    ok: false,
    problems: [{ path: 'scenarios[0].versions[0].content.schemaVersion' }],
  });
});
