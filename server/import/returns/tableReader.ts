import { readDate } from '../../../model/returns/readDate.ts';
import type { ReadReturns, ReturnFile, RowPlace } from '../../../model/returns/tables.ts';
import type { Cells } from './cells.ts';
import type { RowCorrections } from './corrections.ts';
import type { ProblemLog } from './problemLog.ts';
import { episodeReader, headerReader, unaccompaniedReader, type Columns } from './rowReaders.ts';
import type { TableKind } from './tableKinds.ts';
import { cleanChild, type UnreadRow } from './unreadRows.ts';

/** What is known of a file besides what `ReturnFile` says, until all are read. */
export interface FileFacts {
  /** The year its return ends in, as its name or its column YEAR says. */
  named: number | undefined;
  columns: ReadonlySet<string>;
}

/** Rows and files as they gather. */
export interface Gathered extends ReadReturns {
  facts: FileFacts[];
  unread: UnreadRow[];
  log: ProblemLog;
  cells: Cells;
}

const DATE_COLUMNS: ReadonlySet<string> = new Set(['DECOM', 'DEC', 'DOB', 'DUC']);

/** Reads the rows of one table of one file into what is gathered, and puts them aside where they cannot be read. */
export class TableReader {
  readonly #into: Gathered;
  readonly #take: (cells: readonly string[], at: RowPlace) => void;
  readonly #columns: Columns;
  readonly #corrections: RowCorrections | undefined;
  readonly #countsChildren: boolean;

  constructor(into: Gathered, kind: TableKind, columns: Columns, corrections: RowCorrections | undefined) {
    this.#into = into;
    this.#columns = columns;
    this.#corrections = corrections;
    // Only episodes are counted; a header alone makes nobody a child in care.
    this.#countsChildren = kind.table === 'episodes';
    this.#take = takerOf(into, kind, columns);
  }

  /** Leaves a row out, whatever is in it, where the user asked for that. */
  leavesOut(row: number, file: number, child: string | undefined): boolean {
    if (this.#corrections?.of(row)?.leaveOut !== true) return false;
    this.setAside(row, file, child, 'left-out');
    return true;
  }

  /** A row that is not read, and whose it seems to be. */
  setAside(row: number, file: number, child: string | undefined, rule: 'left-out' | 'row-wide'): void {
    const { files, log, unread } = this.#into;
    files[file]!.rows += 1;
    const problem = log.add(file, row, rule);
    if (this.#countsChildren && problem) unread.push({ problem, child: cleanChild(child) });
  }

  /** One row, which is of the file `file`. It may be put aside, which is then said. */
  take(given: readonly string[], row: number, file: number): void {
    const { cells, files } = this.#into;
    cells.file = file;
    cells.row = row;
    files[file]!.rows += 1;
    const found = this.#corrections?.of(row);
    this.#take(found === undefined ? given : this.#corrected(given, found.values, row, file), { file, row });
  }

  #corrected(
    given: readonly string[],
    values: ReadonlyMap<string, string>,
    row: number,
    file: number,
  ): readonly string[] {
    const changed = [...given];
    const { log } = this.#into;
    for (const [column, value] of values) {
      const place = this.#columns.get(column);
      if (place === undefined) {
        log.add(file, row, 'correction-no-column');
        continue;
      }
      if (DATE_COLUMNS.has(column) && readDate(value) === undefined) {
        log.add(file, row, 'correction-no-date', { details: { column } });
        continue;
      }
      while (changed.length <= place) changed.push('');
      changed[place] = value;
      log.add(file, row, 'corrected', { details: { column } });
    }
    return changed;
  }
}

function takerOf(
  { cells, log, episodes, headers, unaccompanied }: Gathered,
  { table }: TableKind,
  columns: Columns,
): (row: readonly string[], at: RowPlace) => void {
  const keep =
    <Row>(read: (row: readonly string[], at: RowPlace) => Row | undefined, rows: Row[]) =>
    (row: readonly string[], at: RowPlace) => {
      const made = read(row, at);
      if (made !== undefined) rows.push(made);
    };
  if (table === 'episodes') return keep(episodeReader(cells, columns), episodes);
  if (table === 'header') return keep(headerReader(cells, log, columns), headers);
  return keep(unaccompaniedReader(cells, columns), unaccompanied);
}

/** A new file of what is read; its place among them. */
export function addFile(into: Gathered, file: Pick<ReturnFile, 'name' | 'table'>, facts: FileFacts): number {
  into.files.push({ ...file, yearEnds: null, rows: 0 });
  into.facts.push(facts);
  return into.files.length - 1;
}
