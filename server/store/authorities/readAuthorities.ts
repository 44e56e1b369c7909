import type {
  AuthorityFiles,
  AuthorityOrigin,
  AuthorityVersion,
  OwnAuthority,
} from '../../../model/schema/ownAuthority.ts';
import type { AuthorityRow, AuthorityVersionRow } from '../database/tables.ts';
import type { Reading } from '../own/readScenario.ts';
import { currentVersions } from './ownAuthorities.ts';
import { storedBaseline } from './storedBaseline.ts';

/** Every authority of one's own, by name and day. */
export async function listOwnAuthorities(db: Reading): Promise<OwnAuthority[]> {
  const rows = await currentVersions(db)
    .selectAll()
    .orderBy('authorities.name')
    .orderBy('authorities.id')
    .execute();
  return rows.map(ownAuthorityOf);
}

export async function findOwnAuthority(db: Reading, id: string): Promise<OwnAuthority | undefined> {
  const row = await currentVersions(db).selectAll().where('authorities.id', '=', id).executeTakeFirst();
  return row && ownAuthorityOf(row);
}

/** The versions of an authority, the oldest first. */
export async function versionsOfAuthority(db: Reading, id: string): Promise<AuthorityVersion[]> {
  const rows = await versions(db, id).orderBy('number').execute();
  return rows.map(versionOf);
}

/** One version with its files. */
export async function authorityVersionWhole(
  db: Reading,
  id: string,
  number: number,
): Promise<(AuthorityVersion & { files: AuthorityFiles }) | undefined> {
  const row = await versions(db, id).where('number', '=', number).executeTakeFirst();
  return row && { ...versionOf(row), files: filesOf(row) };
}

const versions = (db: Reading, id: string) =>
  db.selectFrom('authority_versions').selectAll().where('authority_id', '=', id);

const ownAuthorityOf = (row: AuthorityRow & AuthorityVersionRow): OwnAuthority => ({
  id: row.id,
  name: row.name,
  code: row.code,
  version: versionOf(row),
  notes: JSON.parse(row.notes) as string[],
});

const versionOf = (row: AuthorityVersionRow): AuthorityVersion => ({
  number: row.number,
  author: row.author,
  at: row.at,
  why: row.why,
  origin: JSON.parse(row.origin) as AuthorityOrigin,
  asOf: storedBaseline(row.baseline).asOf,
});

/** As they were checked when they were kept. */
export const filesOf = (row: AuthorityVersionRow): AuthorityFiles => ({
  baseline: storedBaseline(row.baseline),
  evidence: JSON.parse(row.evidence) as AuthorityFiles['evidence'],
  history: JSON.parse(row.history) as AuthorityFiles['history'],
  ...(row.targets !== null && {
    targets: JSON.parse(row.targets) as NonNullable<AuthorityFiles['targets']>,
  }),
});
