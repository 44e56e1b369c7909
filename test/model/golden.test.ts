/**
 * Results of a fixed plan as small tables. They say "unchanged", not "right". After a change that is meant,
 * `UPDATE_GOLDEN=1 npm run test:unit -- test/model/golden.test.ts` writes them again; the commit says which
 * figure moved, by how much, and why the new one is better.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../../model/project.ts';
import { smallBorough } from './fixtures/smallBorough.ts';
import { weeksTable, yearsTable } from './golden/tables.ts';

test.each([
  ['small-borough-weeks.csv', weeksTable],
  ['small-borough-years.csv', yearsTable],
])('%s is unchanged', (name, table) => {
  const path = resolve(import.meta.dirname, 'golden', name);
  const now = table(project(smallBorough()));
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, now);
  expect(now).toBe(readFileSync(path, 'utf8'));
});
