/** Children by the week something happens to them: a chain of children for every week. */
export interface Agenda {
  /** By week, the first child of its chain, or -1. */
  first: Int32Array;
  /** By child, the next one of the chain it is in, or -1. */
  next: Int32Array;
}

export const emptyAgenda = (weeks: number): Agenda => ({
  first: new Int32Array(weeks).fill(-1),
  next: new Int32Array(2048),
});

export const clearAgenda = (agenda: Agenda): void => void agenda.first.fill(-1);

/** Makes room for so many children. */
export function makeRoom(agenda: Agenda, children: number): void {
  if (children <= agenda.next.length) return;
  const larger = new Int32Array(2 * children);
  larger.set(agenda.next);
  agenda.next = larger;
}

/** Enters a child that is in no chain for a week; weeks beyond the horizon are left out. */
export function enter({ first, next }: Agenda, week: number, child: number): void {
  if (week >= first.length) return;
  next[child] = first[week]!;
  first[week] = child;
}

/** Takes a child out of the chain of a week. */
export function strikeOut({ first, next }: Agenda, week: number, child: number): void {
  if (week >= first.length) return;
  if (first[week] === child) {
    first[week] = next[child]!;
    return;
  }
  let before = first[week]!;
  while (next[before] !== child) before = next[before]!;
  next[before] = next[child]!;
}
