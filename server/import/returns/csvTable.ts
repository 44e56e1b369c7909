import { returnYearInName } from '../../../model/returns/returnYear.ts';
import type { Reading } from './reading.ts';
import type { TableKind } from './tableKinds.ts';
import { addFile, TableReader } from './tableReader.ts';

const SEPARATORS = /[,;\t|]/g;

/** A table whose heading is read, and the file it is; or the files, where a column YEAR has several years. */
export class CsvTable {
  readonly #reading: Reading;
  readonly #name: string;
  readonly #kind: TableKind;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #child: number;
  readonly #council: number | undefined;
  readonly #year: number | undefined;
  readonly #fileOfYear = new Map<string, number>();
  readonly #rows: TableReader;
  #file: number | undefined;

  constructor(reading: Reading, name: string, kind: TableKind, names: readonly string[]) {
    this.#reading = reading;
    this.#name = name;
    this.#kind = kind;
    this.#width = names.length;
    const columns = new Map<string, number>();
    names.forEach((column, i) => {
      if (!columns.has(column)) columns.set(column, i);
    });
    this.#columns = columns;
    this.#child = columns.get('CHILD')!;
    this.#council = columns.get('LA');
    this.#year = columns.get('YEAR');
    const { gathered } = reading;
    this.#rows = new TableReader(gathered, kind, columns, reading.correctionsOf(name));
    this.#file = this.#year === undefined ? this.#addFile(reading.yearNamed(name)) : undefined;
    const twice = [...columns.keys()].find(
      (it) => (it in kind.misses || kind.needs.includes(it)) && names.filter((n) => n === it).length > 1,
    );
    if (twice !== undefined) reading.later(name, 'column-twice', { column: twice });
    for (const [column, without] of Object.entries(kind.misses)) {
      if (!columns.has(column)) {
        reading.later(name, 'column-not-there', { table: kind.called, column, without });
      }
    }
  }

  #addFile(named: number | undefined): number {
    const columns = new Set(this.#columns.keys());
    return addFile(this.#reading.gathered, { name: this.#name, table: this.#kind.table }, { named, columns });
  }

  take(cells: string[], row: number, quoted: boolean): void {
    if (isBlankRow(cells, this.#child)) return;
    const file = this.#fileOf(cells);
    if (this.#council !== undefined) this.#reading.meetCouncil(cells[this.#council], file);
    const child = cells[this.#child];
    if (this.#rows.leavesOut(row, file, child)) return;
    if (this.#swallowsRows(cells, row, file, quoted)) return;
    if (this.#fits(cells, row, file)) this.#rows.take(cells, row, file);
    else this.#rows.setAside(row, file, child, 'row-wide');
  }

  /** The file that a row is of: one for each value of YEAR. */
  #fileOf(cells: readonly string[]): number {
    if (this.#file !== undefined) return this.#file;
    const text = cells[this.#year!]?.trim() ?? '';
    let file = this.#fileOfYear.get(text);
    if (file === undefined) {
      // So many years are no years.
      if (this.#fileOfYear.size >= 30) return [...this.#fileOfYear.values()][0]!;
      file = this.#addFile(returnYearInName(text) ?? this.#reading.yearNamed(this.#name));
      this.#fileOfYear.set(text, file);
    }
    return file;
  }

  /** Whether a stray quotation mark made one row of several; whose they are cannot be told. */
  #swallowsRows(cells: readonly string[], row: number, file: number, quoted: boolean): boolean {
    const lines = quoted ? linesSwallowed(cells) : 0;
    if (lines === 0) return false;
    const { files, log } = this.#reading.gathered;
    files[file]!.rows += lines + 1;
    log.add(file, row, 'rows-in-quotes', { details: { lines: `${lines}` } });
    return true;
  }

  /** Whether each cell can be the cell of its column; a row that only lacks cells at its end is read. */
  #fits(cells: readonly string[], row: number, file: number): boolean {
    const { log } = this.#reading.gathered;
    if (cells.length === this.#width) return true;
    if (cells.length < this.#width) {
      log.add(file, row, 'row-short');
      return true;
    }
    return cells.slice(this.#width).every((cell) => cell.trim() === '');
  }

  end(): void {
    const { gathered } = this.#reading;
    if (this.#file === undefined && this.#fileOfYear.size === 0) {
      this.#file = this.#addFile(this.#reading.yearNamed(this.#name));
    }
    if (this.#file !== undefined && gathered.files[this.#file]!.rows === 0) {
      gathered.log.add(this.#file, 0, 'file-no-rows');
    }
    if (this.#fileOfYear.size > 1) {
      for (const [year, file] of this.#fileOfYear) {
        gathered.files[file]!.name = `${this.#name} (${returnYearInName(year) ?? '?'})`;
      }
    }
  }
}

function isBlankRow(cells: readonly string[], child: number): boolean {
  const first = cells[child];
  if (first !== undefined && first !== '' && first !== '\r') return false;
  return cells.every((cell) => cell.trim() === '');
}

/** How many lines stand inside quotation marks: rows that a stray one has swallowed, not a note of several lines. */
function linesSwallowed(cells: readonly string[]): number {
  let lines = 0;
  for (const cell of cells) {
    if (!cell.includes('\n')) continue;
    const inside = cell.trim().split('\n').length - 1;
    if (inside > 0 && (cell.match(SEPARATORS)?.length ?? 0) >= 3) lines += inside;
  }
  return lines;
}
