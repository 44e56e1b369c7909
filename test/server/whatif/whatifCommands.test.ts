import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goalSeekSchema, tornadoSchema } from '../../../model/schema/whatif.ts';
import { twoWeeksBaseline, twoWeeksScenario, twoWeeksTargets } from '../../model/whatif/twoWeeks.ts';
import { carecast } from '../fixtures/carecast.ts';
import { temporaryFolder, writeJson } from '../fixtures/libraryFolder.ts';

async function files(): Promise<string[]> {
  const folder = await temporaryFolder();
  const contents = { baseline: twoWeeksBaseline(), scenario: twoWeeksScenario(), targets: twoWeeksTargets() };
  for (const [name, content] of Object.entries(contents))
    await writeJson(join(folder, `${name}.json`), content);
  return Object.keys(contents).flatMap((name) => [`--${name}`, join(folder, `${name}.json`)]);
}

describe('carecast sensitivity', () => {
  test('prints the widest first', async () => {
    const { stdout, status } = await carecast(['sensitivity', ...(await files())]);
    expect(status).toBe(0);
    expect(stdout).toContain('With every assumption at its likely value: £300');
    const lines = stdout.split('\n');
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    expect(at('Children entering care')).toBeLessThan(at('Weekly cost: Foster care'));
    expect(lines[at('Weekly cost')]).toMatch(/£500 a week +£250 +£800 a week +£400 +£150$/);
  });

  test('as JSON is what the API answers', async () => {
    const { stdout } = await carecast([
      'sensitivity',
      ...(await files()),
      '--json',
      '--cumulative',
      '--line',
      'edge',
    ]);
    expect(tornadoSchema.parse(JSON.parse(stdout))).toMatchObject({ basis: 'cumulative', line: 'edge' });
  });

  test.each(['x', '2025/26', '2025-2026', '2024-26', '2025', ' 2024-25'])(
    'refuses %j, which is no financial year, as the API does',
    async (year) => {
      const { stderr, stdout, status } = await carecast(['sensitivity', ...(await files()), '--year', year]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        '--year: Write a financial year as two years that follow each other, for instance 2024-25.\n',
      );
    },
  );

  test('refuses a year and a line that are not there', async () => {
    const { stderr, status } = await carecast([
      'sensitivity',
      ...(await files()),
      '--year',
      '2030-31',
      '--line',
      'x',
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--year: .*\n--line: .*\n$/);
  });
});

describe('carecast goal-seek', () => {
  const seek = async (...args: string[]) => carecast(['goal-seek', ...(await files()), ...args]);

  test('prints a sentence', async () => {
    const { stdout } = await seek(
      '--lever',
      'measure:fewer:change',
      '--target',
      'saving',
      '--basis',
      'in-year',
    );
    expect(stdout).toContain('Met as it is.');
    expect(stdout).toContain('It is still met up to −30%');
  });

  test('as JSON is what the API answers', async () => {
    const { stdout } = await seek(
      '--lever',
      'measure:fewer:change',
      '--target',
      'children',
      '--chance',
      '0.5',
      '--json',
    );
    expect(goalSeekSchema.parse(JSON.parse(stdout))).toMatchObject({ chance: 0.5, replications: 1000 });
  });

  test('lists levers', async () => {
    const { stdout } = await seek('--levers');
    expect(stdout).toMatch(/measure:fewer:change +Change: “Fewer entries” +−50% +−100% +\+100%/);
  });

  test.each([
    [[], '--lever is needed.\n--target is needed.\n'],
    [['--lever', 'measure:fewer:chang', '--target', 'savin'], /^--lever: .*Did you mean.*\n--target: .*\n$/],
    [['--lever', 'measure:fewer:change', '--target', 'saving', '--chance', 'high'], /^--chance: /],
    [['--lever', 'measure:fewer:change', '--target', 'saving', '--when', '2030-31'], /^--when: /],
  ])('refuses %j', async (args, problems) => {
    const { stderr, status } = await seek(...args);
    expect(status).toBe(2);
    if (typeof problems === 'string') expect(stderr).toBe(problems);
    else expect(stderr).toMatch(problems);
  });
});
