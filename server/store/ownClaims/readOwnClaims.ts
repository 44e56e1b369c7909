import type { Claims } from '../../../model/schema/claims.ts';
import type {
  OwnClaims,
  OwnClaimsStatus,
  OwnClaimsVersion,
  OwnClaimsVersionWhole,
} from '../../../model/schema/ownClaims.ts';
import type { FieldChange } from '../../../model/schema/storedScenario.ts';
import type { OwnClaimsRow, OwnClaimsVersionRow } from '../database/tables.ts';
import type { Reading } from '../own/readScenario.ts';

/** Claims of an authority's own papers, in the order in which they were added. */
export async function listOwnClaims(db: Reading, authority: string): Promise<OwnClaims[]> {
  const rows = await current(db)
    .where('own_claims.authority', '=', authority)
    .orderBy('own_claims.created_at')
    .orderBy('own_claims.id')
    .execute();
  return rows.map(ownClaimsOf);
}

export async function findOwnClaims(
  db: Reading,
  authority: string,
  id: string,
): Promise<OwnClaims | undefined> {
  const row = await current(db)
    .where('own_claims.authority', '=', authority)
    .where('own_claims.id', '=', id)
    .executeTakeFirst();
  return row && ownClaimsOf(row);
}

/** What was done to them, the first version first. */
export async function ownClaimsVersions(db: Reading, id: string): Promise<OwnClaimsVersion[]> {
  const rows = await db
    .selectFrom('own_claims_versions')
    .select(['number', 'act', 'author', 'at', 'why', 'fields'])
    .where('claims_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map(versionOf);
}

export async function ownClaimsVersionWhole(
  db: Reading,
  id: string,
  number: number,
): Promise<OwnClaimsVersionWhole | undefined> {
  const row = await db
    .selectFrom('own_claims_versions')
    .selectAll()
    .where('claims_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...versionOf(row), content: contentOf(row.content) };
}

const current = (db: Reading) =>
  db
    .selectFrom('own_claims')
    .innerJoin('own_claims_versions', (on) =>
      on
        .onRef('own_claims_versions.claims_id', '=', 'own_claims.id')
        .onRef('own_claims_versions.number', '=', 'own_claims.current_version'),
    )
    .selectAll('own_claims')
    .select('own_claims_versions.content');

function ownClaimsOf(row: OwnClaimsRow & { content: string }): OwnClaims {
  const content = contentOf(row.content);
  return {
    id: row.id,
    authority: row.authority,
    title: titleOf(content),
    status: row.status as OwnClaimsStatus,
    version: row.current_version,
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    content,
  };
}

/** Claims need no paper of their own: they may be about figures of the register alone. */
const titleOf = ({ documents, claims }: Claims): string =>
  documents?.[0]?.title ?? claims[0]?.subject ?? 'Claims on published figures';

const versionOf = (
  row: Pick<OwnClaimsVersionRow, 'number' | 'act' | 'author' | 'at' | 'why' | 'fields'>,
): OwnClaimsVersion => ({
  number: row.number,
  act: row.act as OwnClaimsVersion['act'],
  author: row.author,
  at: row.at,
  why: row.why,
  fields: JSON.parse(row.fields) as FieldChange[],
});

/** It was checked when it was saved. */
const contentOf = (text: string): Claims => JSON.parse(text) as Claims;
