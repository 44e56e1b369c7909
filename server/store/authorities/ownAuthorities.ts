import type { Evidence } from '../../../model/schema/evidence.ts';
import type { History } from '../../../model/schema/history.ts';
import type { Targets } from '../../../model/schema/targets.ts';
import type { AuthorityVersionRow } from '../database/tables.ts';
import type { Library, Shelf, StoredBaseline } from '../library.ts';
import type { Reading } from '../own/readScenario.ts';
import { storedBaseline } from './storedBaseline.ts';

export type OwnAuthorities = Pick<Library, 'baselines' | 'targets' | 'evidence' | 'history'>;

/** What is one's own of each kind, as its current version has it. It was checked when it was kept. */
export const ownAuthorities = (db: Reading): OwnAuthorities => ({
  baselines: shelf(db, 'baseline', (text, id): StoredBaseline => ({
    authority: id,
    baseline: storedBaseline(text!),
  })),
  // Without any, its plans are held against nothing.
  targets: shelf(db, 'targets', (text, id): Targets => {
    return text === null ? { schemaVersion: 1, baseline: id, targets: [] } : (JSON.parse(text) as Targets);
  }),
  evidence: shelf(db, 'evidence', (text) => JSON.parse(text!) as Evidence),
  history: shelf(db, 'history', (text) => JSON.parse(text!) as History),
});

type Kind = 'baseline' | 'targets' | 'evidence' | 'history';

function shelf<T>(db: Reading, kind: Kind, parse: (text: string | null, id: string) => T): Shelf<T> {
  const rows = () => currentVersions(db).select(['authorities.id', `authority_versions.${kind} as content`]);
  const read = ({ id, content }: { id: string; content: AuthorityVersionRow[Kind] }) => parse(content, id);
  return {
    list: async () => {
      const all = await rows().orderBy('authorities.name').orderBy('authorities.id').execute();
      return all.map(read);
    },
    find: async (id) => {
      const row = await rows().where('authorities.id', '=', id).executeTakeFirst();
      return row && read(row);
    },
  };
}

/** The current version of every authority of one's own. */
export const currentVersions = (db: Reading) =>
  db
    .selectFrom('authorities')
    .innerJoin('authority_versions', (on) =>
      on
        .onRef('authority_versions.authority_id', '=', 'authorities.id')
        .onRef('authority_versions.number', '=', 'authorities.current_version'),
    );
