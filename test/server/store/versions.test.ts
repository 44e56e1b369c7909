import { expect, test } from 'vitest';
import { copyScenario, createScenario } from '../../../server/store/own/createScenario.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { contentOf, scenarioRow, versionsAfter } from '../../../server/store/own/readScenario.ts';
import { restoreVersion, saveVersion } from '../../../server/store/own/saveVersion.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

const jo = { author: 'Jo Smith' };
const sam = { author: 'Sam Patel' };
const draft1 = { version: 1, status: 'draft' };

onBothDatabases('versions', (empty) => {
  test('a new scenario is a draft with one version, under an id of ours', async (t) => {
    const store = await testStore(await empty(t));
    const row = await created(store, 'My plan');
    expect(row).toMatchObject({ id: 'own-1', status: 'draft', current_version: 1, created_by: 'Jo Smith' });
    expect(await contentOf(store.db, 'own-1')).toEqual(scenarioFile('own-1', { name: 'My plan' }));
  });

  test('a save adds a version, says which fields changed, and leaves the earlier one as it was', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const file = scenarioFile('own-1', { name: 'My plan' });
    file.measures[0]!.childrenPerYear = { value: -6, source: 'entries-2024' };
    const notes = { author: 'Sam Patel', whatChanged: 'Two more', why: 'New evidence' };
    const row = kept(await saveVersion(store, 'own-1', draft1, file, notes));
    expect(row).toMatchObject({ current_version: 2, changed_by: 'Sam Patel' });
    expect(await versionsAfter(store.db, 'own-1')).toMatchObject([
      { number: 1, author: 'Jo Smith', fields: [] },
      {
        number: 2,
        author: 'Sam Patel',
        whatChanged: 'Two more',
        why: 'New evidence',
        fields: [{ path: 'measures.fs.childrenPerYear.value', change: 'changed' }],
      },
    ]);
    expect((await contentOf(store.db, 'own-1', 1))!.measures[0]).toMatchObject({
      childrenPerYear: { value: -4 },
    });
    expect((await contentOf(store.db, 'own-1'))!.measures[0]).toMatchObject({ childrenPerYear: { value: -6 } });
  });

  test('a save that changes nothing makes no version', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const file = scenarioFile('own-1', { name: 'My plan' });
    expect(kept(await saveVersion(store, 'own-1', draft1, file, sam))).toMatchObject({ current_version: 1 });
  });

  test('a save over what somebody else saved is told who changed what and when, and keeps nothing', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const saved = (purpose: string) => scenarioFile('own-1', { name: 'My plan', purpose });
    kept(await saveVersion(store, 'own-1', draft1, saved('Mine'), jo));
    const why = refusal(await saveVersion(store, 'own-1', draft1, saved('Yours'), sam));
    expect(why).toMatchObject({
      why: 'changed',
      conflict: {
        version: 2,
        status: 'draft',
        etag: '"2-draft"',
        changedBy: 'Jo Smith',
        changedAt: expect.stringMatching(/^2026-01-31T12:/),
        versions: [{ number: 2, author: 'Jo Smith' }],
        fields: [{ path: 'purpose', change: 'changed' }],
      },
    });
    expect(JSON.stringify(why)).not.toMatch(/Mine|Yours/);
    expect((await contentOf(store.db, 'own-1'))!.purpose).toBe('Mine');
  });

  test('of two who save at once one is kept, the other told, and nothing is lost', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const people = ['A', 'B', 'C', 'D', 'E'];
    const answers = await Promise.all(
      people.map((author) => {
        const file = scenarioFile('own-1', { name: 'My plan', purpose: `By ${author}` });
        return saveVersion(store, 'own-1', draft1, file, { author });
      }),
    );
    const winners = answers.flatMap((it) => (it.ok ? [it.value.changed_by] : []));
    expect(winners).toHaveLength(1);
    for (const answer of answers.filter((it) => !it.ok)) {
      expect(refusal(answer)).toMatchObject({ why: 'changed', conflict: { changedBy: winners[0] } });
    }
    expect(await versionsAfter(store.db, 'own-1')).toHaveLength(2);
    expect((await contentOf(store.db, 'own-1'))!.purpose).toBe(`By ${winners[0]}`);
  });

  test('any version can be restored, as a version of its own and under the name of today', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const second = scenarioFile('own-1', { name: 'Renamed', measures: [] });
    kept(await saveVersion(store, 'own-1', draft1, second, jo));
    const read = { version: 2, status: 'draft' };
    kept(await restoreVersion(store, 'own-1', read, 1, { author: 'Sam Patel', why: 'Back' }));
    expect(await contentOf(store.db, 'own-1', 3)).toEqual(scenarioFile('own-1', { name: 'Renamed' }));
    expect((await versionsAfter(store.db, 'own-1', 2))[0]).toMatchObject({
      whatChanged: 'Restored version 1',
      why: 'Back',
    });
    const missing = await restoreVersion(store, 'own-1', { version: 3, status: 'draft' }, 9, jo);
    expect(refusal(missing)).toEqual({ why: 'unknown', what: 'version' });
  });

  test('a copy of an own, an old or a published one has a name and an id of its own', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    kept(
      await saveVersion(store, 'own-1', draft1, scenarioFile('own-1', { name: 'My plan', measures: [] }), jo),
    );
    const old = kept(await copyScenario(store, { from: 'own-1', version: 1 }, jo));
    expect((await contentOf(store.db, old.id))!.measures).toHaveLength(2);
    const published = kept(await copyScenario(store, { from: 'fewer' }, jo));
    expect(await contentOf(store.db, published.id)).toMatchObject({
      id: published.id,
      name: 'Copy of Scenario fewer',
    });
    const again = kept(await copyScenario(store, { from: 'fewer' }, jo));
    expect((await contentOf(store.db, again.id))!.name).toBe('Copy of Scenario fewer (2)');
    expect(refusal(await copyScenario(store, { from: 'nowhere' }, jo))).toMatchObject({ what: 'scenario' });
    expect(refusal(await copyScenario(store, { from: 'own-1', version: 7 }, jo))).toMatchObject({
      what: 'version',
    });
  });

  test('a published scenario is not changed', async (t) => {
    const store = await testStore(await empty(t));
    const file = scenarioFile('fewer', { measures: [] });
    expect(refusal(await saveVersion(store, 'fewer', draft1, file, jo))).toEqual({ why: 'published' });
    expect(refusal(await changeDetails(store, 'fewer', draft1, { name: 'Mine' }, 'Jo'))).toEqual({
      why: 'published',
    });
  });

  test('a content that is no scenario is refused with all its paths', async (t) => {
    const store = await testStore(await empty(t));
    const file = scenarioFile('any', { horizon: 'soon', name: 7, compareWith: 'nowhere' });
    const why = refusal(await createScenario(store, file, jo));
    expect(why).toMatchObject({ why: 'invalid' });
    const paths = 'problems' in why ? why.problems.map(({ path }) => path) : [];
    expect(paths).toEqual(expect.arrayContaining(['horizon', 'name']));
    const comparator = scenarioFile('any', { name: 'Mine', compareWith: 'nowhere' });
    expect(refusal(await createScenario(store, comparator, jo))).toMatchObject({
      problems: [{ path: 'compareWith' }],
    });
    expect(await scenarioRow(store.db, 'own-1')).toBeUndefined();
  });
});
