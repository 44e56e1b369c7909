import type { NumberAt } from './numbers.ts';

/** A copy with one value replaced; what is not on the way to it is shared. */
export function replaceAt<T>(node: T, place: NumberAt['place'], value: unknown): T {
  const [first, ...rest] = place;
  if (first === undefined) return value as T;
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Record<
    string | number,
    unknown
  >;
  copy[first] = replaceAt(copy[first], rest, value);
  return copy as T;
}
