import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { combinedLibrary } from '../../../server/store/combinedLibrary.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { changeFigure, registerEdits } from '../../../server/store/register/registerEdits.ts';
import { registerUses } from '../../../server/store/register/registerUses.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { kept, testStore } from './fixtures/testStore.ts';

const change = (read: number, more: object = {}) => ({
  authority: 'smallshire',
  figure: 'entries-2024',
  read,
  edit: { reason: 'Looked again', strength: 'weak' as const, ...more },
  author: 'Jo Smith',
});

onBothDatabases('the register', (empty) => {
  test('a change is kept with who, when and why, and holds wherever the register is read', async (t) => {
    const store = await testStore(await empty(t));
    const library = combinedLibrary(store);
    const before = await library.evidence.find('smallshire');
    const made = kept(await changeFigure(store, change(0, { owner: 'Finance' })));
    expect(made).toMatchObject({
      figure: 'entries-2024',
      number: 1,
      author: 'Jo Smith',
      reason: 'Looked again',
    });
    kept(await changeFigure(store, change(1, { strength: null, rationale: 'Three years of counts.' })));
    const strengthOf = async () =>
      (await library.evidence.find('smallshire'))!.figures.find(({ id }) => id === 'entries-2024');
    const file = before!.figures.find(({ id }) => id === 'entries-2024')!;
    expect(await strengthOf()).toEqual({ ...file, owner: 'Finance', rationale: 'Three years of counts.' });
    expect((await registerEdits(store.db, 'smallshire')).map(({ number }) => number)).toEqual([1, 2]);
    expect(await registerEdits(store.db, 'elsewhere')).toEqual([]);
  });

  test('of two who change one figure at once, the second is told and nothing of theirs is kept', async (t) => {
    const store = await testStore(await empty(t));
    const both = await Promise.all([changeFigure(store, change(0)), changeFigure(store, change(0))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { why: 'figure-changed' } });
    expect(await registerEdits(store.db, 'smallshire')).toHaveLength(1);
  });

  test('a change that was made is never changed or taken out', async (t) => {
    const store = await testStore(await empty(t));
    kept(await changeFigure(store, change(0)));
    await expect(store.db.deleteFrom('register_edits').execute()).rejects.toThrow(/never changed or deleted/);
    await expect(sql`update register_edits set author = 'x'`.execute(store.db)).rejects.toThrow(
      /never changed/,
    );
  });

  test('tells which scenarios name a figure, own and published', async (t) => {
    const store = await testStore(await empty(t));
    const made = kept(
      await createScenario(store, scenarioFile('any', { name: 'Mine' }), { author: 'Jo Smith' }),
    );
    const uses = await registerUses(store, 'smallshire');
    const of = uses.find(({ figure }) => figure === 'entries-2024')!;
    expect(of.scenarios).toContainEqual({ id: made.id, name: 'Mine' });
    expect(of.scenarios.map(({ id }) => id)).toContain('fewer');
    expect(await registerUses(store, 'elsewhere')).toEqual([]);
  });
});
