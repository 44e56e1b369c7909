import { yearMonthOf } from '../../../model/time/calendar.ts';
import type { Gathered } from './tableReader.ts';

/** In fewer children it may be chance that none comes again. */
const ENOUGH_CHILDREN = 10;

/**
 * Says of a file of episodes that no child of it is in the return before or after it, though that is given: whoever was
 * in care on 31 March is in both. It may be another council's.
 */
export function checkCouncils({ files, episodes, log }: Gathered): void {
  const byFile = new Map<number, Set<string>>();
  for (const { child, at } of episodes) {
    let children = byFile.get(at.file);
    if (children === undefined) byFile.set(at.file, (children = new Set()));
    children.add(child);
  }
  const yearOf = (file: number) => {
    const end = files[file]!.yearEnds;
    return end === null ? undefined : yearMonthOf(end).year;
  };
  for (const [file, children] of byFile) {
    const year = yearOf(file);
    if (year === undefined || children.size < ENOUGH_CHILDREN) continue;
    const beside = [...byFile].filter(
      ([other, there]) =>
        there.size >= ENOUGH_CHILDREN && [year - 1, year + 1].includes(yearOf(other) ?? NaN),
    );
    if (beside.length === 0) continue;
    if (beside.some(([, there]) => [...children].some((child) => there.has(child)))) continue;
    const before = beside.some(([other]) => yearOf(other) === year - 1);
    log.add(file, 0, 'children-of-nobody', { details: { which: before ? 'before' : 'after' } });
  }
}
