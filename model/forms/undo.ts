/** A value, what it was before each step, and what undone steps would bring back. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the last step was part of: steps under one name are undone together. */
  group: string | undefined;
}

const LONGEST = 1000;

export const historyOf = <T>(present: T): History<T> => ({
  past: [],
  present,
  future: [],
  group: undefined,
});

/**
 * One step on. Steps that follow each other in one group (the keystrokes in one field) count as one; a value
 * that is the same object is no step.
 */
export function step<T>(history: History<T>, next: T, group?: string): History<T> {
  const { past, present } = history;
  if (Object.is(next, present)) return history;
  const joins = group !== undefined && group === history.group;
  return { past: joins ? past : [...past.slice(1 - LONGEST), present], present: next, future: [], group };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (history.past.length === 0) return history;
  const { past, present, future } = history;
  return { past: past.slice(0, -1), present: before as T, future: [present, ...future], group: undefined };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (future.length === 0) return history;
  return { past: [...past, present], present: next as T, future: rest, group: undefined };
}

/** Ends the group of the last step: what comes next is undone by itself. */
export const endGroup = <T>(history: History<T>): History<T> =>
  history.group === undefined ? history : { ...history, group: undefined };
