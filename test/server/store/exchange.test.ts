import { expect, test } from 'vitest';
import { auditOf } from '../../../server/store/own/auditLog.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { exportScenarios } from '../../../server/store/own/exportScenarios.ts';
import { importScenarios } from '../../../server/store/own/importScenarios.ts';
import { readExport } from '../../../server/store/own/readExport.ts';
import { versionWhole } from '../../../server/store/own/readScenario.ts';
import { saveVersion } from '../../../server/store/own/saveVersion.ts';
import type { JudgingStore } from '../../../server/store/own/scenarioStore.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { emptyFile, onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

/** Two versions, of which the first is agreed. */
async function twoVersions(store: JudgingStore): Promise<void> {
  await created(store);
  const draft = { version: 1, status: 'draft' };
  kept(await changeDetails(store, 'own-1', draft, { status: 'agreed' }, 'Jo'));
  const file = scenarioFile('own-1', { name: 'My plan', measures: [], compareWith: 'fewer' });
  const notes = { author: 'Sam', whatChanged: 'All', why: 'Why not' };
  kept(await saveVersion(store, 'own-1', { version: 1, status: 'agreed' }, file, notes));
}

async function exported(store: JudgingStore, ...ids: string[]): Promise<unknown> {
  const answer = await exportScenarios(store, ids);
  if (!answer.ok) throw new Error(answer.unknown.join());
  return JSON.parse(JSON.stringify(answer.file));
}

async function read(store: JudgingStore, file: unknown) {
  const parsed = await readExport(store.published, file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

onBothDatabases('a saved scenario', (empty) => {
  test('leaves and comes back whole, with every version', async (t) => {
    const store = await testStore(await empty(t));
    await twoVersions(store);
    const file = await exported(store, 'own-1');
    const other = await testStore(await emptyFile(t));
    expect(kept(await importScenarios(other, await read(other, file), 'Kim'))).toEqual(['own-1']);
    const back = await exported(other, 'own-1');
    expect({ ...(back as object), exportedAt: '' }).toEqual({ ...(file as object), exportedAt: '' });
    expect(await versionWhole(other.db, 'own-1', 2)).toEqual(await versionWhole(store.db, 'own-1', 2));
    expect((await auditOf(other.db, 'own-1', { limit: 9, offset: 0 })).entries).toMatchObject([
      { what: 'imported', author: 'Kim', version: 2 },
    ]);
  });

  test('is not written over: ids and names that are here already are answered', async (t) => {
    const store = await testStore(await empty(t));
    await twoVersions(store);
    const file = await read(store, await exported(store, 'own-1'));
    expect(refusal(await importScenarios(store, file, 'Kim'))).toMatchObject({
      why: 'taken',
      problems: [{ path: 'scenarios[0].id' }, { path: 'scenarios[0].versions[1].content.name' }],
    });
    const other = await testStore(await emptyFile(t));
    await created(other, 'MY PLAN');
    const renumbered = structuredClone(file);
    renumbered.scenarios[0]!.id = 'own-77';
    expect(refusal(await importScenarios(other, renumbered, 'Kim'))).toMatchObject({
      problems: [{ path: 'scenarios[0].versions[1].content.name' }],
    });
  });
});

test('no version comes in as agreed that could not be agreed here, whatever the status is now', async (t) => {
  const store = await testStore(await emptyFile(t));
  await twoVersions(store);
  const file = await read(store, await exported(store, 'own-1'));
  const other = await testStore(await emptyFile(t));
  const weak = { kind: 'unit-cost', id: 'uc', label: 'Prices', start: '2024-04-01', placement: 'foster' };
  const measures = [
    ...file.scenarios[0]!.versions[0]!.content.measures,
    { ...weak, change: -0.1, risk: 'high' },
  ];
  for (const status of ['draft', 'for-review', 'retired'] as const) {
    const doubted = structuredClone(file);
    doubted.scenarios[0]!.status = status;
    doubted.scenarios[0]!.versions[0]!.content.measures = measures as never;
    expect(refusal(await importScenarios(other, doubted, 'Kim')), status).toMatchObject({
      why: 'invalid',
      problems: [{ path: 'scenarios[0].versions[0].content.measures[2]' }],
    });
  }
  const agreed = structuredClone(file);
  agreed.scenarios[0]!.versions.splice(1);
  agreed.scenarios[0]!.versions[0]!.content.measures = measures as never;
  agreed.scenarios[0]!.status = 'agreed';
  expect(refusal(await importScenarios(other, agreed, 'Kim'))).toMatchObject({
    problems: [{ path: 'scenarios[0].versions[0].content.measures[2]' }],
  });
  expect(kept(await importScenarios(other, file, 'Kim'))).toEqual(['own-1']);
});

test('scenarios that are not own ones are not exported', async (t) => {
  const store = await testStore(await emptyFile(t));
  await created(store);
  expect(await exportScenarios(store, ['own-1', 'fewer', 'nowhere'])).toEqual({
    ok: false,
    unknown: ['fewer', 'nowhere'],
  });
});

test('a scenario or a name that is in a file twice is told at its second place', async (t) => {
  const store = await testStore(await emptyFile(t));
  await created(store);
  const file = (await exported(store, 'own-1')) as { scenarios: { id: string }[] };
  const [first] = file.scenarios;
  const same = await readExport(store.published, { ...file, scenarios: [first, first] });
  expect(same).toMatchObject({ ok: false, problems: [{ path: 'scenarios[1].id' }] });
  const other = await testStore(await emptyFile(t));
  const named = await read(other, { ...file, scenarios: [first, { ...first, id: 'own-2' }] });
  expect(refusal(await importScenarios(other, named, 'Kim'))).toMatchObject({
    why: 'taken',
    problems: [{ path: 'scenarios[1].versions[0].content.name' }],
  });
});

test('a library is taken in, and others are answered meanwhile', async (t) => {
  const store = await testStore(await emptyFile(t));
  await created(store);
  const file = (await exported(store, 'own-1')) as {
    scenarios: { versions: { content: object }[] }[];
  };
  const version = file.scenarios[0]!.versions[0]!;
  const scenarios = Array.from({ length: 120 }, (_, i) => ({
    ...file.scenarios[0]!,
    id: `many-${i}`,
    versions: Array.from({ length: 10 }, (_, j) => ({
      ...version,
      number: j + 1,
      content: { ...version.content, name: `Many ${i}`, purpose: `${j}` },
    })),
  }));
  let answered = 0;
  const asking = setInterval(() => answered++, 1);
  const whole = await read(store, { ...file, scenarios });
  expect(answered).toBeGreaterThan(1);
  kept(await importScenarios(store, whole, 'Kim'));
  clearInterval(asking);
  expect(await versionWhole(store.db, 'many-119', 10)).toMatchObject({ content: { purpose: '9' } });
  const { entries } = await auditOf(store.db, 'many-119', { limit: 9, offset: 0 });
  expect(entries).toMatchObject([{ what: 'imported', version: 10 }]);
});

test('a file is taken in whole or not at all, with every problem named', async (t) => {
  const store = await testStore(await emptyFile(t));
  await twoVersions(store);
  await created(store, 'Second');
  const file = (await exported(store, 'own-1', 'own-2')) as {
    scenarios: { id: string; agreedVersion: number | null; versions: Record<string, unknown>[] }[];
  };
  const spoilt = structuredClone(file);
  spoilt.scenarios[1]!.agreedVersion = 4;
  spoilt.scenarios[0]!.versions[1]!.number = 3;
  const answer = await readExport(store.published, spoilt);
  expect(answer).toMatchObject({
    ok: false,
    problems: [{ path: 'scenarios[0].versions[1].number' }, { path: 'scenarios[1].agreedVersion' }],
  });
  const broken = structuredClone(file);
  broken.scenarios[0]!.versions[1]!.content = { measures: 7 };
  const second = await readExport(store.published, broken);
  expect(second.ok).toBe(false);
  const other = await testStore(await emptyFile(t));
  await created(other, 'Second');
  const whole = await read(other, file);
  whole.scenarios[1]!.id = 'own-9';
  expect(refusal(await importScenarios(other, whole, 'Kim')).why).toBe('taken');
  expect((await auditOf(other.db, 'own-1', { limit: 9, offset: 0 })).total).toBe(1);
  expect(await exportScenarios(other, ['own-9'])).toMatchObject({ ok: false });
});
