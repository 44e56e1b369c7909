import { expect, test } from 'vitest';
import { discardDraft, draftOf, saveDraft } from '../../../server/store/own/drafts.ts';
import { saveVersion } from '../../../server/store/own/saveVersion.ts';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

const draft = (content: Record<string, unknown>, author = 'Jo Smith') => ({ author, basedOn: 1, content });

onBothDatabases('working copies', (empty) => {
  test('are kept half typed, one an author, and outlive the server', async (t) => {
    const settings = await empty(t);
    const store = await testStore(settings);
    await created(store);
    kept(await saveDraft(store, 'own-1', 'none', draft({ name: 'Half' })));
    kept(await saveDraft(store, 'own-1', 'none', draft({ name: 'Other' }, 'Sam Patel')));
    kept(await saveDraft(store, 'own-1', 1, draft({ name: 'Half a name' })));
    const again = await openDatabase(settings, { now: store.now });
    const found = await draftOf(again, 'own-1', 'jo  smith');
    await again.destroy();
    expect(found).toMatchObject({
      revision: 2,
      draft: { author: 'Jo Smith', basedOn: 1, content: { name: 'Half a name' } },
    });
  });

  test('of two tabs, the second is told rather than lost', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const both = await Promise.all([
      saveDraft(store, 'own-1', 'none', draft({ tab: 1 })),
      saveDraft(store, 'own-1', 'none', draft({ tab: 2 })),
    ]);
    expect(both.filter((it) => it.ok)).toHaveLength(1);
    const late = await Promise.all([
      saveDraft(store, 'own-1', 1, draft({ tab: 3 })),
      saveDraft(store, 'own-1', 1, draft({ tab: 4 })),
    ]);
    expect(late.filter((it) => it.ok)).toHaveLength(1);
    expect(late.filter((it) => !it.ok).map(refusal)).toEqual([{ why: 'draft-changed' }]);
  });

  test('end with a save of their author, and by being thrown away', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    kept(await saveDraft(store, 'own-1', 'none', draft({})));
    kept(await saveDraft(store, 'own-1', 'none', draft({}, 'Sam')));
    const file = scenarioFile('own-1', { name: 'My plan', measures: [] });
    kept(await saveVersion(store, 'own-1', { version: 1, status: 'draft' }, file, { author: 'Jo Smith' }));
    expect(await draftOf(store.db, 'own-1', 'Jo Smith')).toBeUndefined();
    expect(kept(await discardDraft(store, 'own-1', 'Sam'))).toBe(true);
    expect(kept(await discardDraft(store, 'own-1', 'Sam'))).toBe(false);
  });

  test('are not kept of scenarios or versions that are not there', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    expect(refusal(await saveDraft(store, 'nowhere', 'none', draft({})))).toMatchObject({ what: 'scenario' });
    expect(refusal(await saveDraft(store, 'fewer', 'none', draft({})))).toEqual({ why: 'published' });
    const ahead = { ...draft({}), basedOn: 2 };
    expect(refusal(await saveDraft(store, 'own-1', 'none', ahead))).toMatchObject({ what: 'version' });
  });
});
