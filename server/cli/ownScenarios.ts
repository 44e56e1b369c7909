import { existsSync } from 'node:fs';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import { databaseSettings } from '../store/database/settings.ts';
import type { Library } from '../store/library.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';

/** Opens the store for one use, made if there is none yet. */
export async function withStore<T>(
  published: Library,
  use: (store: ScenarioStore) => Promise<T>,
): Promise<T> {
  // Most commands never open a database, and should not wait for what it takes to.
  const { openStore } = await import('../store/openStore.ts');
  const store = await openStore(published);
  try {
    return await use(store);
  } finally {
    await store.db.destroy();
  }
}

/** The same, but nothing where there is no store: reading makes none. */
export async function withExistingStore<T>(
  published: Library,
  use: (store: ScenarioStore) => Promise<T>,
): Promise<T | undefined> {
  const settings = databaseSettings();
  if (settings.kind === 'sqlite' && !existsSync(settings.file)) return undefined;
  return withStore(published, use);
}

/** The published files and, once something is asked for that they do not have, the own scenarios. */
export function withOwnScenarios(published: Library): Library {
  const inFiles = published.scenarios;
  const ofBoth = <T>(use: (scenarios: Library['scenarios']) => Promise<T>): Promise<T> =>
    withExistingStore(published, (store) => use(combinedLibrary(store).scenarios)).then(
      // Nothing is also what a store answers that does not have it.
      (found) => found ?? use(inFiles),
    );
  return {
    ...published,
    scenarios: {
      find: async (id, version) =>
        (await inFiles.find(id, version)) ?? ofBoth((scenarios) => scenarios.find(id, version)),
      list: () => ofBoth((scenarios) => scenarios.list()),
      ids: () => ofBoth((scenarios) => scenarios.ids()),
    },
  };
}
