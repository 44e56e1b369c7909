import { expect, test } from 'vitest';
import { combinedLibrary } from '../../../server/store/combinedLibrary.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { listScenarios, type Wanted } from '../../../server/store/own/listScenarios.ts';
import type { JudgingStore } from '../../../server/store/own/scenarioStore.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { kept, testStore } from './fixtures/testStore.ts';

async function filled(store: JudgingStore): Promise<void> {
  const own: [name: string, purpose: string, tags: string[]][] = [
    ['Zebra', 'Fewer entries by 100%', ['Budget 2026']],
    ['apple', 'More_homes', ['budget']],
    ['Éclair', 'Of scrutiny', []],
  ];
  for (const [name, purpose, tags] of own) {
    kept(await createScenario(store, scenarioFile('any', { name, purpose, tags }), { author: 'Jo' }));
  }
  const read = { version: 1, status: 'draft' };
  kept(await changeDetails(store, 'own-2', read, { status: 'for-review' }, 'Sam'));
}

const everything = { limit: 100, offset: 0 };

onBothDatabases('the library', (empty) => {
  test('lists published ones in their order, then own ones by name, in pages that fit together', async (t) => {
    const store = await testStore(await empty(t));
    await filled(store);
    const all = await listScenarios(store, {}, everything);
    const ids = ['committed', 'fewer-still', 'fewer', 'own-2', 'own-1', 'own-3'];
    expect(all.scenarios.map(({ id }) => id)).toEqual(ids);
    expect(all.total).toBe(6);
    for (const limit of [1, 2, 4, 5]) {
      const pages: string[] = [];
      for (let offset = 0; offset < 6; offset += limit) {
        const page = await listScenarios(store, {}, { limit, offset });
        expect(page.total).toBe(6);
        pages.push(...page.scenarios.map(({ id }) => id));
      }
      expect(pages, `by ${limit}`).toEqual(ids);
    }
    expect((await listScenarios(store, {}, { limit: 5, offset: 50 })).scenarios).toEqual([]);
  });

  test('shows of an own one what it is, how it stands and who changed it', async (t) => {
    const store = await testStore(await empty(t));
    await filled(store);
    const { scenarios } = await listScenarios(store, { q: 'apple' }, everything);
    expect(scenarios).toEqual([
      {
        id: 'own-2',
        name: 'apple',
        baseline: 'smallshire',
        compareWith: null,
        purpose: 'More_homes',
        basis: 'judgement',
        tags: ['budget'],
        horizon: { from: '2024-04-01', to: '2026-03-31' },
        measures: 2,
        overridden: [],
        origin: 'own',
        status: 'for-review',
        version: 1,
        agreedVersion: null,
        agreedAt: null,
        agreedBy: null,
        createdAt: expect.any(String),
        createdBy: 'Jo',
        changedAt: expect.any(String),
        changedBy: 'Sam',
      },
    ]);
  });

  test.for<[wanted: Wanted, ids: string[]]>([
    [{ q: 'FEWER' }, ['fewer-still', 'fewer', 'own-1']],
    [{ q: '  entries zeb ' }, ['own-1']],
    [{ q: '100%' }, ['own-1']],
    [{ q: 'e_h' }, ['own-2']],
    [{ q: '%' }, ['own-1']],
    [{ q: '\\' }, []],
    [{ q: 'éCLAIR' }, ['own-3']],
    [{ q: "'; drop table scenarios; --" }, []],
    [{ tag: 'BUDGET' }, ['own-2']],
    [{ tag: 'budget 2026' }, ['own-1']],
    [{ tag: '' }, []],
    [{ status: 'draft' }, ['own-1', 'own-3']],
    [{ status: 'for-review', q: 'zebra' }, []],
    [{ baseline: 'elsewhere' }, []],
    [{ origin: 'own', baseline: 'smallshire' }, ['own-2', 'own-1', 'own-3']],
    [{ origin: 'published' }, ['committed', 'fewer-still', 'fewer']],
  ])('is searched and filtered: %j', async ([wanted, ids], t) => {
    const store = await testStore(await empty(t));
    await filled(store);
    const { scenarios, total } = await listScenarios(store, wanted, everything);
    expect(scenarios.map(({ id }) => id)).toEqual(ids);
    expect(total).toBe(ids.length);
  });

  test('is one for whatever runs a scenario', async (t) => {
    const store = await testStore(await empty(t));
    await filled(store);
    const { scenarios } = combinedLibrary(store);
    expect(await scenarios.ids()).toHaveLength(6);
    expect((await scenarios.list()).map(({ name }) => name)).toContain('Zebra');
    expect((await scenarios.find('fewer'))!.name).toBe('Scenario fewer');
    expect((await scenarios.find('own-1'))!.name).toBe('Zebra');
    expect((await scenarios.find('own-1', 1))!.name).toBe('Zebra');
    expect(await scenarios.find('own-1', 2)).toBeUndefined();
    expect(await scenarios.find('fewer', 1)).toBeUndefined();
    expect(await scenarios.find('nowhere')).toBeUndefined();
  });
});
