import { existsSync } from 'node:fs';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import { databaseSettings } from '../store/database/settings.ts';
import type { Library, Shelf } from '../store/library.ts';
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

/** The published files and, once something is asked for that they do not have, what is one's own. */
export function withOwn(published: Library): Library {
  const inFiles = published.scenarios;
  const ofBoth = <T>(use: (library: Library) => Promise<T>): Promise<T> =>
    withExistingStore(published, (store) => use(combinedLibrary(store))).then(
      // Nothing is also what a store answers that does not have it.
      (found) => found ?? use(published),
    );
  const shelf = <T>(inFiles: Shelf<T>, of: (library: Library) => Shelf<T>): Shelf<T> => ({
    find: async (id) => (await inFiles.find(id)) ?? ofBoth((library) => of(library).find(id)),
    list: () => ofBoth((library) => of(library).list()),
  });
  return {
    ...published,
    baselines: shelf(published.baselines, (library) => library.baselines),
    targets: shelf(published.targets, (library) => library.targets),
    evidence: shelf(published.evidence, (library) => library.evidence),
    history: shelf(published.history, (library) => library.history),
    scenarios: {
      find: async (id, version) =>
        (await inFiles.find(id, version)) ?? ofBoth(({ scenarios }) => scenarios.find(id, version)),
      list: () => ofBoth(({ scenarios }) => scenarios.list()),
      ids: () => ofBoth(({ scenarios }) => scenarios.ids()),
    },
  };
}
