import { openDatabase } from './database/openDatabase.ts';
import { databaseSettings } from './database/settings.ts';
import type { Library } from './library.ts';
import type { ScenarioStore } from './own/scenarioStore.ts';
import { randomId } from './randomId.ts';

/** The store that the environment names, made if there is none yet, or `StoreUnusable` with what to do. */
export async function openStore(published: Library): Promise<ScenarioStore> {
  const now = () => new Date();
  const db = await openDatabase(databaseSettings(), { now });
  return { db, published, now, newId: randomId };
}
