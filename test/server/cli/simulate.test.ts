import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { simulationSchema } from '../../../model/schema/simulation.ts';
import { chanceOf } from '../../../model/uncertainty/chance.ts';
import { showProgress } from '../../../server/cli/showProgress.ts';
import { chanceWords } from '../../../server/cli/table/chanceWords.ts';
import { carecast, carecastProcess, type Ended } from '../fixtures/carecast.ts';
import { baselineFile, scenarioFile, targetsFile } from '../fixtures/files.ts';
import { temporaryFolder, writeJson, writeLibrary } from '../fixtures/libraryFolder.ts';
import { madeAgain, wantedRun } from '../jobs/wantedRuns.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let stored: Record<string, string>;
beforeEach(async () => {
  stored = { CARECAST_SCENARIOS: await writeLibrary() };
});

function resultOf({ status, stdout, stderr }: Ended) {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return simulationSchema.parse(JSON.parse(stdout));
}

test('as a process: one JSON object, the same bytes on one thread and on three, and nothing else', async () => {
  const args = ['simulate', 'fewer-still', '--replications', '130', '--seed', '5', '--json'];
  const [one, three] = await Promise.all(
    ['1', '3'].map((threads) => carecastProcess([...args, '--threads', threads], stored)),
  );
  const { record } = resultOf(one!);
  expect(record).toMatchObject({ replications: 130, seed: 5, compareWith: 'committed' });
  expect(three!.stdout).toBe(one!.stdout);
  expect(one!.stdout).toBe(`${madeAgain(await wantedRun(), record)}\n`);
});

describe('with a stored id', () => {
  test('prints medians, ranges and chances by year', async () => {
    const { status, stdout, stderr } = await carecast(
      ['simulate', 'fewer-still', '--replications', '200'],
      stored,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/200 replications, seed 1, chance, assumption, drift, engine /);
    expect(stdout).toMatch(/^ +2024-25 +2025-26$/m);
    const money = '[−]?£[\\d,]+';
    expect(stdout).toMatch(
      new RegExp(`^Saving in the year, net +${money} +${money}\\n +(${money} to ${money} *){2}$`, 'm'),
    );
    expect(stdout).toMatch(/^ {2}All savings\n {4}2024-25 +in-year +target £30,000 {2}\S/m);
    expect(stdout).not.toMatch(/\b(0|100)% \(/);
  });

  test('takes kinds and what to compare with', async () => {
    const args = ['simulate', 'fewer-still', '--json', '--replications', '60'];
    const { record } = resultOf(
      await carecast([...args, '--kinds', 'chance,drift', '--compare', 'none'], stored),
    );
    expect(record.kinds).toEqual({ chance: true, assumption: false, drift: true });
    expect(record.compareWith).toBeNull();
  });
});

test('with files, has everything that scripts rely on', async () => {
  const folder = await temporaryFolder();
  const files = { '--baseline': baselineFile(), '--scenario': scenarioFile(), '--targets': targetsFile() };
  const args: string[] = [];
  for (const [option, content] of Object.entries(files)) {
    const path = join(folder, `${option}.json`);
    await writeJson(path, content);
    args.push(option, path);
  }
  const result = resultOf(await carecast(['simulate', ...args, '--replications', '50', '--json']));
  expect(result.engine).toBe('stochastic');
  for (const statistic of ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const) {
    expect(result.childrenByWeek[statistic]).toHaveLength(105);
    expect(result.spendGbpByWeek[statistic]).toHaveLength(105);
    expect(result.financialYears[0]!.savingGbp[statistic]).toEqual(expect.any(Number));
  }
  expect(result.targets.length).toBeGreaterThan(0);
});

describe('bad input ends with status 2, its problems on stderr and nothing on stdout', () => {
  test.each([
    [['fewer', '--replications', '0'], [/^--replications: .*1 to 20,000/]],
    [['fewer', '--replications', '1000000'], [/^--replications: /]],
    [['fewer', '--replications', '2e3'], [/^--replications: /]],
    [['fewer', '--seed=-1'], [/^--seed: .*0 to 4,294,967,295/]],
    [['fewer', '--seed', '1.5'], [/^--seed: /]],
    [['fewer', '--kinds', 'chance,luck'], [/^--kinds: .*chance, assumption, drift/]],
    [['fewer', '--threads', '0'], [/^--threads: .*1 to 64/]],
    [
      ['fewr', '--seed', 'x', '--replications', '0'],
      [/^--seed: /, /^--replications: /, /Did you mean "fewer"/],
    ],
    [[], [/--baseline and --scenario/]],
    [['fewer', '--baseline', 'x'], [/not both/]],
    [['--baseline', 'x'], [/both --baseline and --scenario/]],
    [
      ['fewer', '--replication', '5'],
      [/Did you mean --replications\?/, /more words/, /--help/],
    ],
  ])('%j', async (args, expected) => {
    const { status, stdout, stderr } = await carecast(['simulate', ...args], stored);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(expected.length);
    expected.forEach((pattern, i) => expect(lines[i]).toMatch(pattern));
  });
});

test.each([
  [0, 2000, 'fewer than 3 in 2,000'],
  [0, 20_000, 'fewer than 1 in 1,000'],
  [2000, 2000, 'more than 1,997 in 2,000'],
  [20_000, 20_000, 'more than 999 in 1,000'],
  [1, 2000, 'under 1% (standard error 0.1 points)'],
  [1999, 2000, 'over 99% (standard error 0.1 points)'],
  [1240, 2000, 'about 62% (standard error 1.1 points)'],
  [1, 1, 'too few replications to tell'],
])('%i of %i is told as: %s', (met, of, words) => {
  expect(chanceWords(chanceOf(met, of))).toBe(words);
});

test('progress is for a terminal alone', () => {
  const written = (isTTY: boolean) => {
    const lines: string[] = [];
    const progress = showProgress({ isTTY, write: (text) => lines.push(String(text)) > 0 });
    progress.show({ done: 1200, of: 2000 });
    progress.clear();
    return lines.join('');
  };
  expect(written(true)).toContain('1,200 of 2,000 replications');
  expect(written(false)).toBe('');
});
