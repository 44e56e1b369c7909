import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { projectionSchema } from '../../../model/schema/projection.ts';
import { carecast, carecastProcess, type Ended } from '../fixtures/carecast.ts';
import { baselineFile, scenarioFile, targetsFile } from '../fixtures/files.ts';
import { temporaryFolder, writeJson, writeLibrary } from '../fixtures/libraryFolder.ts';
import { sharedPath, skipWithoutShared } from '../../tools/sharedFolder.ts';

let stored: Record<string, string>;
beforeEach(async () => {
  stored = { CARECAST_SCENARIOS: await writeLibrary() };
});

/** A folder with the files given, and the arguments that name a baseline and a scenario in it. */
async function files(content: Record<string, unknown>) {
  const folder = await temporaryFolder();
  for (const [name, file] of Object.entries({
    'B.json': baselineFile(),
    'S.json': scenarioFile(),
    ...content,
  })) {
    await writeJson(join(folder, name), file);
  }
  const path = (name: string) => join(folder, name);
  return { path, args: ['project', '--baseline', path('B.json'), '--scenario', path('S.json')] };
}

function projectionOf({ status, stdout, stderr }: Ended) {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return projectionSchema.parse(JSON.parse(stdout));
}

/** The problems, after making sure that nothing else was printed. */
function refusalOf({ status, stdout, stderr }: Ended): string[] {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr.trimEnd().split('\n');
}

describe('as a process', () => {
  test('prints one JSON object and ends with 0', async () => {
    const { args } = await files({});
    const viaFiles = projectionOf(await carecastProcess([...args, '--json']));
    expect(viaFiles.scenario).toBe('fewer');
    const viaId = projectionOf(await carecastProcess(['project', 'fewer', '--json'], stored));
    expect({ ...viaId, targets: [] }).toEqual(viaFiles);
    const help = await carecastProcess(['--help']);
    expect([help.status, help.stderr]).toEqual([0, '']);
  });

  test('ends with 2 on bad input, with problems on stderr and nothing on stdout', async () => {
    const { path, args } = await files({ 'S.json': scenarioFile('s', { horizon: 1 }) });
    const [line] = refusalOf(await carecastProcess([...args, '--json']));
    expect(line).toMatch(new RegExp(`^${path('S.json')}: horizon: `));
    expect(refusalOf(await carecastProcess(['projct']))[0]).toMatch(/Did you mean project/);
  });
});

describe('project with a stored id', () => {
  test('prints a table by financial year, with targets', async () => {
    const { status, stdout, stderr } = await carecast(['project', 'fewer-still'], stored);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'Scenario fewer-still (fewer-still)\nCompared with: Scenario committed (committed)\n',
    );
    expect(stdout).toMatch(/^ +2024-25 +2025-26 +whole$/m);
    for (const label of ['Children looked after, average', 'Entries', 'Exits', 'Placement spend']) {
      expect(stdout).toMatch(new RegExp(`^${label} +£?[\\d,]+ +£?[\\d,]+ +£?[\\d,]+$`, 'm'));
    }
    expect(stdout).toMatch(/^Saving in the year, net +£[\d,]+ +£[\d,]+ +£[\d,]+$/m);
    expect(stdout).toMatch(/^Saving so far, net +£[\d,]+ +£[\d,]+$/m);
    expect(stdout).toMatch(
      /^ {2}All savings \(basis not stated: judged both ways\)\n {4}2024-25 +in-year +target £30,000/m,
    );
  });

  test('begins with what is overridden, on both sides, beside what the baseline has', async () => {
    const overrides = [
      {
        number: 'placementTypes[foster].weeklyCostGbp',
        value: { low: 700, mode: 900, high: 1000 },
        was: 600,
      },
      { number: 'settlePerYear', value: 2, was: 2 },
    ];
    const { path, args } = await files({
      'S.json': scenarioFile('held', { overrides }),
      'C.json': scenarioFile('theirs', { overrides, measures: [] }),
    });
    const { stdout } = await carecast([...args, '--compare', path('C.json')]);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'Scenario held (held)',
      'Compared with: Scenario theirs (theirs)',
      'Overridden numbers of the baseline, on both sides',
      '  Weekly cost: Foster care: £900 a week (from £700 to £1,000); baseline £600 a week',
      'What it is compared with overrides numbers of the baseline too: these do not count here',
    ]);
    const plain = await carecast(['project', 'fewer'], stored);
    expect(plain.stdout).not.toContain('verrid');
    const simulated = await carecast([
      'simulate',
      ...args.slice(1),
      '--replications',
      '20',
      '--threads',
      '1',
    ]);
    expect(simulated.stdout).toContain('\n  Weekly cost: Foster care: £900 a week');
  });

  test('prints one JSON object with --json, compared as asked', async () => {
    const args = ['project', 'fewer-still', '--json'];
    expect(projectionOf(await carecast(args, stored)).compareWith).toBe('committed');
    expect(projectionOf(await carecast([...args, '--compare', 'fewer'], stored)).compareWith).toBe('fewer');
    expect(projectionOf(await carecast([...args, '--compare=none'], stored)).compareWith).toBeNull();
  });
});

describe('project with files', () => {
  test('prints one JSON object with everything that scripts rely on', async () => {
    const { path, args } = await files({ 'T.json': targetsFile() });
    const projection = projectionOf(await carecast([...args, '--targets', path('T.json'), '--json']));
    expect(projection).toMatchObject({ engine: 'expected', scenario: 'fewer', compareWith: null });
    const weeks = projection.weeks.length;
    expect(weeks).toBe(105);
    expect(projection.placementTypes).toEqual(['foster', 'residential']);
    expect(projection.childrenByWeekPlacement).toHaveLength(weeks);
    expect(projection.spendGbpByWeek).toHaveLength(weeks);
    expect(projection.entriesByWeek).toHaveLength(weeks);
    expect(projection.exitsByWeek[0]).toHaveProperty('turned-18');
    expect(projection.overflowByWeek).toHaveLength(weeks);
    expect(projection.cpPlansByWeek).toBeNull();
    expect(projection.financialYears.map((it) => it.year)).toEqual(['2024-25', '2025-26']);
    expect(projection.targets.map((it) => it.id)).toEqual(['total', 'children-of-fewer']);
  });

  test('finds the scenario to compare with beside the file', async () => {
    const { args } = await files({
      'S.json': scenarioFile('fewer', { compareWith: 'committed' }),
      'committed.json': scenarioFile('committed', { measures: [] }),
    });
    expect(projectionOf(await carecast([...args, '--json'])).compareWith).toBe('committed');
    expect(projectionOf(await carecast([...args, '--json', '--compare', 'none'])).compareWith).toBeNull();
  });

  test('says to give the scenario to compare with where it is not beside the file', async () => {
    const { path, args } = await files({ 'S.json': scenarioFile('fewer', { compareWith: 'committed' }) });
    const [line, ...others] = refusalOf(await carecast([...args, '--json']));
    expect(line).toMatch(/S\.json: compareWith: .*--compare/);
    expect(others).toEqual([]);
    expect(refusalOf(await carecast([...args, '--compare', path('C.json')]))).toEqual([
      `${path('C.json')}: There is no such file.`,
    ]);
  });

  test('reads the examples of the format', async (context) => {
    skipWithoutShared(context);
    const baseline = sharedPath('example-baseline.json');
    const scenario = sharedPath('example-scenario.json');
    const args = ['project', '--baseline', baseline, '--scenario', scenario, '--json'];
    const projection = projectionOf(await carecast(args));
    expect(projection.weeks).toHaveLength(157);
    expect(projection.childrenByWeek[0]).toBeCloseTo(110, 9);
  });
});

describe('bad input ends with status 2, its problems on stderr and nothing on stdout', () => {
  test('a file that is no JSON, with the place', async () => {
    const { path, args } = await files({ 'B.json': '{\n  "id": "x",\n  secret\n}' });
    expect(refusalOf(await carecast(args))).toEqual([
      `${path('B.json')}: This is not valid JSON at line 3, column 3.`,
    ]);
  });

  test('every problem of every file, one a line', async () => {
    const { path, args } = await files({
      'S.json': scenarioFile('s', { horizon: { from: '2024-04-01', to: '2040-03-31' }, measurs: [] }),
      'T.json': { ...targetsFile(), baseline: 'elsewhere' },
    });
    const lines = refusalOf(await carecast([...args, '--targets', path('T.json')]));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    const start = (name: string, field: string) =>
      expect.stringContaining(`${path(name)}: ${field}: `) as string;
    expect(lines).toEqual(
      expect.arrayContaining([
        start('S.json', 'horizon.to'),
        start('S.json', 'measurs'),
        start('T.json', 'baseline'),
      ]),
    );
  });

  test('a broken file of the library', async () => {
    const broken = await writeLibrary({ 'baseline.json': { ...baselineFile(), name: 7 } });
    expect(refusalOf(await carecast(['list'], { CARECAST_SCENARIOS: broken }))[0]).toMatch(
      /^smallshire\/baseline\.json: name: /,
    );
  });

  test.each([
    [[], /^Give a command/],
    [['projct'], /Did you mean project\?/],
    [['help', 'projct'], /Did you mean project\?/],
    [['project'], /--baseline and --scenario/],
    [['project', 'fewr'], /Did you mean "fewer"\?/],
    [['project', 'fewer', 'fewer-still'], /more words/],
    [['project', 'fewer', '--compar', 'none'], /Did you mean --compare\?/],
    [['project', 'fewer', '--compare'], /--compare needs a value/],
    [['project', 'fewer', '--compare', '--json'], /--compare needs a value/],
    [['project', 'fewer', '--compare', 'comitted'], /--compare: .*"committed"/],
    [['project', 'fewer', '--json=yes'], /--json takes no value/],
    [['project', 'fewer', '--json', '--json'], /--json is given twice/],
    [['project', 'fewer', '--baseline', 'x'], /not both/],
    [['project', '--baseline', 'x'], /both --baseline and --scenario/],
    [['project', '--baseline', '.', '--scenario', '.'], /^\.: This is a folder/],
    [['check'], /needs a word more/],
    [['list', 'all'], /more words/],
  ] as const)('%j', async (args, expected) => {
    expect(refusalOf(await carecast(args, stored))[0]).toMatch(expected);
  });
});

describe('the other commands', () => {
  test('list names the scenarios, as a table or as JSON', async () => {
    const table = await carecast(['list'], stored);
    expect(table.stdout).toMatch(/^fewer-still +Scenario fewer-still +smallshire +committed$/m);
    const json = await carecast(['list', '--json'], stored);
    expect(JSON.parse(json.stdout)).toHaveLength(3);
  });

  test('check tells files by what is in them, and finds their baseline', async () => {
    const { path } = await files({ 'T.json': targetsFile() });
    const good = await carecast(['check', path('S.json'), path('T.json'), path('B.json')], stored);
    expect(good.stdout).toBe(
      `${path('S.json')}: scenario, no problems\n${path('T.json')}: targets, no problems\n` +
        `${path('B.json')}: baseline, no problems\n`,
    );
  });

  test('check says everything that is wrong, and with which file', async () => {
    const { path } = await files({
      'S.json': scenarioFile('s', { baseline: 'elsewhere' }),
      'E.json': { schemaVersion: 1, figures: [] },
      'X.json': { what: 'is this' },
    });
    const lines = refusalOf(
      await carecast(['check', path('S.json'), path('E.json'), path('X.json')], stored),
    );
    expect(lines.map((line) => line.split(': ').slice(0, 2))).toEqual(
      expect.arrayContaining([
        [path('S.json'), 'baseline'],
        [path('E.json'), 'authority'],
        [path('X.json'), expect.stringMatching(/^This is no baseline/)],
      ]),
    );
  });

  test('a file of very much is refused with where, by check and by project', async () => {
    const streams = Array.from({ length: 130_000 }, () => '');
    const measures = [{ ...scenarioFile().measures[0], streams }];
    const { path } = await files({
      'S.json': scenarioFile('s', { measures }),
      'P.json': { ...baselineFile(), placementTypes: streams.map(() => ({})) },
    });
    const rule = 'A list may have 5,000 items at most.';
    const given = ['--baseline', path('B.json'), '--scenario', path('S.json')];
    expect(refusalOf(await carecast(['project', ...given]))).toEqual([
      `${path('S.json')}: measures[0].streams: ${rule}`,
    ]);
    expect(refusalOf(await carecast(['check', path('P.json')], stored))).toEqual([
      `${path('P.json')}: placementTypes: ${rule}`,
    ]);
  });

  test('--help lists the commands, and helps with each', async () => {
    const general = await carecast(['--help']);
    expect(general.status).toBe(0);
    for (const name of ['list', 'project', 'check']) {
      expect(general.stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      const help = await carecast([name, '--help']);
      expect(help.status).toBe(0);
      expect(help.stdout).toContain(`Usage: carecast ${name}`);
      expect((await carecast(['help', name])).stdout).toBe(help.stdout);
    }
  });

  test('--version names program and engine', async () => {
    expect((await carecast(['--version'])).stdout).toMatch(
      /^carecast \d+\.\d+\.\d+, engine \d+\.\d+\.\d+\n$/,
    );
  });
});
