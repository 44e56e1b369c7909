import type { Histories } from '../history.ts';

/** How often children went from one placement group to another within a time in care. */
export interface GroupTransition {
  from: string;
  to: string;
  count: number;
}

/**
 * Changes of placement group from `fromDay` to `toDay`, both included, most frequent first. They are what changes the
 * cost, whether or not the child moved: U6 to U4 is none, a foster home to a children's home is one. Stays that were
 * over within the day are passed over.
 */
export function groupTransitions(
  histories: Histories,
  groupOf: (place: string, provider: string) => string,
  fromDay: number,
  toDay: number,
): GroupTransition[] {
  const counts = new Map<string, GroupTransition>();
  for (const { periods } of histories.children) {
    for (const { stays } of periods) {
      let before: string | undefined;
      for (const { from, to, place, provider } of stays) {
        if (from === to) continue;
        const group = groupOf(place, provider);
        if (before !== undefined && before !== group && from >= fromDay && from <= toDay) {
          const key = `${before} ${group}`;
          const transition = counts.get(key) ?? { from: before, to: group, count: 0 };
          transition.count++;
          counts.set(key, transition);
        }
        before = group;
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1));
}
