import type { Generated, Kysely } from 'kysely';

/**
 * The tables, as both databases hold them. Times are ISO text and compound values JSON text, so that neither
 * database changes a byte of them.
 */
export interface Tables {
  scenarios: ScenarioRow;
  versions: VersionRow;
  drafts: DraftRow;
  runs: RunRow;
  audit: AuditRow;
  authorities: AuthorityRow;
  authority_versions: AuthorityVersionRow;
  open_data: OpenDataRow;
  register_edits: RegisterEditRow;
  own_claims: OwnClaimsRow;
  own_claims_versions: OwnClaimsVersionRow;
  actuals: ActualsRow;
}

export type Dialect = 'sqlite' | 'postgres';
export type Database = Kysely<Tables>;

export interface ScenarioRow {
  id: string;
  /** `nameKey` of the name; unique. */
  name_key: string;
  baseline: string;
  /** JSON of what the list shows of the current version's content. */
  listed: string;
  /** What a search looks through. */
  search_text: string;
  /** The tags' keys, each between two line breaks. */
  tag_keys: string;
  status: string;
  current_version: number;
  agreed_version: number | null;
  created_at: string;
  created_by: string;
  changed_at: string;
  changed_by: string;
}

export interface VersionRow {
  scenario_id: string;
  number: number;
  author: string;
  at: string;
  what_changed: string;
  why: string;
  /** JSON of the fields that differ from the version before. */
  fields: string;
  /** JSON of the scenario. */
  content: string;
}

export interface DraftRow {
  scenario_id: string;
  author_key: string;
  author: string;
  based_on: number;
  revision: number;
  saved_at: string;
  content: string;
}

export interface RunRow {
  id: string;
  scenario_id: string;
  /** Null for a published scenario, which has no versions here. */
  version: number | null;
  /** JSON of what the run can be made again from. */
  record: string;
  /** JSON, compressed by gzip. */
  result: Uint8Array;
  at: string;
  kept_by: string;
}

export interface AuditRow {
  number: Generated<number>;
  at: string;
  author: string;
  what: string;
  scenario_id: string;
  version: number | null;
  status: string | null;
  fields: string;
}

export interface AuthorityRow {
  /** Of its baseline and of its evidence, too. */
  id: string;
  name: string;
  /** The nine characters of a council in England, where it is one. */
  code: string | null;
  current_version: number;
}

export interface AuthorityVersionRow {
  authority_id: string;
  number: number;
  author: string;
  at: string;
  why: string;
  /** JSON of what it was built from; see `AuthorityOrigin`. */
  origin: string;
  /** JSON of its files. */
  baseline: string;
  evidence: string;
  history: string;
  targets: string | null;
  /** JSON of the sentences about what was assumed. */
  notes: string;
}

export interface OpenDataRow {
  number: Generated<number>;
  id: string;
  author: string;
  at: string;
  /** JSON of what each file brought. */
  files: string;
  /** The figures, one a row, as CSV compressed by gzip. */
  figures: Uint8Array;
}

export interface RegisterEditRow {
  authority: string;
  figure: string;
  /** The how manyeth change of this figure. */
  number: number;
  at: string;
  author: string;
  reason: string;
  /** JSON of the fields that are changed, with their values. */
  changed: string;
}

export interface OwnClaimsRow {
  id: string;
  authority: string;
  status: string;
  current_version: number;
  created_at: string;
  created_by: string;
  changed_at: string;
  changed_by: string;
}

export interface OwnClaimsVersionRow {
  claims_id: string;
  number: number;
  /** What was done, of `ownClaimsActs`. */
  act: string;
  author: string;
  at: string;
  why: string;
  /** JSON of the fields that differ from the version before. */
  fields: string;
  /** JSON of the claims as their file has them. */
  content: string;
}

/** What a month came to, as somebody kept it. */
export interface ActualsRow {
  number: Generated<number>;
  baseline: string;
  month: string;
  author: string;
  at: string;
  /** JSON of the month's actuals. */
  content: string;
}
