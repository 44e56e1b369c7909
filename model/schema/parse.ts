import type { z } from 'zod';
import { FILE_BOUNDS, outOfBounds, type Bounds } from './bounds.ts';
import type { Parsed, Problem } from './problem.ts';
import { lazyProblem, MOST_TOLD, pathText, told } from './problem.ts';
import { flatIssues, valueAt, type FlatIssue } from './flatIssues.ts';

/** A check of what no single field can say: sums, references, overlaps. It may trust the types. */
export type Check<T> = (value: T) => Problem[];

/**
 * A file, checked whole: the shape of every field, then what fields say together. Where some fields are of
 * the wrong shape the second kind of check still runs on the rest, so that one reading shows everything. What is
 * larger than `bounds` is not looked at closer; see `told` for how many problems are told.
 */
export function parseWith<T>(
  schema: z.ZodType<T>,
  check: Check<T>,
  input: unknown,
  bounds: Bounds = FILE_BOUNDS,
): Parsed<T> {
  const shape = readShape(schema, input, bounds);
  if (shape.ok) {
    const problems = told(check(shape.value));
    return problems.length === 0 ? shape : { ok: false, problems };
  }
  const { issues, problems } = shape;
  // Beyond what is told already there is nothing to look for.
  const beyond = !issues || issues.length > MOST_TOLD ? [] : problemsBeyond(schema, check, input, issues);
  return { ok: false, problems: told([...problems, ...beyond]) };
}

/** The same for what has fields that say nothing together. */
export function parseShape<T>(schema: z.ZodType<T>, input: unknown, bounds: Bounds = FILE_BOUNDS): Parsed<T> {
  const shape = readShape(schema, input, bounds);
  return shape.ok ? shape : { ok: false, problems: told(shape.problems) };
}

/** The typed value, or what is wrong with its fields: nothing by issue where there is too much to look at. */
function readShape<T>(
  schema: z.ZodType<T>,
  input: unknown,
  bounds: Bounds,
): { ok: true; value: T } | { ok: false; problems: Problem[]; issues?: FlatIssue[] } {
  const tooMuch = outOfBounds(input, bounds);
  if (tooMuch.length > 0) return { ok: false, problems: tooMuch };
  const read = schema.safeParse(input);
  if (read.success) return { ok: true, value: read.data };
  const issues = flatIssues(read.error.issues, input);
  return { ok: false, issues, problems: issues.map(({ path, message }) => lazyProblem(path, message)) };
}

/** What else is wrong, told from a copy whose broken fields are mended; nothing about those fields themselves. */
function problemsBeyond<T>(
  schema: z.ZodType<T>,
  check: Check<T>,
  input: unknown,
  issues: readonly FlatIssue[],
): Problem[] {
  const broken = issues.filter((issue) => !issue.unknownField).map((issue) => pathText(issue.path));
  // Where the ids or ages that other fields refer to are broken themselves, every reference would seem wrong.
  if (broken.some((path) => DEFINES_OTHERS.test(path))) return [];
  const mended = mend(schema, input, issues);
  if (mended === undefined) return [];
  const untold = (path: string) =>
    broken.every((at) => !path.startsWith(at) && !at.startsWith(path) && !sameHorizon(path, at));
  return check(mended).filter((it) => untold(it.path));
}

const DEFINES_OTHERS =
  /^(ageBands\b|(placementTypes|exits|entries)(\[\d+\])?$|placementTypes\[\d+\]\.(id|ages)|exits\[\d+\]\.reason|entries(\[\d+\])?\.id)/;

const sameHorizon = (a: string, b: string) => a.startsWith('horizon') && b.startsWith('horizon');

/** Values tried one after the other in the place of a broken one. */
const STANDS = [0, 1, '2000-01-01', {}, [], 'cash'] as const;

/** A copy with unknown fields left out and broken ones replaced by any that fit; nothing if that fails. */
function mend<T>(schema: z.ZodType<T>, input: unknown, issues: readonly FlatIssue[]): T | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const copy: unknown = plainCopy(input);
  const tries = new Map<string, number>();
  let open = issues;
  for (let round = 0; round < 3 * STANDS.length; round++) {
    for (const issue of open) replaceAt(copy, issue, tries);
    const again = schema.safeParse(copy);
    if (again.success) return again.data;
    open = flatIssues(again.error.issues, copy);
  }
  return undefined;
}

function replaceAt(root: unknown, { path, unknownField }: FlatIssue, tries: Map<string, number>): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  if (unknownField) {
    Reflect.deleteProperty(parent, key);
    return;
  }
  const tried = tries.get(pathText(path)) ?? 0;
  tries.set(pathText(path), tried + 1);
  Reflect.set(parent, key, plainCopy(STANDS[tried % STANDS.length]));
}

/** A deep copy of what came from a JSON file. */
const plainCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
