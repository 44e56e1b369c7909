import type { ReturnTable } from '../../../model/returns/tables.ts';

/** Columns that are read, by their table. Everything else in a file is passed over. */
export const HEADER_COLUMNS = ['CHILD', 'SEX', 'DOB', 'UASC_STATUS'] as const;
export const EPISODE_COLUMNS = [
  ...['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE'],
  ...['URN', 'PL_DISTANCE'],
] as const;
export const UNACCOMPANIED_COLUMNS = ['CHILD', 'DOB', 'DUC'] as const;

/** A table as its columns tell it apart; why it is not read, where it is not. */
export interface TableKind {
  table: ReturnTable;
  /** As the guide calls it. */
  called: string;
  /** Columns that a file must have. */
  needs: readonly string[];
  /** Columns whose absence is said, with what follows from it. */
  misses: Readonly<Record<string, string>>;
}

const HEADER: TableKind = {
  table: 'header',
  called: 'Header',
  needs: ['CHILD'],
  misses: { DOB: 'no child of it has an age' },
};

const EPISODES: TableKind = {
  table: 'episodes',
  called: 'Episodes',
  // Without DEC every child would still be in care: a wrong number that looks right.
  needs: ['CHILD', 'DECOM', 'DEC'],
  misses: {
    LS: 'short breaks (V3, V4) cannot be told apart and are counted with everyone else',
    PLACE: 'every placement is counted as another',
    PLACE_PROVIDER: 'own and agency placements cannot be told apart',
    RNE: 'starts and moves are known from dates alone',
    REC: 'the reasons for leaving care are not known',
  },
};

const UNACCOMPANIED: TableKind = { table: 'unaccompanied', called: 'UASC', needs: ['CHILD'], misses: {} };

/** Other tables of a set, and the columns that no other table has. */
const OTHER_TABLES: readonly { called: string; columns: readonly string[] }[] = [
  { called: 'the Reviews table', columns: ['REVIEW', 'REVIEW_CODE'] },
  { called: 'the AD1 table (adoption)', columns: ['DATE_INT', 'DATE_MATCH', 'NB_ADOPTR', 'LS_ADOPTR'] },
  {
    called: 'the OC2 table (health)',
    columns: ['SDQ_SCORE', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK'],
  },
  { called: 'the OC3 table (care leavers)', columns: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  { called: 'the PlacedAdoption table', columns: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  { called: 'the PrevPerm table', columns: ['PREV_PERM', 'LA_PERM', 'DATE_PERM'] },
  { called: 'the Missing table', columns: ['MISSING', 'MIS_START', 'MIS_END'] },
  { called: 'the SWEpisodes table (social workers)', columns: ['SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'] },
  { called: 'a table of prices', columns: ['WEEKLY_COST', 'COST', 'PRICE', 'WEEKLY_PRICE', 'WEEKLY_FEE'] },
];

const ONLY_IN_EPISODES = [
  ...['DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE'],
] as const;
const ONLY_IN_HEADER = ['SEX', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB', 'UASC_STATUS'] as const;
const BESIDE_HEADER = new Set(['CHILD', 'DOB', 'LA', 'YEAR']);

const ignored = (called: string): TableKind => ({ table: 'ignored', called, needs: [], misses: {} });

/** Which table of the return has these columns (in upper case); undefined where it is none that is known. */
export function tableOf(columns: ReadonlySet<string>): TableKind | undefined {
  const has = (column: string) => columns.has(column);
  const other = OTHER_TABLES.find((it) => it.columns.some(has));
  if (other !== undefined) return ignored(other.called);
  if (ONLY_IN_EPISODES.filter(has).length >= 3) return EPISODES;
  if (has('DUC')) return UNACCOMPANIED;
  if (has('DOB') && ONLY_IN_HEADER.some(has)) return HEADER;
  if (!has('CHILD')) return undefined;
  if (ONLY_IN_HEADER.some(has)) return HEADER;
  if (has('DOB') && [...columns].every((it) => BESIDE_HEADER.has(it))) return HEADER;
  return ignored('a table with children that is none of those known here');
}

/** A heading as the lists above write it. */
export const columnName = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
