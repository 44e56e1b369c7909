import { pathText, type PathPart, type Problem } from './problem.ts';

/** How much of anything data may hold, before it is looked at any closer. */
export interface Bounds {
  /** Lists and objects in one another. */
  levels: number;
  /** Items of one list. */
  items: number;
  /** Fields of one object. */
  fields: number;
  /** Lists, objects, texts and numbers in all. */
  values: number;
  /** How many levels are counted; what lies deeper is bounded when it is read. Left out: all. */
  counted?: number;
}

/**
 * Ten times what the largest files hold. A check may take a little time for each value, and a parser keeps what it
 * finds in one list, so data without bounds would stop whoever reads it.
 */
export const FILE_BOUNDS: Bounds = { levels: 50, items: 5_000, fields: 1_000, values: 40_000 };

/** Several files in one message. */
export const MESSAGE_BOUNDS: Bounds = { ...FILE_BOUNDS, values: 80_000 };

interface Place {
  value: object;
  key: PathPart;
  within: Place | undefined;
}

/** What is too large or too deep in data that nobody has looked at; nothing where it may be read. */
export function outOfBounds(data: unknown, bounds: Bounds): Problem[] {
  const problems: Problem[] = [];
  let level = isCompound(data) ? [{ value: data, key: '', within: undefined } as Place] : [];
  let values = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === bounds.counted) return problems;
    if (depth > bounds.levels) return [...problems, whole(tooDeep(bounds))];
    const next: Place[] = [];
    for (const place of level) {
      const parts = entriesOf(place.value);
      const rule = tooMany(place.value, parts.length, bounds);
      // What is too long by itself is not looked into.
      if (rule) problems.push({ path: pathText(pathOf(place)), message: rule });
      else values += parts.length;
      if (values > bounds.values) {
        return [...problems, whole(`This may hold ${most(bounds.values)} values at most.`)];
      }
      if (rule) continue;
      for (const [key, value] of parts) if (isCompound(value)) next.push({ value, key, within: place });
    }
    level = next;
  }
  return problems;
}

/** Whether there is something in a message that may be looked at. */
export const isLegible = (data: unknown): boolean => outOfBounds(data, MESSAGE_BOUNDS).length === 0;

const entriesOf = (value: object): (readonly [PathPart, unknown])[] =>
  Array.isArray(value) ? value.map((part, i) => [i, part] as const) : Object.entries(value);

function tooMany(value: object, count: number, { items, fields }: Bounds): string | undefined {
  if (!Array.isArray(value))
    return count > fields ? `At most ${most(fields)} fields may be here.` : undefined;
  return count > items ? `A list may have ${most(items)} items at most.` : undefined;
}

const tooDeep = ({ levels }: Bounds): string =>
  `Lists and objects may lie in one another ${most(levels)} deep at most.`;

const isCompound = (it: unknown): it is object => typeof it === 'object' && it !== null;
const most = (count: number): string => count.toLocaleString('en-GB');
const whole = (message: string): Problem => ({ path: '', message });

function pathOf(place: Place): PathPart[] {
  return place.within === undefined ? [] : [...pathOf(place.within), place.key];
}
