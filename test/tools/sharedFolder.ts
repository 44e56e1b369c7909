/**
 * Reference material kept next to the checkout, in a folder named `shared`. It is no part of the repository,
 * so a test that reads it stands aside where it is missing, and says so.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestContext } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../shared');

export const sharedIsThere: boolean = existsSync(folder);

export function sharedPath(...parts: string[]): string {
  return resolve(folder, ...parts);
}

/** For `beforeEach`, or as a test's first line: leaves the test with a reason that the report shows. */
export function skipWithoutShared(context: TestContext): void {
  context.skip(!sharedIsThere, 'no folder `shared` next to the checkout');
}
