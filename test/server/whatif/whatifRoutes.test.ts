import { describe, expect, test } from 'vitest';
import {
  goalSeekSchema,
  leversSchema,
  switchingSchema,
  tornadoSchema,
  twoWaySchema,
} from '../../../model/schema/whatif.ts';
import { tornadoAssumptions, tornadoBar } from '../../../model/whatif/tornado.ts';
import { whatIfOf } from '../../../model/whatif/whatIf.ts';
import { twoWeeks, twoWeeksBaseline, twoWeeksScenario } from '../../model/whatif/twoWeeks.ts';
import { posted, testApp } from '../fixtures/app.ts';

const FIXED = { scenario: twoWeeksScenario(), baseline: twoWeeksBaseline(), compareWith: null };
const figure = (value: number) => ({ kind: 'saving', value });
const CHANGE = 'measure:fewer:change';
const COST = 'baseline:placementTypes[foster].weeklyCostGbp';

async function asked(path: string, body: object, headers: Record<string, string> = {}) {
  const { app } = await testApp();
  return app.request(path, posted(body, headers));
}

async function answered(path: string, body: object): Promise<unknown> {
  const response = await asked(path, { ...FIXED, ...body });
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return answer;
}

const eventsOf = async (response: Response) =>
  (await response.text())
    .split('\n\n')
    .filter(Boolean)
    .map((part) => {
      const [event, data] = part.split('\n').map((line) => line.replace(/^(event|data): /, ''));
      return { event: event!, data: JSON.parse(data!) as Record<string, unknown> };
    });

describe('tornado', () => {
  test('is what the model says, ranked, in words', async () => {
    const answer = tornadoSchema.parse(await answered('/api/sensitivity/tornado', {}));
    const whatIf = whatIfOf(twoWeeks(), 'likely');
    const bars = tornadoAssumptions(whatIf).map((it) =>
      tornadoBar(whatIf, it, { year: 0, cumulative: false }),
    );
    for (const { key, atLow, atHigh } of bars) {
      expect(answer.bars.find((bar) => bar.key === key)).toMatchObject({
        atLowGbp: atLow,
        atHighGbp: atHigh,
      });
    }
    expect(answer).toMatchObject({ year: '2024-25', basis: 'in-year', line: null, assumptions: 3 });
    expect(answer.likelyGbp).toBeCloseTo(300, 9);
    expect(answer.bars.map(({ label }) => label)).toEqual([
      'Children entering care',
      'Weekly cost: Foster care',
      'Child protection plans started',
    ]);
  });

  test('tells its bars as events, and ends with the whole', async () => {
    const response = await asked('/api/sensitivity/tornado', FIXED, { Accept: 'text/event-stream' });
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    const events = await eventsOf(response);
    expect(events.map(({ event }) => event)).toEqual(['start', 'bar', 'bar', 'bar', 'done']);
    const whole = tornadoSchema.parse(events.at(-1)!.data);
    expect(whole).toEqual(tornadoSchema.parse(await answered('/api/sensitivity/tornado', {})));
  });

  test('of a stored scenario without ranges has no bars', async () => {
    const response = await asked('/api/sensitivity/tornado', {
      scenarioId: 'fewer',
      compareWith: 'committed',
    });
    expect(await response.json()).toMatchObject({ scenario: 'fewer', compareWith: 'committed', bars: [] });
  });
});

test('a two-way table of a cost and a change', async () => {
  const body = { rows: { key: COST }, columns: { key: CHANGE, values: [-1, 0] } };
  const answer = twoWaySchema.parse(await answered('/api/sensitivity/two-way', body));
  expect(answer.rows).toMatchObject({ values: [500, 550, 600, 700, 800], now: 600 });
  expect(answer.values.map(([all]) => Math.round(all!))).toEqual([500, 550, 600, 700, 800]);
  expect(answer.values.every(([, none]) => none === 0)).toBe(true);
  expect(answer.ratings).toBeNull();
});

test('a two-way table and switching values against a stored target', async () => {
  const stored = { scenarioId: 'fewer', target: 'children-of-fewer' };
  const key = (path: string) => ({ key: path });
  const table = await asked('/api/sensitivity/two-way', {
    ...stored,
    rows: key('measure:fs:childrenPerYear'),
    columns: key('baseline:settlePerYear'),
  });
  const { values, ratings, figure: aim } = twoWaySchema.parse(await table.json());
  expect(aim).toMatchObject({ target: 'children-of-fewer', value: 20, when: '2025-03-31' });
  values.forEach((row, r) =>
    row.forEach((children, c) => expect(ratings![r]![c] === 'met', String(children)).toBe(children <= 20)),
  );
  const switching = await asked('/api/sensitivity/switching-values', stored);
  expect(switchingSchema.parse(await switching.json())).toMatchObject({
    metAtLikely: false,
    assumptions: [],
  });
});

describe('goal seek', () => {
  test('by expected value: the value, a sentence and a draft', async () => {
    const body = { lever: CHANGE, figure: figure(400) };
    const answer = goalSeekSchema.parse(await answered('/api/goal-seek', body));
    expect(answer).toMatchObject({
      found: true,
      value: -0.599,
      chance: null,
      moves: true,
      metThroughout: false,
    });
    expect(answer.sentence).toMatch(
      /^−59\.9% meets £400 saved in 2024-25: £400 expected\. It is −50% now: £334 /,
    );
    expect(answer.draft).toMatchObject({ id: 'half', measures: [{ change: -0.599 }] });
  });

  test('says what the lever gives at most', async () => {
    const answer = goalSeekSchema.parse(
      await answered('/api/goal-seek', { lever: CHANGE, figure: figure(700) }),
    );
    expect(answer).toMatchObject({ found: false, value: -1 });
    expect(answer.sentence).toMatch(
      /^Cannot be met by this lever: the most it gives is £668 \(expected\), at −100%\./,
    );
  });

  test('says that none can, where the lever moves nothing', async () => {
    const lever = 'baseline:childProtection.startsPerYear';
    const answer = goalSeekSchema.parse(await answered('/api/goal-seek', { lever, figure: figure(700) }));
    expect(answer).toMatchObject({ found: false, moves: false, draft: null });
    expect(answer.sentence).toMatch(/^None can: £334 expected/);
  });

  test('by chance, with progress: at least that share of replications meets it, and a step less does not', async () => {
    const body = { ...FIXED, lever: CHANGE, figure: figure(600), chance: 0.2 };
    const events = await eventsOf(await asked('/api/goal-seek', body, { Accept: 'text/event-stream' }));
    expect(events.slice(0, -1).every(({ event }) => event === 'step')).toBe(true);
    const answer = goalSeekSchema.parse(events.at(-1)!.data);
    expect(answer).toMatchObject({ found: true, replications: 1000 });
    expect(answer.chanceThere).toBeGreaterThanOrEqual(0.2);
  });
});

test('levers and assumptions are listed with their words, the scenario first', async () => {
  const answer = leversSchema.parse(await answered('/api/sensitivity/levers', {}));
  expect(answer.levers[0]).toMatchObject({ key: CHANGE, part: 'scenario', now: -0.5, low: -1, high: 1 });
  expect(answer.assumptions.map(({ key }) => key)).toContain(COST);
  expect(answer).toMatchObject({ lines: ['edge'], years: ['2024-25'], aims: [] });
});

describe('is refused, with the path of what is wrong and no value repeated', () => {
  const sides = { rows: { key: COST }, columns: { key: CHANGE } };
  test.each([
    ['/api/sensitivity/tornado', { year: '2031-32' }, ['year']],
    ['/api/sensitivity/tornado', { year: 'SECRET' }, ['year']],
    ['/api/sensitivity/tornado', { line: 'secret', yeer: 1 }, ['yeer']],
    ['/api/sensitivity/tornado', { line: 'secret' }, ['line']],
    ['/api/sensitivity/two-way', { rows: { key: COST } }, ['columns']],
    ['/api/sensitivity/two-way', { rows: { key: COST }, columns: { key: COST } }, ['columns.key']],
    ['/api/sensitivity/two-way', { ...sides, rows: { key: 'secret' } }, ['rows.key']],
    ['/api/sensitivity/two-way', { ...sides, columns: { key: CHANGE, values: [-7, 0] } }, ['columns.values']],
    ['/api/sensitivity/two-way', { ...sides, columns: { key: CHANGE, values: [0] } }, ['columns.values']],
    ['/api/sensitivity/two-way', { ...sides, basis: 'in-year' }, ['basis']],
    ['/api/sensitivity/switching-values', { target: 'secret' }, ['target']],
    ['/api/sensitivity/switching-values', {}, ['target']],
    ['/api/goal-seek', { lever: CHANGE }, ['target']],
    ['/api/goal-seek', { lever: 'secret', figure: figure(1) }, ['lever']],
    ['/api/goal-seek', { lever: CHANGE, figure: figure(1), chance: 80 }, ['chance']],
    ['/api/goal-seek', { lever: CHANGE, figure: { kind: 'secret', value: 1 } }, ['figure.kind']],
    ['/api/goal-seek', { lever: CHANGE, figure: { ...figure(1), when: '2031-32' } }, ['when']],
    ['/api/goal-seek', { lever: CHANGE, figure: figure(1), when: '2024-25' }, ['when']],
    ['/api/goal-seek', { lever: CHANGE, figure: { ...figure(1), line: 'secret' } }, ['figure.line']],
    [
      '/api/goal-seek',
      { lever: CHANGE, figure: { kind: 'placement-share', value: 1 } },
      ['figure.placements'],
    ],
    [
      '/api/goal-seek',
      { lever: CHANGE, figure: { kind: 'children', value: 1, line: 'edge', basis: 'in-year' } },
      ['figure.line', 'figure.basis'],
    ],
    [
      '/api/goal-seek',
      { lever: CHANGE, figure: { ...figure(1), placements: ['foster'] } },
      ['figure.placements'],
    ],
  ])('%s %j', async (path, body, paths) => {
    const response = await asked(path, { ...FIXED, ...body });
    expect(response.status).toBe(422);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: { path: string }[] };
    expect(errors.map((it) => it.path)).toEqual(paths);
    expect(text.toLowerCase()).not.toContain('secret');
  });

  test('what a figure does not take is told with what it takes', async () => {
    const body = { ...FIXED, lever: CHANGE, figure: { kind: 'children', value: 1, placements: ['foster'] } };
    const { errors } = (await (await asked('/api/goal-seek', body)).json()) as {
      errors: { message: string }[];
    };
    expect(errors.map(({ message }) => message)).toEqual([
      'This field is not known here. Known fields: kind, value, when.',
    ]);
  });

  test.each(['tornado', 'two-way', 'switching-values', 'levers'])('%s of no scenario', async (name) => {
    const response = await asked(`/api/sensitivity/${name}`, { scenarioId: 'fewr' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Did you mean');
  });
});
