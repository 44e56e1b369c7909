import { yearMonthOf } from '../../../model/time/calendar.ts';
import { childrenByFile } from './childrenByFile.ts';
import type { Gathered } from './tableReader.ts';

/** In fewer children it may be chance that none comes again. */
const ENOUGH_CHILDREN = 10;

/**
 * Says of a file of episodes that no child of it is in the return before or after it, though that is given: whoever was
 * in care on 31 March is in both. It may be another council's.
 */
export function checkCouncils({ files, episodes, log }: Gathered): void {
  const byFile = childrenByFile(episodes);
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
    if (beside.some(([, there]) => sharesChild(children, there))) continue;
    const before = beside.some(([other]) => yearOf(other) === year - 1);
    log.add(file, 0, 'children-of-nobody', { details: { which: before ? 'before' : 'after' } });
  }
}

function sharesChild(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const child of one) if (other.has(child)) return true;
  return false;
}
