import { expect, test } from 'vitest';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { copyScenario, createScenario } from '../../../server/store/own/createScenario.ts';
import { exportScenarios } from '../../../server/store/own/exportScenarios.ts';
import { importScenarios } from '../../../server/store/own/importScenarios.ts';
import { readExport } from '../../../server/store/own/readExport.ts';
import { contentOf } from '../../../server/store/own/readScenario.ts';
import { restoreVersion, saveVersion } from '../../../server/store/own/saveVersion.ts';
import { ownSummaries } from '../../../server/store/own/ownSummaries.ts';
import type { JudgingStore } from '../../../server/store/own/scenarioStore.ts';
import { loadPublishedLibrary } from '../../../server/store/publishedLibrary.ts';
import { libraryFiles, scenarioFile } from '../fixtures/files.ts';
import { writeLibrary } from '../fixtures/libraryFolder.ts';
import { emptyFile } from './fixtures/bothDatabases.ts';
import { kept, refusal, testStore } from './fixtures/testStore.ts';

const jo = { author: 'Jo Smith' };
const draft = (version: number) => ({ version, status: 'draft' });
const targetsOf = async (store: JudgingStore, id: string, version?: number) =>
  (await contentOf(store.db, id, version))!.targetsOf;

test('a copy of a published scenario keeps its targets, and so does a copy of the copy', async (t) => {
  const store = await testStore(await emptyFile(t));
  const first = kept(await copyScenario(store, { from: 'fewer' }, jo));
  const second = kept(await copyScenario(store, { from: first.id }, jo));
  expect([await targetsOf(store, first.id), await targetsOf(store, second.id)]).toEqual(['fewer', 'fewer']);
});

test('no targets are stated for the original: there is nothing to keep', async (t) => {
  const store = await testStore(await emptyFile(t));
  const copy = kept(await copyScenario(store, { from: 'committed' }, jo));
  expect(await contentOf(store.db, copy.id)).not.toHaveProperty('targetsOf');
});

test('a content under the id of a published scenario is made out of it', async (t) => {
  const store = await testStore(await emptyFile(t));
  const made = async (id: string, more: object = {}) =>
    kept(
      await createScenario(store, scenarioFile(id, { name: `Of ${id}${JSON.stringify(more)}`, ...more }), jo),
    ).id;
  expect(await targetsOf(store, await made('fewer'))).toBe('fewer');
  expect(await targetsOf(store, await made('fewer', { targetsOf: 'committed' }))).toBe('committed');
  expect(await targetsOf(store, await made('any'))).toBeUndefined();
});

test('versions keep it until one leaves it out, which is a change like any other', async (t) => {
  const store = await testStore(await emptyFile(t));
  const { id } = kept(await copyScenario(store, { from: 'fewer', name: 'Mine' }, jo));
  kept(await changeDetails(store, id, draft(1), { name: 'Renamed' }, 'Jo'));
  expect(await targetsOf(store, id)).toBe('fewer');
  const without = scenarioFile(id, { name: 'Renamed' });
  const row = kept(await saveVersion(store, id, draft(2), without, jo));
  expect(row.current_version).toBe(3);
  expect(await targetsOf(store, id)).toBeUndefined();
  kept(await restoreVersion(store, id, draft(3), 2, jo));
  expect(await targetsOf(store, id)).toBe('fewer');
});

test('it leaves and comes back with an export, and is refused where there is no such scenario', async (t) => {
  const store = await testStore(await emptyFile(t));
  const { id } = kept(await copyScenario(store, { from: 'fewer' }, jo));
  const exported = await exportScenarios(store, [id]);
  const file: unknown = JSON.parse(JSON.stringify(exported.ok && exported.file));
  const read = async (other: JudgingStore, sent: unknown) => {
    const parsed = await readExport(other.published, sent);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.value;
  };
  const other = await testStore(await emptyFile(t));
  kept(await importScenarios(other, await read(other, file), 'Kim'));
  expect(await targetsOf(other, id)).toBe('fewer');

  const third = await testStore(await emptyFile(t));
  const elsewhere = JSON.parse(
    JSON.stringify(file).replaceAll('"targetsOf":"fewer"', '"targetsOf":"theirs"'),
  );
  expect(refusal(await importScenarios(third, await read(third, elsewhere), 'Kim'))).toMatchObject({
    problems: [
      {
        path: 'scenarios[0].versions[0].content.targetsOf',
        message: expect.stringContaining('no such published scenario'),
      },
    ],
  });
});

test('an own scenario cannot be named for targets', async (t) => {
  const store = await testStore(await emptyFile(t));
  const { id } = kept(await copyScenario(store, { from: 'fewer' }, jo));
  const file = scenarioFile('any', { name: 'Second', targetsOf: id });
  expect(refusal(await createScenario(store, file, jo))).toMatchObject({
    why: 'invalid',
    problems: [{ path: 'targetsOf' }],
  });
});

test('a copy knows its original, over however many copies, and does not take along what is said of the file', async (t) => {
  const files = libraryFiles();
  const published = { basis: 'published', howRead: 'As printed.', tags: ['paper'], source: 'entries-2024' };
  const folder = await writeLibrary({ ...files, 'fewer.json': scenarioFile('fewer', published) });
  const loaded = await loadPublishedLibrary(folder);
  if (!loaded.ok) throw new Error(loaded.problems.join());
  const store = await testStore(await emptyFile(t), loaded.library);
  const copy = kept(await copyScenario(store, { from: 'fewer' }, jo));
  const content = (await contentOf(store.db, copy.id))!;
  expect(content).toMatchObject({ copyOf: 'fewer', measures: scenarioFile('fewer').measures });
  for (const field of ['howRead', 'basis', 'tags', 'source', 'purpose'])
    expect(content).not.toHaveProperty(field);
  expect((await ownSummaries(store.db, [copy]))[0]).toMatchObject({ copyOf: 'fewer' });

  const mine = { ...content, purpose: 'Mine', notes: 'My notes', tags: ['x'] };
  kept(await saveVersion(store, copy.id, draft(1), mine, jo));
  const second = kept(await copyScenario(store, { from: copy.id }, jo));
  expect(await contentOf(store.db, second.id)).toMatchObject({
    copyOf: 'fewer',
    purpose: 'Mine',
    notes: 'My notes',
    tags: ['x'],
  });
});

test('a content under the id of a published scenario is a copy of it; one of one’s own is none', async (t) => {
  const store = await testStore(await emptyFile(t));
  const made = async (id: string, more: object) =>
    (await contentOf(store.db, kept(await createScenario(store, scenarioFile(id, more), jo)).id))!;
  const sought = await made('fewer', { name: 'Sought' });
  expect(sought).toMatchObject({ copyOf: 'fewer', basis: 'judgement' });
  expect(sought).not.toHaveProperty('purpose');
  // What somebody has written themselves stays.
  expect(await made('fewer', { name: 'Written', purpose: 'Mine' })).toMatchObject({ purpose: 'Mine' });
  const own = await made('any', { name: 'Own', howRead: 'As printed.' });
  expect(own).toMatchObject({ howRead: 'As printed.' });
  expect(own).not.toHaveProperty('copyOf');
});
