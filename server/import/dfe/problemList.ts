import type { ImportProblem } from '../../../model/schema/openData.ts';

const MOST_ROWS = 1000;

/** What is found in the rows of a file, gathered by reason in the order of its first row. */
export class ProblemList {
  readonly #byReason = new Map<string, ImportProblem>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Something left out of a row, or noted in it; without a row, of the file as a whole. */
  add(reason: string, leftOut: boolean, row?: number): void {
    const key = `${leftOut} ${reason}`;
    let found = this.#byReason.get(key);
    if (found === undefined) {
      found = { file: this.#file, reason, leftOut, count: 0, rows: [] };
      this.#byReason.set(key, found);
    }
    if (row === undefined) return;
    // A row with several such values is one row.
    if (found.rows.at(-1) === row) return;
    found.count += 1;
    if (found.rows.length < MOST_ROWS) found.rows.push(row);
  }

  get problems(): ImportProblem[] {
    return [...this.#byReason.values()];
  }
}
