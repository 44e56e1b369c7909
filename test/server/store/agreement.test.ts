import { expect, test } from 'vitest';
import type { Problem } from '../../../model/schema/problem.ts';
import type { ScenarioExport } from '../../../model/schema/storedScenario.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { exportScenarios } from '../../../server/store/own/exportScenarios.ts';
import { importScenarios } from '../../../server/store/own/importScenarios.ts';
import { listScenarios } from '../../../server/store/own/listScenarios.ts';
import { readExport } from '../../../server/store/own/readExport.ts';
import { contentOf } from '../../../server/store/own/readScenario.ts';
import { saveVersion } from '../../../server/store/own/saveVersion.ts';
import type { JudgingStore } from '../../../server/store/own/scenarioStore.ts';
import { loadPublishedLibrary } from '../../../server/store/publishedLibrary.ts';
import { baselineFile, evidenceFile, libraryFiles, scenarioFile } from '../fixtures/files.ts';
import { writeLibrary } from '../fixtures/libraryFolder.ts';
import { emptyFile, onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

/** The measure of the small library's plan that avoids entries, with more in it. */
const measure = (more: object) => ({ ...scenarioFile().measures[0], ...more });
const agreed = { status: 'agreed' } as const;
const draft = { version: 1, status: 'draft' };

test('each weak assumption of high impact is named, with what it does to the saving and what to do', async (t) => {
  const store = await testStore(await emptyFile(t));
  const measures = [
    measure({ id: 'a', risk: 'high' }),
    measure({ id: 'b', childrenPerYear: { low: -6, mode: -4, high: -1 } }),
    // Weak, and of no consequence.
    { id: 'c', kind: 'cash', label: 'No cash', start: '2024-04-01', amountsGbp: {}, risk: 'high' },
    // Of consequence, and not weak.
    measure({ id: 'd', childrenPerYear: { low: -2, mode: -1, high: 0, source: 'entries-2024' } }),
    // Typed by hand.
    measure({ id: 'f', childrenPerYear: -3 }),
    measure({ id: 'e', childrenPerYear: { low: -2, mode: -1, high: 0 }, rationale: 'We counted.' }),
  ];
  const made = await createScenario(store, scenarioFile('any', { name: 'Weak', measures }), { author: 'Jo' });
  const { problems } = refusal(await changeDetails(store, kept(made).id, draft, agreed, 'Jo')) as {
    problems: Problem[];
  };
  expect(problems).toEqual([
    {
      path: 'measures[0]',
      message: expect.stringMatching(
        /^This measure changes the 2025-26 saving by £\d+k by itself, and its risk is high or its confidence low\. Give it a rationale/,
      ),
    },
    {
      path: 'measures[1].childrenPerYear',
      message: expect.stringMatching(
        /^This range moves the 2025-26 saving by £\d+k over its range, and has no source in the evidence register\. Give the measure a rationale/,
      ),
    },
    {
      path: 'measures[4]',
      message: expect.stringMatching(
        /^This measure changes the 2025-26 saving by £\d+k by itself, and no source in the evidence register states what it does\. Give it a rationale/,
      ),
    },
  ]);
});

test('a number of the baseline is named by its path, and its register entry', async (t) => {
  const files = libraryFiles();
  const baseline = baselineFile();
  const cost = (low: number, high: number) => ({
    low,
    mode: low,
    high,
    source: 'guess',
    sharedDraw: 'prices',
  });
  const placementTypes = baseline.placementTypes.map((type, i) => ({
    ...type,
    weeklyCostGbp: i === 0 ? cost(600, 900) : { ...cost(5000, 9000), source: 'doubtful' },
  }));
  const evidence = evidenceFile();
  const doubtful = { ...evidence.figures[1], id: 'doubtful', label: 'Price of a home', rationale: undefined };
  const folder = await writeLibrary({
    ...files,
    'baseline.json': { ...baseline, placementTypes },
    'evidence.json': {
      ...evidence,
      figures: [...evidence.figures, { ...doubtful, kind: 'derived', working: 'x' }],
    },
  });
  const loaded = await loadPublishedLibrary(folder);
  if (!loaded.ok) throw new Error(loaded.problems.join());
  const store = await testStore(await emptyFile(t), loaded.library);
  await created(store);
  expect(refusal(await changeDetails(store, 'own-1', draft, agreed, 'Jo'))).toEqual({
    why: 'invalid',
    problems: [
      {
        path: 'baseline.placementTypes[1].weeklyCostGbp',
        message: expect.stringMatching(
          /^Weekly cost: Children's home: this number of the baseline moves the 2025-26 saving by £\d+k over its range, with the numbers that move with it, and rests on weak evidence or none\. Have the evidence register’s entry “Price of a home” give a rationale/,
        ),
      },
    ],
  });
});

test('what is to be agreed is judged as it will be, and only over the state that was read', async (t) => {
  const store = await testStore(await emptyFile(t));
  const asked: unknown[] = [];
  const judging: JudgingStore = {
    ...store,
    impactOf: (...it) => {
      asked.push(it);
      return store.impactOf(...it);
    },
  };
  const measures = [measure({ risk: 'high' })];
  await createScenario(store, scenarioFile('any', { name: 'Weak', measures }), { author: 'Jo' });
  const stale = { version: 7, status: 'draft' };
  expect(refusal(await changeDetails(judging, 'own-1', stale, agreed, 'Jo')).why).toBe('changed');
  await changeDetails(judging, 'own-1', draft, { status: 'retired' }, 'Jo');
  expect(asked).toEqual([]);
  const retired = { version: 1, status: 'retired' };
  expect(refusal(await changeDetails(judging, 'own-1', retired, agreed, 'Jo')).why).toBe('invalid');
  expect(asked).toHaveLength(1);
});

test('while it is judged, others can save', async (t) => {
  const store = await testStore(await emptyFile(t));
  const measures = [measure({ risk: 'high', rationale: 'Counted.' }), measure({ id: 'x', risk: 'high' })];
  await createScenario(store, scenarioFile('any', { name: 'Slow', measures }), { author: 'Jo' });
  const file = scenarioFile('own-1', { name: 'Slow', measures: [measure({ risk: 'high' })] });
  const judging: JudgingStore = {
    ...store,
    impactOf: async () => {
      kept(await saveVersion(store, 'own-1', draft, file, { author: 'Sam' }));
      return { assumptions: new Map(), measures: new Map() };
    },
  };
  // What was judged is no longer what is there, so it is not agreed.
  expect(refusal(await changeDetails(judging, 'own-1', draft, agreed, 'Jo'))).toMatchObject({
    why: 'changed',
    conflict: { version: 2, changedBy: 'Sam' },
  });
});

test('a file that says its weak plan is agreed is not taken in', async (t) => {
  const store = await testStore(await emptyFile(t));
  await created(store);
  const answer = await exportScenarios(store, ['own-1']);
  const file = JSON.parse(JSON.stringify(answer.ok && answer.file)) as ScenarioExport;
  const [scenario] = file.scenarios;
  Object.assign(scenario!, { id: 'own-9', status: 'agreed', agreedVersion: 1 });
  Object.assign(scenario!.versions[0]!.content, {
    id: 'own-9',
    name: 'Other',
    measures: [measure({ risk: 'high' })],
  });
  const read = await readExport(store.published, file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(refusal(await importScenarios(store, read.value, 'Kim'))).toMatchObject({
    problems: [{ path: 'scenarios[0].versions[0].content.measures[0]' }],
  });
});

onBothDatabases('an agreed version', (empty) => {
  test('is not made of weak assumptions without reasons: each is named', async (t) => {
    const store = await testStore(await empty(t));
    const measures = [{ ...scenarioFile().measures[0], risk: 'high' }];
    kept(await createScenario(store, scenarioFile('any', { name: 'Weak', measures }), { author: 'Jo' }));
    const read = { version: 1, status: 'draft' };
    const why = refusal(await changeDetails(store, 'own-1', read, { status: 'agreed' }, 'Jo'));
    expect(why).toMatchObject({ why: 'invalid', problems: [{ path: 'measures[0]' }] });
    expect(kept(await changeDetails(store, 'own-1', read, { status: 'for-review' }, 'Jo')).status).toBe(
      'for-review',
    );
  });

  test('stays as it is: what is saved on top of it is a draft', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const agreed = kept(
      await changeDetails(store, 'own-1', { version: 1, status: 'draft' }, { status: 'agreed' }, 'Jo'),
    );
    expect(agreed).toMatchObject({ status: 'agreed', current_version: 1, agreed_version: 1 });
    const file = scenarioFile('own-1', { name: 'My plan', measures: [] });
    const stale = await saveVersion(store, 'own-1', { version: 1, status: 'draft' }, file, { author: 'Sam' });
    expect(refusal(stale)).toMatchObject({
      why: 'changed',
      conflict: { status: 'agreed', changedBy: 'Jo', fields: [{ path: 'status' }] },
    });
    const read = { version: 1, status: 'agreed' };
    const next = kept(await saveVersion(store, 'own-1', read, file, { author: 'Sam' }));
    expect(next).toMatchObject({ status: 'draft', current_version: 2, agreed_version: 1 });
    expect((await contentOf(store.db, 'own-1', 1))!.measures).toHaveLength(2);
  });

  test('is known with who agreed to it and when, also after others have built on it', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const listed = async () =>
      (await listScenarios(store, { origin: 'own' }, { limit: 9, offset: 0 })).scenarios[0];
    expect(await listed()).toMatchObject({ agreedVersion: null, agreedBy: null, agreedAt: null });
    const { changed_at: at } = kept(await changeDetails(store, 'own-1', draft, agreed, 'Jo'));
    const file = scenarioFile('own-1', { name: 'My plan', measures: [] });
    kept(await saveVersion(store, 'own-1', { version: 1, status: 'agreed' }, file, { author: 'Sam' }));
    const known = { agreedVersion: 1, agreedBy: 'Jo', agreedAt: at };
    expect(await listed()).toMatchObject({ ...known, version: 2, status: 'draft', changedBy: 'Sam' });
    const again = { version: 2, status: 'draft' };
    kept(await changeDetails(store, 'own-1', again, agreed, 'Kim'));
    expect(await listed()).toMatchObject({ agreedVersion: 2, agreedBy: 'Kim' });
    kept(await changeDetails(store, 'own-1', { version: 2, status: 'agreed' }, { status: 'draft' }, 'Kim'));
    expect(await listed()).toMatchObject({ agreedVersion: null, agreedBy: null });
  });

  test('is no longer agreed when that is taken back', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const set = async (from: string, status: 'agreed' | 'draft' | 'retired') =>
      kept(await changeDetails(store, 'own-1', { version: 1, status: from }, { status }, 'Jo'));
    await set('draft', 'agreed');
    expect(await set('agreed', 'retired')).toMatchObject({ agreed_version: 1 });
    await set('retired', 'agreed');
    expect(await set('agreed', 'draft')).toMatchObject({ agreed_version: null });
  });
});
