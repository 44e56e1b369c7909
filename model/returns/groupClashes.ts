import type { PlacementGroup } from './groups.ts';

/** Why two groups cannot both stand: where in the list, and a sentence. */
export interface GroupClash {
  path: (string | number)[];
  message: string;
}

type Group = Omit<PlacementGroup, 'providers'> & { providers?: readonly string[] | undefined };

/**
 * Groups that cannot be told apart, by id or by name, and pairs that take the same place with the same provider, of which
 * the first would win in silence. A group without providers takes all of them.
 */
export function groupClashes(groups: readonly Group[]): GroupClash[] {
  return groups.flatMap((group, at) =>
    groups.slice(0, at).flatMap((before, earlier) => clashesOf(group, at, before, earlier)),
  );
}

function clashesOf(group: Group, at: number, before: Group, earlier: number): GroupClash[] {
  const clashes: GroupClash[] = [];
  const both = `Groups ${earlier + 1} ("${before.label}") and ${at + 1} ("${group.label}")`;
  if (group.id === before.id) {
    clashes.push({
      path: [at, 'id'],
      message: `${both} have the same id, "${group.id}": give each its own.`,
    });
  }
  if (plain(group.label) === plain(before.label)) {
    clashes.push({
      path: [at, 'label'],
      message: `${both} have the same name: give each its own, or nobody can tell them apart.`,
    });
  }
  if (overlap(group.providers, before.providers)) {
    const places = [...new Set(group.places)].filter((it) => before.places.includes(it));
    if (places.length > 0) {
      const named = places.map((it) => (it === '' ? 'no place' : it)).join(', ');
      clashes.push({
        path: [at, 'places'],
        message: `${both} both take ${named} with the same providers: leave it to one of them, or give them different providers.`,
      });
    }
  }
  return clashes;
}

const plain = (label: string): string => label.trim().toLowerCase();

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((it) => b.includes(it));
