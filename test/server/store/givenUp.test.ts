import { sql } from 'kysely';
import { expect, test, type TestContext } from 'vitest';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { scenarioRow } from '../../../server/store/own/readScenario.ts';
import type { ScenarioStore } from '../../../server/store/own/scenarioStore.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onPostgres, type EmptyDatabase } from './fixtures/bothDatabases.ts';
import { testStore } from './fixtures/testStore.ts';

const LONGEST_MS = 1_000;

async function saved(store: ScenarioStore): Promise<{ status: number; detail: string }> {
  const { app } = await testApp({ store, longestRequestMs: LONGEST_MS });
  const body = posted({ scenario: scenarioFile('any', { name: 'Mine' }) }, { 'X-Author': 'Jo' });
  const answer = await app.request('/api/scenarios', body);
  return { status: answer.status, detail: ((await answer.json()) as { detail: string }).detail };
}

/** A store and a second connection to its database. */
async function twoConnections(empty: EmptyDatabase, t: TestContext) {
  const settings = await empty(t);
  const store = await testStore(settings);
  const other = await openDatabase(settings, { now: () => new Date(0) });
  return { store, other };
}

/** Has every commit that adds a scenario do something more. */
const atCommit = async (store: ScenarioStore, what: string) => {
  await sql
    .raw(
      `create function slow() returns trigger language plpgsql as 'begin ${what}; return null; end';
       create constraint trigger slow after insert on scenarios deferrable initially deferred
       for each row execute function slow()`,
    )
    .execute(store.db);
};

onPostgres('a save that takes longer than it may', (empty) => {
  const unknown = {
    status: 503,
    detail: expect.stringMatching(/^The database did not say whether/) as string,
  };

  test('and is answered as given up is not made afterwards', async (t) => {
    const { store, other } = await twoConnections(empty, t);
    const answer = await other.transaction().execute(async (tx) => {
      await sql`lock table versions in exclusive mode`.execute(tx);
      return saved(store);
    });
    expect(answer).toEqual({
      status: 503,
      detail: 'This took too long and was given up. Nothing has been saved.',
    });
    // Goes through once the write before it has been taken back.
    await other.transaction().execute((tx) => sql`lock table versions, scenarios`.execute(tx));
    expect(await scenarioRow(other, 'own-1')).toBeUndefined();
    await other.destroy();
  });

  test('to be made final is answered as unknown, and may be there', async (t) => {
    const { store, other } = await twoConnections(empty, t);
    await atCommit(store, 'perform pg_sleep(2)');
    expect(await saved(store)).toEqual(unknown);
    await expect.poll(() => scenarioRow(other, 'own-1'), { timeout: 20_000 }).toBeDefined();
    await other.destroy();
  });

  test('because the database goes away while it makes it final is answered as unknown', async (t) => {
    const { store, other } = await twoConnections(empty, t);
    await atCommit(store, 'perform pg_terminate_backend(pg_backend_pid())');
    expect(await saved(store)).toEqual(unknown);
    await other.destroy();
  });
});
