import type { Library } from './library.ts';
import { editedRegisters } from './register/registerEdits.ts';
import { contentOf } from './own/readScenario.ts';
import type { ScenarioStore } from './own/scenarioStore.ts';
import { storedContent } from './own/storedContent.ts';

/** The published files and the own scenarios as one library: whatever runs one kind runs the other. */
export function combinedLibrary({ db, published }: Pick<ScenarioStore, 'db' | 'published'>): Library {
  const inFiles = published.scenarios;
  return {
    ...published,
    evidence: editedRegisters(db, published),
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
