import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placementsSchema } from '../../../model/schema/placements.ts';
import { TEN_PLACES } from '../../model/placements/support.ts';
import { weeksFromApril } from '../../model/stochastic/support.ts';
import { carecast } from '../fixtures/carecast.ts';
import { temporaryFolder, writeJson } from '../fixtures/libraryFolder.ts';

async function files(): Promise<string[]> {
  const folder = await temporaryFolder();
  const scenario = {
    schemaVersion: 1,
    id: 'plan',
    name: 'Plan',
    baseline: TEN_PLACES.id,
    horizon: weeksFromApril(6),
    measures: [],
  };
  await writeJson(join(folder, 'b.json'), TEN_PLACES);
  await writeJson(join(folder, 's.json'), scenario);
  return ['--baseline', join(folder, 'b.json'), '--scenario', join(folder, 's.json')];
}

test('carecast placements says what runs short, in words, as a table and as JSON', async () => {
  const given = await files();
  const { stdout, status } = await carecast(['placements', ...given, '--replications', '50']);
  expect(status).toBe(0);
  expect(stdout).toContain('50 pairs of runs, seed 1');
  expect(stdout).toContain('The chance that “Foster care” runs short of places by May 2024');
  expect(stdout.split('\n').find((line) => line.startsWith('May 2024'))).toMatch(/ 10 +1\d +\d\d /);
  const json = await carecast(['placements', ...given, '--replications', '50', '--json']);
  expect(placementsSchema.parse(JSON.parse(json.stdout)).limited[0]!.overflowTo).toBe('agency');
  const refused = await carecast(['placements', ...given, '--replications', 'many']);
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('Give a whole number of runs');
});
