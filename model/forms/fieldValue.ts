/** Where a field is: the names and places that lead to it. */
export type FieldPath = readonly (string | number)[];

export function valueOf(root: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (it, part) =>
      typeof it === 'object' && it !== null && Object.hasOwn(it, part)
        ? (it as Record<string | number, unknown>)[part]
        : undefined,
    root,
  );
}

/** A copy with one field set, or taken away by `undefined`; the same object where the field has that value. */
export function withValue<T>(root: T, path: FieldPath, value: unknown): T {
  if (same(valueOf(root, path), value)) return root;
  return replaced(root, path, value) as T;
}

function replaced(node: unknown, path: FieldPath, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) }) as Record<
    string | number,
    unknown
  >;
  const inner = replaced(typeof copy[first] === 'object' ? copy[first] : undefined, rest, value);
  if (inner === undefined && rest.length === 0) Reflect.deleteProperty(copy, first);
  else copy[first] = inner;
  return copy;
}

/** Equality of plain values, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(valueOf(a, [name]), valueOf(b, [name])))
  );
}
