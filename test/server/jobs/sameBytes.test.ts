import { expect, test, vi } from 'vitest';
import type { WantedRun } from '../../../server/jobs/wantedRun.ts';
import { jobsFor, madeAgain, recordIn, textOf, wantedRun } from './wantedRuns.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function onThreads(threads: number, wanted: readonly WantedRun[]): Promise<string[]> {
  const jobs = jobsFor({ threads });
  // All at once, so that pieces of one fall between those of another.
  return Promise.all(wanted.map((it) => textOf(jobs.start(it))));
}

test('the same bytes on one thread, on two, on three, and without a pool', async () => {
  const none = { chance: false, assumption: false, drift: false };
  const wanted = await Promise.all([
    wantedRun({ replications: 1 }),
    wantedRun({ replications: 50 }),
    wantedRun({ replications: 333, seed: 2 ** 32 - 1 }),
    wantedRun({ replications: 70, kinds: { ...none, chance: true } }),
    wantedRun({ replications: 70, kinds: { ...none, assumption: true, drift: true } }),
  ]);
  const alone = await onThreads(1, wanted);
  expect(await onThreads(2, wanted)).toEqual(alone);
  expect(await onThreads(3, [...wanted].reverse())).toEqual([...alone].reverse());
  expect(wanted.map((it, i) => madeAgain(it, recordIn(alone[i]!)))).toEqual(alone);
});

test('a run that goes on until its chances are sure says so in its record, and can be made again', async () => {
  const wanted = await wantedRun({ replications: null });
  const run = jobsFor().start(wanted);
  const text = await textOf(run);
  const record = recordIn(text);
  expect([2000, 2250, 2500]).toContain(record.replications);
  expect(run).toMatchObject({ done: record.replications, of: record.replications });
  expect(madeAgain(wanted, record)).toBe(text);
});

test('the first result is that of the first 200 replications', async () => {
  const wanted = await wantedRun({ replications: 400 });
  const run = jobsFor().start(wanted);
  while (!run.quick && !run.ended) await run.changed();
  const { text, replications } = run.quick!;
  expect(replications).toBe(200);
  expect(madeAgain(wanted, recordIn(text))).toBe(text);
  await run.finished();
  expect(run.quick).toBeNull();
});

test('a record names what the result depends on, whatever the order of fields', async () => {
  const jobs = jobsFor();
  const wanted = await wantedRun();
  const { scenario } = wanted.input;
  const reversed = Object.fromEntries(Object.entries(scenario).reverse()) as typeof scenario;
  const idOf = (it: WantedRun) => jobs.start(it).id;
  const same = idOf(wanted);
  expect(idOf({ ...wanted, input: { ...wanted.input, scenario: reversed } })).toBe(same);
  const others = [
    { ...wanted, seed: 2 },
    { ...wanted, replications: 121 },
    { ...wanted, kinds: { ...wanted.kinds, drift: false } },
    { ...wanted, input: { ...wanted.input, comparator: null } },
    { ...wanted, input: { ...wanted.input, targets: undefined } },
  ].map(idOf);
  expect(new Set([same, ...others]).size).toBe(6);
  expect(recordIn(await textOf(jobs.start(wanted)))).toMatchObject({
    scenario: 'fewer-still',
    baseline: 'smallshire',
    compareWith: 'committed',
    seed: 1,
    replications: 120,
    kinds: { chance: true, assumption: true, drift: true },
    inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});
