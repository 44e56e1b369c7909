import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { trackRecordSchema } from '../../../model/schema/trackRecord.ts';
import { fittedSettingsSchema } from '../../../model/schema/fittedSettings.ts';
import { untilInterrupted } from '../../../server/cli/untilInterrupted.ts';
import { threeAreas } from '../../model/backtest/support.ts';
import { carecast } from '../fixtures/carecast.ts';
import { temporaryFolder } from '../fixtures/libraryFolder.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const NAMES: Record<string, string> = { E92000001: 'England', E06000001: 'Town', E10000003: 'County' };

/** The areas of the tests as a file in the layout of one figure a row. */
async function figuresFile(): Promise<string> {
  const rows = Object.entries(threeAreas()).map(([key, value]) => {
    const [code, measure, breakdown, year] = key.split('|') as [string, string, string, string];
    const level = code.startsWith('E92') ? 'country' : 'LA';
    const unit = measure.startsWith('cp') ? 'plans' : 'children';
    return `${year}-03-31,${code},${NAMES[code]},${level},${measure},${breakdown},${value},${unit},test,0`;
  });
  const path = join(await temporaryFolder(), 'figures.csv');
  const heading = 'year_ending,area_code,area_name,level,measure,breakdown,value,unit,source_file,suppressed';
  await writeFile(path, [heading, ...rows].join('\n'));
  return path;
}

const FEW = ['--cut-off', '2021-03-31;2022-03-31', '--replications', '20'];

test('with --json, the record of every authority and cut-off asked for, the same bytes on any number of threads', async () => {
  const file = await figuresFile();
  const run = (threads: string) => carecast(['backtest', file, ...FEW, '--threads', threads, '--json']);
  const [one, two] = [await run('1'), await run('2')];
  expect({ status: one.status, stderr: one.stderr }).toEqual({ status: 0, stderr: '' });
  expect(two.stdout).toBe(one.stdout);
  const record = trackRecordSchema.parse(JSON.parse(one.stdout));
  expect(record.made.command).toBe('carecast backtest figures.csv --replications 20 --json');
  expect(record.areas.map(({ code, forecasts }) => [code, forecasts.map(({ cutOff }) => cutOff)])).toEqual([
    ['E10000003', [2021, 2022]],
    ['E06000001', [2021, 2022]],
  ]);
  const { last, ahead } = record.areas[1]!.forecasts[0]!.series['cla-count']!;
  expect(last).toBe(threeAreas()['E06000001|cla-count|all|2021']);
  expect(ahead.map(([years, , , , , , actual]) => [years, actual])).toEqual(
    [1, 2, 3].map((years) => [years, threeAreas()[`E06000001|cla-count|all|${2021 + years}`]]),
  );
});

test('in words, and says where there are too few to judge by', async () => {
  const { status, stdout } = await carecast(['backtest', await figuresFile(), '--authority', 'Town', ...FEW]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^2 forecasts of 1 authority\.$/m);
  expect(stdout).toMatch(/^Too few forecasts of children looked after to judge by/m);
  expect(stdout).toMatch(/^Carecast +2 /m);
});

test('one replication gives no range, and one forecast is not several', async () => {
  const one = ['--cut-off', '2021-03-31', '--replications', '1'];
  const { stdout } = await carecast(['backtest', await figuresFile(), '--authority', 'Town', ...one]);
  expect(stdout).toMatch(/^1 forecast of 1 authority\.$/m);
  expect(stdout).toMatch(/^1 replication of each forecast is too few: there are no ranges to judge/m);
  expect(stdout).toMatch(/^Carecast +1 .* too few +too few +too few$/m);
  expect(stdout).not.toMatch(/^Carecast .* 0% /m);
});

test('settings can be fitted anew', async () => {
  const { stdout } = await carecast(['backtest', await figuresFile(), '--fit', '--fit-date', '2026-11-25']);
  expect(fittedSettingsSchema.parse(JSON.parse(stdout)).fitted).toMatchObject({
    outcomesTo: '2021-03-31',
    on: '2026-11-25',
    authorities: 2,
  });
});

test.each([
  [['--authority', 'Tawn'], /^--authority: No council .*Did you mean "Town"\?/],
  [['--cut-off', '2021'], /^--cut-off: Figures are of a 31 March/],
  [['--cut-off', '2024-03-31'], /^--cut-off: .* 31 March 2017 to 31 March 2023\./],
  [['--replications', '0'], /^--replications: /],
  [['--threads', '99'], /^--threads: /],
  [['--fit'], /^--fit-date is needed/],
])('bad input ends with a problem and nothing on stdout: %j', async (args, problem) => {
  const { status, stdout, stderr } = await carecast(['backtest', await figuresFile(), ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(problem);
});

test('Ctrl-C raises the signal of the work, whose end is waited for; other failures stay failures', async () => {
  const before = process.listenerCount('SIGINT');
  let ended = false;
  const work = untilInterrupted(
    (signal) =>
      new Promise((_, failed) => {
        signal.addEventListener('abort', () => {
          ended = true;
          failed(signal.reason as Error);
        });
      }),
  );
  process.emit('SIGINT');
  expect(await work).toEqual({ ok: false, status: 130 });
  expect(ended).toBe(true);
  const broken = new Error('broken');
  await expect(untilInterrupted(() => Promise.reject(broken))).rejects.toBe(broken);
  expect(await untilInterrupted(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
  expect(process.listenerCount('SIGINT')).toBe(before);
});
