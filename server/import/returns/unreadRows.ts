import type { RowProblem } from '../../../model/returns/tables.ts';
import { childrenByFile } from './childrenByFile.ts';
import type { Gathered } from './tableReader.ts';

/** A row of episodes that is not among those gathered, and whose it seems to be. */
export interface UnreadRow {
  problem: RowProblem;
  /** As `cleanChild` gives it. */
  child: string;
}

/** CHILD of a row that is not read further. */
export const cleanChild = (cell: string | undefined): string =>
  (cell ?? '')
    .trim()
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim()
    .toUpperCase();

/** A child is one less for rows that are not read if its file has no other row of it; the first of them says so. */
export function settleUnread({ episodes, unread }: Gathered): void {
  if (unread.length === 0) return;
  const byFile = childrenByFile(episodes);
  const told = new Set<string>();
  for (const { problem, child } of unread) {
    const key = `${problem.at.file} ${child}`;
    const counted = child === '' || told.has(key) || byFile.get(problem.at.file)?.has(child) === true;
    problem.effect = counted ? 0 : -1;
    told.add(key);
  }
}
