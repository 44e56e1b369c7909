import { beforeEach, expect, test, vi } from 'vitest';
import { SimulationThreads } from '../../../server/jobs/simulationThreads.ts';
import type { SimulationRun } from '../../../server/jobs/simulationRun.ts';
import { TooBusy } from '../../../server/jobs/simulationJobs.ts';
import { jobsFor, madeAgain, MOODY_THREAD, recordIn, textOf, wantedRun } from './wantedRuns.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const handedOut = vi.spyOn(SimulationThreads.prototype, 'runPiece');
beforeEach(() => void handedOut.mockClear());

/** How many replications were handed to the pool. */
const replicationsHandedOut = () => handedOut.mock.calls.reduce((sum, [{ from, to }]) => sum + to - from, 0);

/** The run, once some of it is done. */
async function underWay(run: SimulationRun): Promise<SimulationRun> {
  while (run.done === 0 && !run.ended) await run.changed();
  expect(run.state).toBe('running');
  return run;
}

test('equal requests at once are one run, and later ones have its result', async () => {
  const jobs = jobsFor();
  const wanted = await wantedRun();
  const runs = [jobs.start(wanted), jobs.start(structuredClone(wanted))];
  const [text, other] = await Promise.all(runs.map(textOf));
  expect(other).toBe(text);
  expect(jobs.start(wanted).result!.text).toBe(text);
  expect(jobs.find(runs[0]!.id)).toBe(runs[0]);
  expect(replicationsHandedOut()).toBe(120);
});

test('results that are too many bytes together are forgotten, the oldest first', async () => {
  const wanted = await wantedRun();
  const size = 2 * (await textOf(jobsFor().start(wanted))).length;
  const jobs = jobsFor({ mostRememberedBytes: 2.5 * size });
  const ids = [];
  for (const seed of [1, 2, 3]) {
    const run = jobs.start({ ...wanted, seed });
    await run.finished();
    ids.push(run.id);
  }
  expect(ids.map((id) => jobs.find(id) !== undefined)).toEqual([false, true, true]);
});

test('a cancelled run stops, its thread goes on, and it can be asked for again', async () => {
  const jobs = jobsFor({ threads: 1, pieceThread: MOODY_THREAD });
  const wanted = await wantedRun({ replications: 2000 }, 'slow');
  const run = await underWay(jobs.start(wanted));
  handedOut.mockClear();
  run.end({ state: 'cancelled' });
  const next = await wantedRun();
  const text = await textOf(jobs.start(next));
  expect(text).toBe(madeAgain(next, recordIn(text)));
  expect(replicationsHandedOut()).toBe(120);
  expect(run).toMatchObject({ state: 'cancelled', result: null });
  expect(jobs.start(wanted)).not.toBe(run);
  expect(jobs.threadCount.pieces).toBe(1);
});

test('a run is cancelled when all who asked for it have left, and not before', async () => {
  const jobs = jobsFor({ pieceThread: MOODY_THREAD });
  const wanted = await wantedRun({ replications: 2000 }, 'slow');
  const run = await underWay(jobs.start(wanted));
  jobs.start(wanted).listen();
  run.leave({ listened: true });
  expect(run.state).toBe('running');
  run.listen();
  run.leave({ listened: true });
  expect(run.state).toBe('cancelled');
});

test('a thread that does not stop by itself is ended, and the next run has another', async () => {
  const jobs = jobsFor({ threads: 1, pieceThread: MOODY_THREAD });
  const hanging = jobs.start(await wantedRun({}, 'hang'));
  while (hanging.state === 'waiting') await hanging.changed();
  hanging.end({ state: 'cancelled' });
  const next = await wantedRun();
  const text = await textOf(jobs.start(next));
  expect(text).toBe(madeAgain(next, recordIn(text)));
  expect(jobs.threadCount.pieces).toBe(1);
});

test('a run that takes too long is given up, and says so', async () => {
  const log = vi.fn();
  const jobs = jobsFor({ threads: 1, pieceThread: MOODY_THREAD, longestRunMs: 3000, log });
  const hanging = jobs.start(await wantedRun({}, 'hang'));
  await hanging.finished();
  expect(hanging).toMatchObject({ state: 'failed', failure: { status: 503 } });
  expect(hanging.failure!.detail).toMatch(/too long/);
  expect(log).not.toHaveBeenCalled();
  expect((await textOf(jobs.start(await wantedRun()))).length).toBeGreaterThan(0);
});

test.each(['crash', 'throw'])(
  'a thread that fails (%s) fails its own run and no other, and leaves no trace',
  async (mood) => {
    const logged: string[] = [];
    const jobs = jobsFor({ pieceThread: MOODY_THREAD, log: (line) => logged.push(line) });
    const [failing, slow, other] = [
      jobs.start(await wantedRun({ replications: 400 }, mood)),
      jobs.start(await wantedRun({ replications: 200 }, 'slow')),
      jobs.start(await wantedRun({ replications: 300 })),
    ];
    const texts = await Promise.all([textOf(slow), textOf(other)]);
    await failing.finished();
    expect(failing).toMatchObject({ state: 'failed', result: null, failure: { status: 500 } });
    const { detail, instance } = failing.failure!;
    expect(detail).toMatch(/no other simulation is affected/);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(instance!.replace('urn:uuid:', ''));
    expect(texts[1]).toBe(madeAgain(other.wanted, recordIn(texts[1]!)));
    expect(jobs.threadCount.pieces).toBe(2);
  },
);

test('a crash in joining fails its own run, and the next has another thread', async () => {
  const joinThread = new URL('./threads/moodyJoinThread.ts', import.meta.url);
  const jobs = jobsFor({ joinThread });
  const other = jobs.start(await wantedRun({ replications: 400 }));
  const failing = jobs.start(await wantedRun({}, 'crash'));
  await failing.finished();
  expect(failing).toMatchObject({ state: 'failed', failure: { status: 500 } });
  expect(await textOf(other)).toBe(madeAgain(other.wanted, recordIn(await textOf(other))));
});

test('more runs than can wait are refused, and taken on when others have ended', async () => {
  const jobs = jobsFor({ pieceThread: MOODY_THREAD });
  const wanted = await wantedRun({ replications: 20_000 }, 'slow');
  const runs = Array.from({ length: 16 }, (_, seed) => jobs.start({ ...wanted, seed }));
  expect(() => jobs.start({ ...wanted, seed: 99 })).toThrow(TooBusy);
  expect(jobs.start({ ...wanted, seed: 3 })).toBe(runs[3]);
  runs.forEach((run) => run.end({ state: 'cancelled' }));
  expect((await textOf(jobs.start(await wantedRun()))).length).toBeGreaterThan(0);
});

test('closing ends every run and every thread', async () => {
  const jobs = jobsFor({ pieceThread: MOODY_THREAD });
  const run = await underWay(jobs.start(await wantedRun({ replications: 2000 }, 'slow')));
  await jobs.close();
  expect(run).toMatchObject({ state: 'failed', failure: { status: 503 } });
  expect(jobs.threadCount).toEqual({ pieces: 0, joins: 0 });
  expect(() => jobs.start(run.wanted)).toThrow(TooBusy);
});

test('memory does not grow with the runs there have been', async () => {
  const jobs = jobsFor({ mostRememberedBytes: 0 });
  const wanted = await wantedRun({ replications: 400 });
  let seed = 0;
  const runSome = async (number: number) => {
    for (let i = 0; i < number; i++) await jobs.start({ ...wanted, seed: ++seed }).finished();
    return process.memoryUsage().rss;
  };
  const before = await runSome(10);
  // A run keeps some 2 MB of tables while it lasts, so 30 of them would show.
  expect((await runSome(30)) - before).toBeLessThan(60e6);
  expect(jobs.threadCount).toEqual({ pieces: 2, joins: 1 });
});
