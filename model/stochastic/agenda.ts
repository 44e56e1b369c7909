/** Children by the week something happens to them. A child may be entered again; the latest entry counts. */
export interface Agenda {
  /** By week, the place of its latest entry, or -1. */
  head: Int32Array;
  next: Int32Array;
  child: Int32Array;
  entries: number;
}

export const emptyAgenda = (weeks: number): Agenda => ({
  head: new Int32Array(weeks).fill(-1),
  next: new Int32Array(4096),
  child: new Int32Array(4096),
  entries: 0,
});

export function clearAgenda(agenda: Agenda): void {
  agenda.head.fill(-1);
  agenda.entries = 0;
}

/** Enters a child for a week; weeks beyond the horizon are left out. */
export function enter(agenda: Agenda, week: number, child: number): void {
  if (week >= agenda.head.length) return;
  const at = agenda.entries++;
  if (at === agenda.next.length) {
    const room = 2 * agenda.next.length;
    agenda.next = enlarged(agenda.next, room);
    agenda.child = enlarged(agenda.child, room);
  }
  agenda.child[at] = child;
  agenda.next[at] = agenda.head[week]!;
  agenda.head[week] = at;
}

function enlarged(array: Int32Array, room: number): Int32Array {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
