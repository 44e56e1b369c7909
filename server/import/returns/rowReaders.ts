import { SEXES, UNACCOMPANIED_WORDS } from '../../../model/returns/codes/sexes.ts';
import type { EpisodeRow, HeaderRow, RowPlace, UnaccompaniedRow } from '../../../model/returns/tables.ts';
import type { Cells } from './cells.ts';
import type { ProblemLog } from './problemLog.ts';

/** Makes a row of a table from the cells of a row of a file; undefined where it cannot be told which child it is of. */
export type RowReader<Row> = (cells: readonly string[], at: RowPlace) => Row | undefined;

/** Where each column stands in a row; a column that the file lacks has no place. */
export type Columns = ReadonlyMap<string, number>;

/** Past the end of any row: what stands there is undefined, as in a row that is too short. */
const NOWHERE = 1e9;

export function episodeReader(cells: Cells, columns: Columns): RowReader<EpisodeRow> {
  const place = (column: string) => columns.get(column) ?? NOWHERE;
  const [child, from, rne, ls, cin] = ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN'].map(place) as Five;
  const [where, provider, to, rec, moved] = [
    ...['PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE'],
  ].map(place) as Five;
  const urn = place('URN');
  const miles = place('PL_DISTANCE');
  return (row, at) => {
    const who = cells.child(row[child]);
    if (who === undefined) return undefined;
    return {
      child: who,
      from: cells.date(row[from], 'DECOM'),
      to: cells.date(row[to], 'DEC'),
      whyStarted: cells.code(row[rne], 'RNE'),
      legalStatus: cells.code(row[ls], 'LS'),
      need: cells.code(row[cin], 'CIN'),
      place: cells.code(row[where], 'PLACE'),
      provider: cells.code(row[provider], 'PLACE_PROVIDER'),
      whyCeased: cells.code(row[rec], 'REC'),
      whyMoved: cells.code(row[moved], 'REASON_PLACE_CHANGE'),
      urn: cells.code(row[urn], 'URN'),
      milesFromHome: cells.miles(row[miles]),
      at,
    };
  };
}

type Five = [number, number, number, number, number];

export function headerReader(cells: Cells, log: ProblemLog, columns: Columns): RowReader<HeaderRow> {
  const place = (column: string) => columns.get(column) ?? NOWHERE;
  const [child, sex, dob, status] = ['CHILD', 'SEX', 'DOB', 'UASC_STATUS'].map(place) as Five;
  /** What a list makes of a code; a code that it lacks is said. */
  const listed = <T>(
    list: Readonly<Record<string, T>>,
    code: string,
    column: string,
    at: RowPlace,
    none: T,
  ) => {
    if (code === '') return none;
    if (Object.hasOwn(list, code)) return list[code]!;
    log.add(at.file, at.row, 'code-unknown', { details: { column } });
    return none;
  };
  return (row, at) => {
    const who = cells.child(row[child]);
    if (who === undefined) return undefined;
    const known = cells.code(row[status], 'UASC_STATUS');
    return {
      child: who,
      birthday: cells.date(row[dob], 'DOB'),
      sex: listed(SEXES, cells.code(row[sex], 'SEX'), 'SEX', at, ''),
      unaccompanied: listed<boolean | null>(UNACCOMPANIED_WORDS, known, 'UASC_STATUS', at, null),
      at,
    };
  };
}

export function unaccompaniedReader(cells: Cells, columns: Columns): RowReader<UnaccompaniedRow> {
  const place = (column: string) => columns.get(column) ?? NOWHERE;
  const [child, dob, duc] = ['CHILD', 'DOB', 'DUC'].map(place) as Five;
  return (row, at) => {
    const who = cells.child(row[child]);
    if (who === undefined) return undefined;
    return {
      child: who,
      birthday: cells.date(row[dob], 'DOB'),
      statusTo: cells.date(row[duc], 'DUC'),
      at,
    };
  };
}
