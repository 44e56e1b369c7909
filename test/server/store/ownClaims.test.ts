import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { claimsSchema } from '../../../model/schema/claims.ts';
import {
  findOwnClaims,
  listOwnClaims,
  ownClaimsVersions,
  ownClaimsVersionWhole,
} from '../../../server/store/ownClaims/readOwnClaims.ts';
import {
  addOwnClaims,
  changeOwnClaimsStatus,
  saveOwnClaims,
} from '../../../server/store/ownClaims/writeOwnClaims.ts';
import { ownClaimsFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { kept, refusal, testStore } from './fixtures/testStore.ts';

const claims = claimsSchema.parse(ownClaimsFile());
const other = claimsSchema.parse(ownClaimsFile(12));
const jo = { author: 'Jo Smith' };
const sam = { author: 'Sam Patel', why: 'The paper was corrected' };
const first = { version: 1, status: 'in-use' };

onBothDatabases('claims of own papers', (empty) => {
  test('are kept in versions that say who did what, when and why', async (t) => {
    const store = await testStore(await empty(t));
    const { claims: added } = kept(await addOwnClaims(store, { content: claims }, jo));
    expect(added).toMatchObject({
      id: 'own-1',
      authority: 'smallshire',
      title: 'Note on entries',
      status: 'in-use',
      version: 1,
      createdBy: 'Jo Smith',
      content: claims,
    });
    expect(kept(await saveOwnClaims(store, 'own-1', first, other, sam))).toMatchObject({
      version: 2,
      createdBy: 'Jo Smith',
      changedBy: 'Sam Patel',
      content: other,
    });
    const at = { authority: 'smallshire', id: 'own-1' };
    kept(await changeOwnClaimsStatus(store, at, { version: 2, status: 'in-use' }, 'retired', jo));
    kept(await changeOwnClaimsStatus(store, at, { version: 3, status: 'retired' }, 'in-use', jo));
    const versions = await ownClaimsVersions(store.db, 'own-1');
    expect(versions.map(({ number, act, author, why }) => [number, act, author, why])).toEqual([
      [1, 'added', 'Jo Smith', ''],
      [2, 'changed', 'Sam Patel', 'The paper was corrected'],
      [3, 'retired', 'Jo Smith', ''],
      [4, 'brought-back', 'Jo Smith', ''],
    ]);
    expect(versions[1]!.fields).toEqual([{ path: 'figures["note-entries"].value', change: 'changed' }]);
    expect(versions.every(({ at }) => at.startsWith('2026-01-31T12:'))).toBe(true);
    expect((await ownClaimsVersionWhole(store.db, 'own-1', 1))!.content).toEqual(claims);
    expect((await ownClaimsVersionWhole(store.db, 'own-1', 4))!.content).toEqual(other);
  });

  test('are listed by authority, in the order they were added', async (t) => {
    const store = await testStore(await empty(t));
    kept(await addOwnClaims(store, { content: claims }, jo));
    kept(await addOwnClaims(store, { content: other, another: true }, jo));
    kept(await addOwnClaims(store, { content: { ...claims, authority: 'elsewhere' } }, jo));
    expect((await listOwnClaims(store.db, 'smallshire')).map(({ id }) => id)).toEqual(['own-1', 'own-2']);
    expect(await findOwnClaims(store.db, 'smallshire', 'own-3')).toBeUndefined();
  });

  test('what has been changed by others is not written over, and the same content makes no version', async (t) => {
    const store = await testStore(await empty(t));
    kept(await addOwnClaims(store, { content: claims }, jo));
    expect(kept(await saveOwnClaims(store, 'own-1', first, claims, sam)).version).toBe(1);
    kept(await saveOwnClaims(store, 'own-1', first, other, sam));
    const late = await saveOwnClaims(store, 'own-1', first, claims, jo);
    expect(refusal(late)).toEqual({ why: 'claims-changed' });
    const at = { authority: 'smallshire', id: 'own-1' };
    expect(refusal(await changeOwnClaimsStatus(store, at, first, 'retired', jo))).toEqual({
      why: 'claims-changed',
    });
    expect(refusal(await saveOwnClaims(store, 'nobody', first, claims, jo))).toMatchObject({
      why: 'unknown',
    });
    expect((await findOwnClaims(store.db, 'smallshire', 'own-1'))!.content).toEqual(other);
  });

  test('no version is changed or deleted by anybody', async (t) => {
    const store = await testStore(await empty(t));
    kept(await addOwnClaims(store, { content: claims }, jo));
    for (const statement of [
      `update own_claims_versions set author = 'x'`,
      `delete from own_claims_versions`,
    ]) {
      await expect(sql.raw(statement).execute(store.db)).rejects.toThrow(/never changed or deleted/);
    }
    expect(await ownClaimsVersions(store.db, 'own-1')).toHaveLength(1);
  });
});
