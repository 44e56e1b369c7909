import { pathText, type PathPart } from '../../../model/schema/problem.ts';
import type { FieldChange } from '../../../model/schema/storedScenario.ts';

type Fields = Record<string, unknown>;

/**
 * The fields in which two JSON values differ, each by its path and never with its value. What a list holds is
 * known by its `id` where it has one, or by the `number` it overrides, so that a measure put in front does not
 * change all behind it.
 */
export function changedFields(before: unknown, after: unknown, path: PathPart[] = []): FieldChange[] {
  if (before === after) return [];
  const at = (change: FieldChange['change']): FieldChange[] => [{ path: pathText(path), change }];
  if (before === undefined || after === undefined) {
    const [a, b] = [before ?? [], after ?? []];
    // The first and the last override come and go as any other does.
    if (Array.isArray(a) && Array.isArray(b) && byId(a) && byId(b)) return changesOfLists(a, b, path);
    return at(before === undefined ? 'added' : 'removed');
  }
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(before, after, path);
  if (isFields(before) && isFields(after)) return changesOfFields(before, after, path);
  return at('changed');
}

function changesOfFields(before: Fields, after: Fields, path: PathPart[]): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changedFields(own(before, name), own(after, name), [...path, name]));
}

function changesOfLists(before: unknown[], after: unknown[], path: PathPart[]): FieldChange[] {
  const a = byId(before);
  const b = byId(after);
  if (!a || !b) {
    const longest = Math.max(before.length, after.length);
    return Array.from({ length: longest }, (_, i) => changedFields(before[i], after[i], [...path, i])).flat();
  }
  const ids = new Set([...a.keys(), ...b.keys()]);
  const changes = [...ids].flatMap((id) => changedFields(a.get(id), b.get(id), [...path, id]));
  const shared = (list: Map<string, unknown>, other: Map<string, unknown>) =>
    [...list.keys()].filter((id) => other.has(id)).join('\n');
  return shared(a, b) === shared(b, a) ? changes : [{ path: pathText(path), change: 'moved' }, ...changes];
}

/** A list of things that all have ids or are all overrides, each its own; nothing for any other list. */
function byId(list: unknown[]): Map<string, unknown> | undefined {
  const entries = list.flatMap((it): [string, unknown][] => {
    const id = isFields(it) ? (own(it, 'id') ?? own(it, 'number')) : undefined;
    return typeof id === 'string' ? [[id, it]] : [];
  });
  const map = new Map(entries);
  return map.size === list.length ? map : undefined;
}

const isFields = (it: unknown): it is Fields => typeof it === 'object' && it !== null && !Array.isArray(it);
const own = (it: Fields, name: string): unknown => (Object.hasOwn(it, name) ? it[name] : undefined);
