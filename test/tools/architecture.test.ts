import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import ts from 'typescript-eslint';

// The project's own configuration, less the rules that need the probed file to exist.
const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked });

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const restrictedImport = '@typescript-eslint/no-restricted-imports';

test.each([
  ['model/rates/probe.ts', `export { app } from '../../server/app.ts';`],
  ['model/rates/probe.ts', `export { page } from '../../web/page.ts';`],
  ['model/probe.ts', `export { readFile } from 'node:fs/promises';`],
  ['model/probe.ts', `export { readFile } from 'fs/promises';`],
  ['server/routes/probe.ts', `export { page } from '../../web/page.ts';`],
  ['web/screens/probe.ts', `export { app } from '../../server/app.ts';`],
  ['web/probe.ts', `export type { AppParts } from '../server/app.ts';`],
])('%s refuses: %s', async (path, code) => {
  expect(await rulesBroken(path, code)).toEqual([restrictedImport]);
});

test.each([
  ['model/rates/probe.ts', `export { fields } from '../schema/fields.ts';`],
  ['model/schema/probe.ts', `export { z } from 'zod';`],
  ['model/time/probe.ts', `export const start = new Date(Date.UTC(2026, 3, 1)).getUTCDay();`],
  ['server/routes/probe.ts', `export { fields } from '../../model/schema/fields.ts';`],
  ['web/screens/probe.ts', `export { fields } from '../../model/schema/fields.ts';`],
])('%s allows: %s', async (path, code) => {
  expect(await rulesBroken(path, code)).toEqual([]);
});

test.each([
  ['Date.now()', 'no-restricted-properties'],
  ['Math.random()', 'no-restricted-properties'],
  ['new Date()', 'no-restricted-syntax'],
  ['new Date(2026, 3, 1)', 'no-restricted-syntax'],
  ['new Date(0).getDay()', 'no-restricted-syntax'],
  [`import('../server/app.ts')`, 'no-restricted-syntax'],
  [`fetch('/api')`, 'no-restricted-globals'],
  ['console.log(1)', 'no-restricted-globals'],
  ['process.env', 'no-restricted-globals'],
])('model/ refuses %s', async (expression, rule) => {
  expect(await rulesBroken('model/probe.ts', `export const x = ${expression};`)).toEqual([rule]);
});

test('default exports are refused everywhere but in the configuration of tools', async () => {
  expect(await rulesBroken('server/probe.ts', 'export default 1;')).toEqual(['no-restricted-syntax']);
  expect(await rulesBroken('probe.config.ts', 'export default 1;')).toEqual([]);
});
