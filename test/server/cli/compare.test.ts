import { expect, test } from 'vitest';
import { comparisonSchema } from '../../../model/schema/comparison.ts';
import { carecast } from '../fixtures/carecast.ts';
import { libraryFiles, scenarioFile } from '../fixtures/files.ts';
import { writeLibrary } from '../fixtures/libraryFolder.ts';

async function withLibrary(args: readonly string[], more: Record<string, unknown> = {}) {
  return carecast(['compare', ...args], {
    CARECAST_SCENARIOS: await writeLibrary({ ...libraryFiles(), ...more }),
  });
}

const longer = scenarioFile('longer', { horizon: { from: '2024-04-01', to: '2027-03-31' } });

test('prints differences by year and the assumptions that differ', async () => {
  const { status, stdout, stderr } = await withLibrary(['committed', 'fewer']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Scenario fewer (fewer), less the first');
  expect(stdout).toMatch(/^Saving in the year, net +£[\d,]+ +£[\d,]+$/m);
  expect(stdout).toMatch(/^Placement spend +−£[\d,]+ +−£[\d,]+$/m);
  expect(stdout).toContain('    Scenario committed: not in it\n');
});

test('prints one JSON object with --json', async () => {
  const { stdout } = await withLibrary(['committed', 'fewer', '--json']);
  expect(comparisonSchema.parse(JSON.parse(stdout)).scenarios).toHaveLength(2);
});

test('a scenario against itself: £0 and nothing differs', async () => {
  const { stdout } = await withLibrary(['fewer', 'fewer']);
  expect(stdout).toMatch(/^Saving in the year, net +£0 +£0$/m);
  expect(stdout).toContain('No assumption differs.');
});

test('unlike horizons are refused with what makes them alike, and --common does', async () => {
  const refused = await withLibrary(['fewer', 'longer'], { 'longer.json': longer });
  expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^scenarios\[1\]\.horizon: It ends on another day/);
  expect(refused.stderr).toContain('--common');
  const common = await withLibrary(['fewer', 'longer', '--common'], { 'longer.json': longer });
  expect(common.stdout).toContain('1 April 2024 to 31 March 2026');
});

test.each([
  [['fewer'], /needs a word more/],
  [['fewer', 'a', 'b', 'c', 'd', 'e'], /more words/],
  [['fewer', 'comitted'], /^comitted: There is no such scenario. Did you mean "committed"\?/],
  [['fewer', 'committed', '--jsn'], /Did you mean --json\?/],
])('%j is refused', async (args, words) => {
  const { status, stderr, stdout } = await withLibrary(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(words);
});
