import type { Problem } from '../../model/schema/problem.ts';

/** Our formats are some ten levels deep; checks that follow a value down must not run out of stack. */
const MOST_LEVELS = 50;

/** A problem with the whole where data is nested beyond what any file needs. */
export function nestedTooDeep(data: unknown): Problem | undefined {
  let level = [data];
  for (let depth = 0; depth <= MOST_LEVELS; depth++) {
    level = level.flatMap((it) => (typeof it === 'object' && it !== null ? Object.values(it) : []));
    if (level.length === 0) return undefined;
  }
  return { path: '', message: `Lists and objects may lie in one another ${MOST_LEVELS} deep at most.` };
}
