import type { Correction } from '../../../model/schema/returnCorrections.ts';
import { columnName } from './tableKinds.ts';

interface RowCorrection {
  leaveOut: boolean;
  values: Map<string, string>;
}

/** Corrections of one file, and which of its rows have been met. */
export class RowCorrections {
  readonly #rows = new Map<number, RowCorrection>();
  readonly #met = new Set<number>();
  count = 0;

  add(correction: Correction): void {
    const { row } = correction;
    const here = this.#rows.get(row) ?? { leaveOut: false, values: new Map<string, string>() };
    this.#rows.set(row, here);
    if ('leaveOut' in correction) here.leaveOut = true;
    // Of two corrections of one cell the later holds.
    else here.values.set(columnName(correction.column), correction.value);
    this.count += 1;
  }

  of(row: number): RowCorrection | undefined {
    const found = this.#rows.get(row);
    if (found !== undefined) this.#met.add(row);
    return found;
  }

  /** Rows with corrections that the file does not have. */
  get notMet(): number[] {
    return [...this.#rows.keys()].filter((row) => !this.#met.has(row));
  }
}

/** The name without the year that tells the parts of a file apart whose column YEAR has several years. */
export const wholeFileName = (name: string): string => name.replace(/ \((\d{4}|\?)\)$/, '');

/** Corrections by the name of their file. */
export function correctionsByFile(corrections: readonly Correction[]): Map<string, RowCorrections> {
  const byFile = new Map<string, RowCorrections>();
  for (const correction of corrections) {
    const name = wholeFileName(correction.file);
    let file = byFile.get(name);
    if (file === undefined) byFile.set(name, (file = new RowCorrections()));
    file.add(correction);
  }
  return byFile;
}
