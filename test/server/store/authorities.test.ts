import { describe, expect, test } from 'vitest';
import type { BASELINE_VERSION } from '../../../model/schema/versions.ts';
import { checkAuthorityFiles } from '../../../server/store/authorities/checkAuthorityFiles.ts';
import { keepAuthority } from '../../../server/store/authorities/keepAuthority.ts';
import {
  authorityVersionWhole,
  listOwnAuthorities,
  versionsOfAuthority,
} from '../../../server/store/authorities/readAuthorities.ts';
import { combinedLibrary } from '../../../server/store/combinedLibrary.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { restoreVersion, saveVersion } from '../../../server/store/own/saveVersion.ts';
import { OpenDataSets } from '../../../server/store/openData/openDataSets.ts';
import type { JudgingStore } from '../../../server/store/own/scenarioStore.ts';
import { smallNation } from '../../model/estimate/openData/smallNation.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { sentFiles } from '../fixtures/ownAuthorityFiles.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { kept, refusal, testStore } from './fixtures/testStore.ts';

function filesOf(sent: unknown) {
  const checked = checkAuthorityFiles(sent as object);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const broken = {
  list: () => Promise.reject(new Error('broken')),
  find: () => Promise.reject(new Error('broken')),
};

const keep = (store: JudgingStore, sent: unknown = sentFiles(), more: { replaces?: number } = {}) =>
  keepAuthority(store, {
    files: filesOf(sent),
    origin: { kind: 'files' },
    code: 'E06000035',
    notes: ['Made up.'],
    author: 'Jo Smith',
    ...more,
  });

onBothDatabases('authorities of one’s own', (empty) => {
  test('are kept in versions that never change, each with who, when and from what', async (it) => {
    const store = await testStore(await empty(it));
    expect(kept(await keep(store))).toMatchObject({
      isNew: true,
      authority: { id: 'ownshire', code: 'E06000035', notes: ['Made up.'], version: { number: 1 } },
    });
    const second = kept(await keep(store, sentFiles('ownshire', 30), { replaces: 1 }));
    expect(second.authority.version).toMatchObject({
      number: 2,
      author: 'Jo Smith',
      origin: { kind: 'files' },
    });
    expect((await versionsOfAuthority(store.db, 'ownshire')).map(({ number }) => number)).toEqual([1, 2]);
    const first = await authorityVersionWhole(store.db, 'ownshire', 1);
    expect(first?.files.baseline.stock[0]!.children).toBe(20);
    const spoil = store.db.updateTable('authority_versions').set({ author: 'Nobody' }).execute();
    await expect(spoil).rejects.toThrow(/never changed or deleted/);
  });

  test('take the place of another version only when they say so, and the same is kept once', async (it) => {
    const store = await testStore(await empty(it));
    expect(refusal(await keep(store, sentFiles(), { replaces: 1 }))).toMatchObject({ why: 'taken' });
    expect(await listOwnAuthorities(store.db)).toEqual([]);
    kept(await keep(store));
    expect(kept(await keep(store)).isNew).toBe(false);
    expect(refusal(await keep(store, sentFiles('ownshire', 30)))).toMatchObject({ why: 'taken' });
    expect(await versionsOfAuthority(store.db, 'ownshire')).toHaveLength(1);
    expect(refusal(await keep(store, sentFiles('smallshire')))).toMatchObject({ why: 'taken' });
  });

  test('kept in version 1 of the format read back in the current one, and are the same when sent again', async (it) => {
    const store = await testStore(await empty(it));
    const files = filesOf(sentFiles());
    // Written past the check, which knows no earlier version.
    const earlier = { ...files.baseline, schemaVersion: 1 as typeof BASELINE_VERSION };
    const details = {
      origin: { kind: 'files' as const },
      code: 'E06000035',
      notes: ['Made up.'],
      author: 'Jo Smith',
    };
    kept(await keepAuthority(store, { files: { ...files, baseline: earlier }, ...details }));
    const held = await combinedLibrary(store).baselines.find('ownshire');
    expect(held?.baseline).toEqual(files.baseline);
    expect((await authorityVersionWhole(store.db, 'ownshire', 1))?.files.baseline).toEqual(files.baseline);
    expect(kept(await keep(store)).isNew).toBe(false);
  });

  test('stand beside the published ones, and plans rest on them in every version', async (it) => {
    const store = await testStore(await empty(it));
    kept(await keep(store));
    const library = combinedLibrary(store);
    const ids = (await library.baselines.list()).map(({ baseline }) => baseline.id);
    expect(ids).toEqual(['smallshire', 'ownshire']);
    expect((await library.evidence.find('ownshire'))?.figures).toHaveLength(1);
    expect(await library.history.find('ownshire')).toEqual({ schemaVersion: 1, series: [] });
    expect(await library.targets.find('ownshire')).toEqual({
      schemaVersion: 1,
      baseline: 'ownshire',
      targets: [],
    });

    const content = (purpose: string) => scenarioFile('any', { name: 'Mine', purpose, baseline: 'ownshire' });
    const row = kept(await createScenario(store, content('On my own'), { author: 'Jo' }));
    const saved = kept(
      await saveVersion(store, row.id, { version: 1, status: 'draft' }, content('Changed'), { author: 'Jo' }),
    );
    // Within the write the baseline is read through the write itself.
    const restored = kept(
      await restoreVersion(store, row.id, { version: saved.current_version, status: 'draft' }, 1, {
        author: 'Jo',
      }),
    );
    expect(restored.current_version).toBe(3);
    expect((await library.scenarios.find(row.id))?.baseline).toBe('ownshire');
  });

  test('are not there where the write fails', async (it) => {
    const store = await testStore(await empty(it));
    const failing = { ...store, published: { ...store.published, evidence: broken } };
    await expect(keep(failing)).rejects.toThrow(/broken/);
    expect(await listOwnAuthorities(store.db)).toEqual([]);
  });

  test('rest on published figures, which come back as they were brought, the latest in use', async (it) => {
    const store = await testStore(await empty(it));
    const sets = new OpenDataSets(store);
    expect(await sets.current()).toBeUndefined();
    const index = smallNation();
    kept(await sets.keep(smallNation([]), [], 'Jo'));
    const { set } = kept(await sets.keep(index, [], 'Kim'));
    // Another server has them from the database alone.
    const again = (await new OpenDataSets(store).current())!;
    expect(again.set).toEqual(set);
    expect(again.set.author).toBe('Kim');
    const all = (of: typeof index) => of.areaCodes().flatMap((code) => [...of.figuresOf(code)]);
    expect(again.index.size).toBe(index.size);
    expect(all(again.index)).toEqual(all(index));
    const spoil = store.db.deleteFrom('open_data').execute();
    await expect(spoil).rejects.toThrow(/never changed or deleted/);
  });
});

describe('files of an authority', () => {
  test('are refused together, each problem under the name of its file', () => {
    const sent = sentFiles();
    const checked = checkAuthorityFiles({
      baseline: { ...sent.baseline, stock: 1 },
      evidence: { ...sent.evidence, authority: 'other', figures: 1 },
      history: {},
    });
    if (checked.ok) throw new Error('accepted');
    const files = new Set(checked.problems.map(({ path }) => path.split('.')[0]));
    expect(files).toEqual(new Set(['baseline', 'evidence', 'history']));
    const other = checkAuthorityFiles({ ...sent, evidence: { ...sent.evidence, authority: 'other' } });
    expect(other).toMatchObject({ ok: false, problems: [{ path: 'evidence.authority' }] });
  });
});
