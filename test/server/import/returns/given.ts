import type { ReadReturns, RowProblem } from '../../../../model/returns/tables.ts';
import { isoDateOf } from '../../../../model/time/calendar.ts';
import { readReturns, type GivenFile } from '../../../../server/import/returns/readReturns.ts';
import type { ReadingOptions } from '../../../../server/import/returns/reading.ts';

export const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
export const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
export const UASC = 'CHILD,SEX,DOB,DUC';

/** A file of that name and content; its bytes come in pieces, so that lines and characters are cut. */
export function given(name: string, content: string | Uint8Array, piece = 1000): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { name, bytes: pieces() };
}

/** Reads files given as name and content. */
export const readAll = (
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: ReadingOptions,
): Promise<ReadReturns> =>
  readReturns(
    Object.entries(files).map(([name, content]) => given(name, content)),
    options,
  );

/** Lines as the text of a file. */
export const lines = (...rows: string[]): string => rows.map((row) => `${row}\n`).join('');

/** An episode's row with what a test is about changed; the rest is an ordinary open foster placement. */
export function episodeLine(changed: Readonly<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    ...{ CHILD: '100001', DECOM: '01/06/2023', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U6' },
    ...{ PLACE_PROVIDER: 'PR1', URN: 'SC123456' },
  };
  return EPISODES.split(',')
    .map((column) => changed[column] ?? usual[column] ?? '')
    .join(',');
}

/** What was found: "file row: rule details", without the file where there is one only. */
export const found = ({ problems, files }: ReadReturns): string[] =>
  problems.map((it) => `${files.length > 1 ? `${files[it.at.file]?.name} ` : ''}${it.at.row}: ${said(it)}`);

const said = ({ rule, details }: RowProblem): string =>
  [rule, ...Object.entries(details ?? {}).map(([key, value]) => `${key}=${value}`)].join(' ');

/** The files as "name: table, year, rows". */
export const tables = ({ files }: ReadReturns): string[] =>
  files.map(
    ({ name, table, yearEnds, rows }) =>
      `${name}: ${table}, ${yearEnds === null ? 'no year' : isoDateOf(yearEnds).slice(0, 4)}, ${rows}`,
  );
