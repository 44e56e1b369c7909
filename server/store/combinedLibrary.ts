import type { Evidence } from '../../model/schema/evidence.ts';
import { ownAuthorities } from './authorities/ownAuthorities.ts';
import type { Library, Shelf } from './library.ts';
import { contentOf, type Reading } from './own/readScenario.ts';
import { editedRegisters } from './register/registerEdits.ts';
import type { ScenarioStore } from './own/scenarioStore.ts';
import { storedContent } from './own/storedContent.ts';

/**
 * The published files and what is one's own, authorities and scenarios, as one library: whatever runs one kind runs
 * the other. Within a write it reads through the write.
 */
export function combinedLibrary({
  db,
  published,
}: Pick<ScenarioStore, 'published'> & { db: Reading }): Library {
  const inFiles = published.scenarios;
  const own = ownAuthorities(db);
  return {
    ...published,
    baselines: together(published.baselines, own.baselines),
    targets: together(published.targets, own.targets),
    evidence: editedRegisters(db, { evidence: filedRegisters({ db, published }) }),
    history: together(published.history, own.history),
    scenarios: {
      async find(id, version) {
        // Published ones have no versions, and their ids are never given to own ones.
        if (version === undefined) {
          const published = await inFiles.find(id);
          if (published) return published;
        }
        return contentOf(db, id, version);
      },
      async list() {
        const rows = await db
          .selectFrom('scenarios')
          .innerJoin('versions', (on) =>
            on
              .onRef('versions.scenario_id', '=', 'scenarios.id')
              .onRef('versions.number', '=', 'scenarios.current_version'),
          )
          .select('versions.content')
          .orderBy('scenarios.name_key')
          .orderBy('scenarios.id')
          .execute();
        return [...(await inFiles.list()), ...rows.map(({ content }) => storedContent(content))];
      },
      async ids() {
        const rows = await db.selectFrom('scenarios').select('id').execute();
        return [...(await inFiles.ids()), ...rows.map(({ id }) => id)];
      },
    },
  };
}

/** Registers as their files have them, without the changes made to them here. */
export const filedRegisters = ({
  db,
  published,
}: Pick<ScenarioStore, 'published'> & { db: Reading }): Shelf<Evidence> =>
  together(published.evidence, ownAuthorities(db).evidence);

/** Published files first; their ids are never given to one's own. */
function together<T>(first: Shelf<T>, second: Shelf<T>): Shelf<T> {
  return {
    list: async () => [...(await first.list()), ...(await second.list())],
    find: async (id) => (await first.find(id)) ?? second.find(id),
  };
}
