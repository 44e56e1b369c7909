import type { Selector } from './primitives.ts';

/** Whether a selector names an id; no selector and "*" match all. */
export function matches(selector: Selector | undefined, id: string): boolean {
  if (selector === undefined || selector === '*') return true;
  return typeof selector === 'string' ? selector === id : selector.includes(id);
}

/** The ids a selector spells out; none for all. */
export function namedIds(selector: Selector | undefined): string[] {
  if (selector === undefined || selector === '*') return [];
  return typeof selector === 'string' ? [selector] : selector;
}
