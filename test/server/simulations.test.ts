import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { simulationSchema, type SimulationResult } from '../../model/schema/simulation.ts';
import { SimulationJobs, type JobOptions } from '../../server/jobs/simulationJobs.ts';
import { rangeSourcesSchema, type RangeSources } from '../../model/schema/rangeSources.ts';
import { simulationStatusSchema, type SimulationStatus } from '../../model/schema/simulationStatus.ts';
import { posted, testApp } from './fixtures/app.ts';
import { allEvents, eventsOf } from './fixtures/events.ts';
import { baselineFile, scenarioFile } from './fixtures/files.ts';
import { madeAgain, MOODY_THREAD, wantedRun } from './jobs/wantedRuns.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The app with threads of its own, and ways to ask it. */
async function simulating(options: JobOptions = {}) {
  const simulations = new SimulationJobs({ threads: 2, ...options });
  onTestFinished(() => simulations.close());
  const { app } = await testApp({ simulations });
  const status = async (response: Response): Promise<SimulationStatus> => {
    const body: unknown = await response.json();
    expect(response.status, JSON.stringify(body)).toBeLessThan(300);
    return simulationStatusSchema.parse(body);
  };
  const start = async (body: unknown) => status(await app.request('/api/simulations', posted(body)));
  const get = async (path: string) => app.request(path);
  return { app, simulations, status, start, get };
}

/** A scenario over which the moody thread takes its time, or fails. */
const moody = (id: string, replications = 2000) => ({ scenario: scenarioFile(id), replications });

describe('a simulation', () => {
  test('is under way when asked for, and answered with its result when asked for again', async () => {
    const { app, start, get } = await simulating();
    const body = { scenarioId: 'fewer-still', replications: 150, seed: 7 };
    const first = await app.request('/api/simulations', posted(body));
    expect(first.status).toBe(202);
    const { id, links, record } = simulationStatusSchema.parse(await first.json());
    expect(record).toMatchObject({ seed: 7, replications: 150, compareWith: 'committed' });
    await allEvents(await get(links.events));

    const again = await app.request('/api/simulations', posted(body));
    expect(again.status).toBe(200);
    const text = await again.text();
    expect(text).toBe(await (await get(links.self)).text());
    const done = simulationStatusSchema.parse(JSON.parse(text));
    expect(done).toMatchObject({ id, state: 'done', done: 150, of: 150, failure: null });
    const wanted = await wantedRun({ replications: 150, seed: 7 });
    expect(JSON.stringify((JSON.parse(text) as SimulationStatus).result)).toBe(
      madeAgain(wanted, done.result!.record),
    );
    expect((await start({ ...body, seed: 8 })).state).toBe('waiting');
  });

  test.each([
    [{ scenarioId: 'fewer-still' }, { scenario: 'fewer-still', compareWith: 'committed' }],
    [{ scenarioId: 'fewer-still', compareWith: null }, { compareWith: null }],
    [{ scenario: scenarioFile('mine'), comparator: scenarioFile('other') }, { compareWith: 'other' }],
    [
      { scenarioId: 'fewer' },
      { seed: 1, replications: 2000, kinds: { chance: true, assumption: true, drift: true } },
    ],
    [
      { scenarioId: 'fewer', kinds: { chance: false, assumption: true, drift: false } },
      { replications: 200, kinds: { chance: false, assumption: true, drift: false } },
    ],
  ])('of %j has the record %j', async (body, record) => {
    const { start } = await simulating();
    expect((await start(body)).record).toMatchObject(record);
  });

  test('can be cancelled, and asked for again', async () => {
    const { app, start, status, get } = await simulating({ pieceThread: MOODY_THREAD });
    const { links, id } = await start(moody('slow'));
    const cancelled = await status(await app.request(links.self, { method: 'DELETE' }));
    expect(cancelled).toMatchObject({ state: 'cancelled', result: null });
    expect(await allEvents(await get(links.events))).toEqual([{ event: 'cancelled', data: { id } }]);
    expect((await get(links.rangeSources)).status).toBe(404);
    expect(await start(moody('slow'))).toMatchObject({ id, state: 'waiting' });
  });

  test('that nobody knows is a 404, whatever is asked of it', async () => {
    const { app, get } = await simulating();
    for (const path of ['', '/events', '/range-sources']) {
      expect((await get(`/api/simulations/nowhere${path}`)).status).toBe(404);
    }
    expect((await app.request('/api/simulations/nowhere', { method: 'DELETE' })).status).toBe(404);
  });

  test('is refused for the moment when too many are waiting', async () => {
    const { app, start } = await simulating({ pieceThread: MOODY_THREAD });
    for (let seed = 0; seed < 16; seed++) await start({ ...moody('slow'), seed });
    const response = await app.request('/api/simulations', posted({ ...moody('slow'), seed: 99 }));
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ title: 'Service Unavailable' });
  });
});

describe('events', () => {
  test('tell of progress, of a quick result and of the whole one, in this order', async () => {
    const { start, get } = await simulating();
    const { links } = await start({ scenarioId: 'fewer-still' });
    const response = await get(links.events);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('ETag')).toBeNull();
    const events = await allEvents(response);
    const names = events.map(({ event }) => event);
    expect(names.at(-1)).toBe('done');
    expect(names.filter((name) => name !== 'progress')).toEqual(['quick', 'done']);
    const [quick, done] = ['quick', 'done'].map(
      (name) => events.find(({ event }) => event === name)!.data as SimulationResult,
    );
    expect(simulationSchema.parse(quick).record.replications).toBe(200);
    const { replications } = simulationSchema.parse(done).record;
    expect([2000, 2250, 2500]).toContain(replications);
    const progress = events
      .filter(({ event }) => event === 'progress')
      .map(({ data }) => data as { done: number; of: number });
    expect(progress.map((it) => it.done)).toEqual(progress.map((it) => it.done).sort((a, b) => a - b));
    expect(progress.at(-1)).toEqual({ done: replications, of: replications });
  });

  test('come to every listener of a run that is shared', async () => {
    const { start, get } = await simulating();
    const body = { scenarioId: 'fewer-still', replications: 400 };
    const [a, b] = await Promise.all([start(body), start(body)]);
    expect(a.id).toBe(b.id);
    const streams = await Promise.all([get(a.links.events), get(b.links.events)]);
    const [one, other] = await Promise.all(streams.map(allEvents));
    expect(one!.at(-1)).toEqual(other!.at(-1));
    expect((await allEvents(await get(a.links.events))).at(-1)).toEqual(one!.at(-1));
  });

  test('end the run when the last listener leaves', async () => {
    const { start, get, simulations } = await simulating({ pieceThread: MOODY_THREAD });
    const { links, id } = await start(moody('slow'));
    const events = eventsOf(await get(links.events));
    await events.next();
    expect(simulations.find(id)!.ended).toBe(false);
    await events.return(undefined);
    await simulations.find(id)!.finished();
    expect(simulations.find(id)!.state).toBe('cancelled');
  });

  test('tell of a failure as problem details, which name no value', async () => {
    const { start, get } = await simulating({ pieceThread: MOODY_THREAD });
    const { links } = await start(moody('throw'));
    const last = (await allEvents(await get(links.events))).at(-1)!;
    expect(last).toMatchObject({ event: 'failed', data: { status: 500, type: 'about:blank' } });
    expect(JSON.stringify(last)).not.toContain('a broken promise');
    const status = simulationStatusSchema.parse(await (await get(links.self)).json());
    expect(status).toMatchObject({ state: 'failed', result: null, failure: last.data });
    expect((await start(moody('throw'))).state).toBe('waiting');
  });
});

describe('range sources', () => {
  test('are run for each kind alone and for all together, then kept', async () => {
    const { start, get } = await simulating();
    const { links, id } = await start({ scenarioId: 'fewer-still', replications: 300 });
    const ask = async () => rangeSourcesSchema.parse(await (await get(links.rangeSources)).json());
    let sources: RangeSources = await ask();
    expect(sources).toMatchObject({ simulation: id, state: 'running', of: 300 + 300 + 200 + 200 });
    while (sources.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      sources = await ask();
    }
    expect(sources).toMatchObject({ state: 'done', done: 1000, of: 1000, failure: null });
    const { together, chance, assumption, drift } = sources;
    expect([together, chance, assumption, drift].map((it) => it!.replications)).toEqual([300, 300, 200, 200]);
    expect(chance!.kinds).toEqual({ chance: true, assumption: false, drift: false });
    const result = simulationStatusSchema.parse(await (await get(links.self)).json()).result!;
    const { p10, p50, p90 } = result.financialYears[1]!.savingGbp;
    expect(together!.financialYears[1]).toMatchObject({ year: '2025-26', savingGbp: { p10, p50, p90 } });
    expect(together!.atEnd.children.p50).toBe(result.childrenByWeek.p50.at(-1));
    // Nothing in the small library has a range or drifts.
    for (const { p10, p90 } of [assumption!, drift!].map((it) => it.atEnd.children)) expect(p10).toBe(p90);
    expect(chance!.atEnd.children.p90).toBeGreaterThan(chance!.atEnd.children.p10);
  });

  test('of a simulation that fails say why, once', async () => {
    const { start, get } = await simulating({ pieceThread: MOODY_THREAD });
    const { links } = await start(moody('throw'));
    await allEvents(await get(links.events));
    let state = 'running';
    for (let i = 0; i < 100 && state === 'running'; i++) {
      const sources = rangeSourcesSchema.parse(await (await get(links.rangeSources)).json());
      state = sources.state;
      if (state === 'failed') expect(sources.failure).toMatchObject({ status: 500 });
    }
    expect(state).toBe('failed');
  });
});

describe('bad input is refused, with every reason and no value', () => {
  async function refusal(body: unknown): Promise<{ text: string; paths: string[] }> {
    const { app } = await testApp();
    const response = await app.request('/api/simulations', posted(body));
    expect(response.status).toBe(422);
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: { path: string }[] };
    return { text, paths: errors.map(({ path }) => path) };
  }
  const stored = { scenarioId: 'fewer' };
  const off = { chance: false, assumption: false, drift: false };
  const exits = (more: object) => ({
    ...baselineFile(),
    exits: [{ reason: 'returned-home', perYear: 0.4, ...more }],
  });
  const withBaseline = (baseline: object) => ({ scenario: scenarioFile('mine'), baseline });

  test.each([
    ['no replications', { ...stored, replications: 0 }, ['replications']],
    ['a million replications', { ...stored, replications: 1_000_000 }, ['replications']],
    ['half a replication', { ...stored, replications: 0.5 }, ['replications']],
    ['replications as text', { ...stored, replications: '731' }, ['replications']],
    ['a negative seed', { ...stored, seed: -731 }, ['seed']],
    ['a fractional seed', { ...stored, seed: 73.1 }, ['seed']],
    ['a seed too large', { ...stored, seed: 2 ** 32 }, ['seed']],
    ['all kinds off', { ...stored, kinds: off }, ['kinds']],
    ['a kind left out', { ...stored, kinds: { chance: true, drift: true } }, ['kinds.assumption']],
    ['an unknown kind', { ...stored, kinds: { ...off, chance: true, chanse: true } }, ['kinds.chanse']],
    [
      'a range upside down',
      withBaseline(exits({ perYear: { low: 7.31, mode: 0.4, high: 0.1 } })),
      ['baseline.exits[0].perYear'],
    ],
    ['a drift of 5', withBaseline(exits({ drift: 5 })), ['baseline.exits[0].drift']],
    ['a field nobody knows', { ...stored, sed: 731 }, ['sed']],
    [
      'several at once',
      { scenarioId: 'fewr', seed: -731, replications: 0 },
      ['seed', 'replications', 'scenarioId'],
    ],
    ['no object', [731], ['']],
  ])('%s', async (_, body, paths) => {
    const { text, paths: refused } = await refusal(body);
    expect(refused.map((path) => paths.find((it) => path.startsWith(it)) ?? path)).toEqual(paths);
    expect(text).not.toMatch(/731|7\.31|1000000/);
  });
});
