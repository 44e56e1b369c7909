import type { ReadReturns, RowPlace } from '../tables.ts';
import type { Findings, Table } from './findings.ts';

/** Rows that say word for word what another row of the same return says. */
export class Doubles {
  readonly #indices: Record<Table, number[]> = { headers: [], episodes: [], unaccompanied: [] };

  add(table: Table, index: number): void {
    this.#indices[table].push(index);
  }

  /** Sets them aside: a file that doubles others whole gets one line, other doubles one each. */
  report(read: ReadReturns, findings: Findings): void {
    for (const [table, indices] of Object.entries(this.#indices) as [Table, number[]][]) {
      if (indices.length === 0) continue;
      const rows: readonly { at: RowPlace }[] = read[table];
      const rowsOfFile = countBy(rows, (it) => it.at.file);
      const doublesOfFile = countBy(indices, (index) => rows[index]!.at.file);
      const isWhole = (file: number) => doublesOfFile.get(file) === rowsOfFile.get(file);
      for (const [file, doubles] of doublesOfFile) {
        if (isWhole(file)) findings.addFile(file, 'same-return-twice', { rows: String(doubles) });
      }
      for (const index of indices) {
        if (isWhole(rows[index]!.at.file)) findings.setAside(table, index);
        else findings.add(table, index, 'doubled-row');
      }
    }
  }
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
