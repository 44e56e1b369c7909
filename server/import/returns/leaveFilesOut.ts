import type { RowPlace } from '../../../model/returns/tables.ts';
import type { Gathered } from './tableReader.ts';

/** Takes the rows of some files out of what was gathered; the files stay among those that were given. */
export function leaveFilesOut(
  { episodes, headers, unaccompanied }: Gathered,
  files: ReadonlySet<number>,
): void {
  if (files.size === 0) return;
  for (const table of [episodes, headers, unaccompanied] as { at: RowPlace }[][]) {
    const kept = table.filter(({ at }) => !files.has(at.file));
    // The list itself is what callers hold, and a spread of so many rows would not fit the stack.
    table.length = 0;
    for (const row of kept) table.push(row);
  }
}
