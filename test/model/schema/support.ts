import { expect } from 'vitest';
import { parseBaseline, parseScenario, parseTargets } from '../../../model/schema/files.ts';
import type { Parsed, PathPart, Problem } from '../../../model/schema/problem.ts';
import { exampleshire, exampleshireFile } from '../fixtures/exampleshire.ts';

/** One change to a file: where, and what stands there then; `undefined` takes the field away. */
export type Change = readonly [path: readonly PathPart[], value: unknown];

/** A changed copy. A path that ends in '+' adds to a list. */
export function changed<T>(file: T, ...changes: readonly Change[]): T {
  const copy = structuredClone(file);
  for (const [path, value] of changes) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((it, part) => (it as Record<PropertyKey, unknown>)[part], copy);
    const last = path.at(-1)!;
    if (last === '+') (parent as unknown[]).push(value);
    else if (value === undefined) Reflect.deleteProperty(parent as object, last);
    else (parent as Record<PropertyKey, unknown>)[last] = value;
  }
  return copy;
}

export const baselineWith = (...changes: readonly Change[]) =>
  parseBaseline(changed(exampleshireFile('baseline'), ...changes));

export const scenarioWith = (...changes: readonly Change[]) =>
  parseScenario(changed(exampleshireFile('scenario'), ...changes), exampleshire().baseline);

/** The example's scenario with one measure alone, over fields that every measure needs. */
export const measureWith = (measure: Record<string, unknown>) =>
  scenarioWith([['measures'], [{ id: 'one', label: 'One', start: '2024-04-01', ...measure }]]);

export const targetsWith = (...targets: readonly Record<string, unknown>[]) =>
  parseTargets(
    {
      schemaVersion: 1,
      baseline: 'exampleshire',
      targets: targets.map((target, i) => ({ id: `t${i}`, label: 'Target', ...target })),
    },
    exampleshire().baseline,
  );

export function problemsOf(parsed: Parsed<unknown>): Problem[] {
  expect(parsed.ok, 'the file should be refused').toBe(false);
  return parsed.ok ? [] : parsed.problems;
}

export const pathsOf = (parsed: Parsed<unknown>): string[] => problemsOf(parsed).map(({ path }) => path);

/** Refused with a problem at the path, in words that say what is wanted and not what was sent. */
export function expectRefused(
  parsed: Parsed<unknown>,
  path: string,
  says: RegExp,
  sent: readonly (string | number)[] = [],
): void {
  const problems = problemsOf(parsed);
  const here = problems.filter((it) => it.path === path);
  expect(here, `one of ${problems.map((it) => `"${it.path}"`).join(', ')}`).not.toEqual([]);
  expect(here.map(({ message }) => message).join('\n')).toMatch(says);
  const said = problems.map(({ message }) => message).join('\n');
  for (const value of sent) expect(said).not.toContain(String(value));
}

/** What a message must not repeat of a change: its values, but for those too short to be told from the words. */
export function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  const isLeaf = typeof value === 'string' || typeof value === 'number';
  return isLeaf && String(value).length > 4 ? [value] : [];
}
