import { csvRecords } from './csvRecords.ts';
import { CsvTable } from './csvTable.ts';
import { FileRefused } from './fileRefused.ts';
import type { Reading } from './reading.ts';
import { columnName, tableOf, type TableKind } from './tableKinds.ts';
import { addFile } from './tableReader.ts';

/** Rows at the top in which the heading is looked for; above it may stand a title or blank lines. */
const TOP_ROWS = 20;

/** Reads a CSV file, whichever table it is. */
export async function readCsv(reading: Reading, name: string, text: AsyncIterable<string>): Promise<void> {
  const file = new CsvFile(reading, name);
  for await (const { rows, quoted } of csvRecords(text, reading.limits)) {
    reading.countRows(rows.length);
    for (const cells of rows) if (!file.take(cells, quoted)) return;
    reading.tellProgress();
  }
  file.end();
}

class CsvFile {
  readonly #reading: Reading;
  readonly #name: string;
  #row = 0;
  #table: CsvTable | undefined;
  #seemsToBe: TableKind | undefined;

  constructor(reading: Reading, name: string) {
    this.#reading = reading;
    this.#name = name;
  }

  /** Takes the next row; false where nothing more of the file is of use. */
  take(cells: string[], quoted: boolean): boolean {
    this.#row += 1;
    if (this.#table === undefined) return this.#takeTop(cells);
    this.#table.take(cells, this.#row, quoted);
    return true;
  }

  #takeTop(cells: readonly string[]): boolean {
    const { limits, gathered } = this.#reading;
    if (cells.length > limits.columns) {
      throw new FileRefused('too-many-columns', { limit: `${limits.columns}` }, this.#row);
    }
    const names = cells.map(columnName);
    const kind = tableOf(new Set(names));
    this.#seemsToBe ??= kind;
    if (!names.includes('CHILD')) {
      if (this.#row >= TOP_ROWS) this.end();
      return true;
    }
    if (kind === undefined) throw new FileRefused('file-no-table');
    const missing = kind.needs.find((column) => !names.includes(column));
    if (missing !== undefined) {
      throw new FileRefused('file-without-column', { table: kind.called, column: missing });
    }
    if (kind.table === 'ignored') {
      const facts = { named: undefined, columns: new Set<string>() };
      const file = addFile(gathered, { name: this.#name, table: 'ignored' }, facts);
      gathered.log.add(file, 0, 'table-ignored', { details: { table: kind.called } });
      return false;
    }
    this.#table = new CsvTable(this.#reading, this.#name, kind, names);
    return true;
  }

  end(): void {
    if (this.#table !== undefined) this.#table.end();
    else if (this.#seemsToBe !== undefined && this.#seemsToBe.table !== 'ignored') {
      throw new FileRefused('file-without-column', { table: this.#seemsToBe.called, column: 'CHILD' });
    } else throw new FileRefused('file-no-table');
  }
}
