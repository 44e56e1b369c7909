import type { AuthorityFiles, AuthorityOrigin, OwnAuthority } from '../../../model/schema/ownAuthority.ts';
import { problem } from '../../../model/schema/problem.ts';
import type { AuthorityVersionRow } from '../database/tables.ts';
import { Refused, type Kept } from '../own/refusal.ts';
import type { ScenarioStore, Writing } from '../own/scenarioStore.ts';
import { writing } from '../own/writing.ts';
import { storedBaseline } from './storedBaseline.ts';
import { findOwnAuthority } from './readAuthorities.ts';

export interface AuthorityToKeep {
  files: AuthorityFiles;
  origin: AuthorityOrigin;
  code: string | null;
  /** Sentences on what was assumed. */
  notes: readonly string[];
  /** The version that it takes the place of; left out, there must be none. */
  replaces?: number | undefined;
  author: string;
  why?: string | undefined;
}

/**
 * Keeps files that `checkAuthorityFiles` has passed as the next version of their authority, whole or not at all.
 * Plans on its baseline run on the newest version, so it takes the place of another only when it says so. The same
 * files again are kept once.
 */
export function keepAuthority(
  store: ScenarioStore,
  wanted: AuthorityToKeep,
): Promise<Kept<{ authority: OwnAuthority; isNew: boolean }>> {
  return writing(store, async (it) => {
    const { files, replaces } = wanted;
    const { id } = files.baseline;
    if (await isPublished(it, id)) throw taken('Published files have this id already.');
    const row = await it.tx.selectFrom('authorities').selectAll().where('id', '=', id).executeTakeFirst();
    const current = row?.current_version ?? 0;
    const next = versionRow(wanted, current + 1, it.at);
    if (row && (await isSame(it, id, current, next))) return { authority: await now(it, id), isNew: false };
    if ((replaces ?? 0) !== current) throw taken(current === 0 ? NOTHING_THERE : IS_THERE);
    const authority = { id, name: files.baseline.name, code: wanted.code, current_version: current + 1 };
    if (row) await it.tx.updateTable('authorities').set(authority).where('id', '=', id).execute();
    else await it.tx.insertInto('authorities').values(authority).execute();
    await it.tx.insertInto('authority_versions').values(next).execute();
    return { authority: await now(it, id), isNew: true };
  });
}

const IS_THERE =
  'This baseline is kept already. Say which version the new one takes the place of: the current one.';
const NOTHING_THERE = 'There is no version of this baseline that it could take the place of.';

const taken = (message: string) => new Refused({ why: 'taken', problems: [problem(['replaces'], message)] });

async function isPublished({ published }: Writing, id: string): Promise<boolean> {
  return (
    (await published.baselines.find(id)) !== undefined || (await published.evidence.find(id)) !== undefined
  );
}

const now = async ({ tx }: Writing, id: string): Promise<OwnAuthority> => (await findOwnAuthority(tx, id))!;

const versionRow = (
  { files, origin, notes, author, why }: AuthorityToKeep,
  number: number,
  at: string,
): AuthorityVersionRow => ({
  authority_id: files.baseline.id,
  number,
  author,
  at,
  why: why ?? '',
  origin: JSON.stringify(origin),
  baseline: JSON.stringify(files.baseline),
  evidence: JSON.stringify(files.evidence),
  history: JSON.stringify(files.history),
  targets: files.targets === undefined ? null : JSON.stringify(files.targets),
  notes: JSON.stringify(notes),
});

const CONTENT = ['baseline', 'evidence', 'history', 'targets'] as const;

async function isSame(
  { tx }: Writing,
  id: string,
  number: number,
  next: AuthorityVersionRow,
): Promise<boolean> {
  const before = await tx
    .selectFrom('authority_versions')
    .select(CONTENT)
    .where('authority_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return CONTENT.every((kind) =>
    // What was kept in an earlier version of the format is the same when it says the same.
    kind === 'baseline'
      ? JSON.stringify(storedBaseline(before[kind])) === next[kind]
      : before[kind] === next[kind],
  );
}
