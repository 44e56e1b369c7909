import { describe, expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import { parseBaseline, parseScenario } from '../../../model/schema/files.ts';
import { projectionSchema, type Projection } from '../../../model/schema/projection.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { baselineFile, scenarioFile } from '../fixtures/files.ts';

async function projection(path: string, init?: RequestInit): Promise<Projection> {
  const { app } = await testApp();
  const response = await app.request(path, init);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return projectionSchema.parse(body);
}

const sent = (body: unknown) => projection('/api/projections', posted(body));

async function refusal(body: unknown): Promise<Record<string, string>> {
  const { app } = await testApp();
  const response = await app.request('/api/projections', posted(body));
  expect(response.status).toBe(422);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const { errors } = (await response.json()) as { errors: { path: string; message: string }[] };
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}

describe('of a stored scenario', () => {
  test('is what the engine says, with the targets that hold for it', async () => {
    const answer = await projection('/api/scenarios/fewer/projection');
    const baseline = parseBaseline(baselineFile());
    if (!baseline.ok) throw new Error();
    const scenario = parseScenario(scenarioFile(), baseline.value);
    if (!scenario.ok) throw new Error();
    const engine = project({ baseline: baseline.value, scenario: scenario.value, comparator: null });
    expect({ ...answer, targets: [] }).toEqual(engine);
    expect(answer.targets.map(({ id }) => id)).toEqual(['total', 'children-of-fewer']);
    const other = await projection('/api/scenarios/committed/projection');
    expect(other.targets.map(({ id }) => id)).toEqual(['total']);
  });

  test.each([
    ['', 'committed'],
    ['?compareWith=none', null],
    ['?compareWith=fewer', 'fewer'],
  ])('compares with%s %s', async (query, compareWith) => {
    const answer = await projection(`/api/scenarios/fewer-still/projection${query}`);
    expect(answer.compareWith).toBe(compareWith);
  });

  test('refuses a comparator that is not there, by the name of the parameter', async () => {
    const { app } = await testApp();
    const response = await app.request('/api/scenarios/fewer/projection?compareWith=comitted');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      status: 422,
      errors: [{ path: 'compareWith', message: 'There is no such scenario. Did you mean "committed"?' }],
    });
  });

  test('gives the same bytes again', async () => {
    const { app } = await testApp();
    const texts = await Promise.all(
      [1, 2].map(async () => (await app.request('/api/scenarios/fewer/projection')).text()),
    );
    const posting = await app.request('/api/projections', posted({ scenarioId: 'fewer' }));
    expect(new Set([...texts, await posting.text()]).size).toBe(1);
  });

  test.each([
    [{ scenarioId: 'fewer-still' }, 'committed'],
    [{ scenarioId: 'fewer-still', compareWith: null }, null],
    [{ scenarioId: 'fewer-still', compareWith: 'fewer' }, 'fewer'],
  ])('can be asked for by POST: %j', async (body, compareWith) => {
    expect((await sent(body)).compareWith).toBe(compareWith);
  });
});

describe('of a scenario sent along', () => {
  const mine = (more: object = {}) => scenarioFile('mine', more);

  test('uses the stored baseline it names, and its targets', async () => {
    const answer = await sent({ scenario: mine() });
    expect(answer).toMatchObject({ scenario: 'mine', baseline: 'smallshire', compareWith: null });
    expect(answer.targets.map(({ id }) => id)).toEqual(['total']);
  });

  test.each([
    [{}, null],
    [{ compareWith: 'committed' }, 'committed'],
    [{ comparator: scenarioFile('other') }, 'other'],
    [{ baseline: 'smallshire', compareWith: null }, null],
  ])('compares with what %j says', async (more, compareWith) => {
    expect((await sent({ scenario: mine(), ...more })).compareWith).toBe(compareWith);
  });

  test('compares with the stored scenario it names itself', async () => {
    const answer = await sent({ scenario: mine({ compareWith: 'committed' }) });
    expect(answer.compareWith).toBe('committed');
  });

  test('can bring its own baseline', async () => {
    const baseline = { ...baselineFile(), id: 'changed', settlePerYear: 1 };
    const answer = await sent({ scenario: mine({ baseline: 'changed' }), baseline });
    expect(answer).toMatchObject({ baseline: 'changed', targets: [] });
  });

  test('saves nothing against itself', async () => {
    const answer = await sent({ scenario: mine(), comparator: mine() });
    expect(answer.horizonTotal.savingGbp).toBe(0);
  });
});

describe('is refused', () => {
  test('with all the problems of all the files, by their paths in the body', async () => {
    const errors = await refusal({
      scenario: scenarioFile('mine', { horizon: { from: '2026-04-01', to: '2025-03-31' }, purpos: '' }),
      comparator: scenarioFile('other', { measures: [{ id: 'x', kind: 'entry' }] }),
    });
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(['scenario.horizon.to', 'scenario.purpos', 'comparator.measures[0].kind']),
    );
  });

  test('with the problems of a baseline sent along', async () => {
    const baseline = {
      ...baselineFile(),
      stock: [{ placement: 'fostr', ageBand: '0-9', phase: 'new', children: 1 }],
    };
    const errors = await refusal({ scenario: scenarioFile('mine'), baseline });
    expect(errors['baseline.stock[0].placement']).toContain('Did you mean "foster"?');
  });

  test.each([
    [{}, ['scenarioId']],
    [[], ['']],
    ['"text"', ['']],
    ['null', ['']],
    [{ scenarioId: 'fewr' }, ['scenarioId']],
    [{ scenarioId: 7 }, ['scenarioId']],
    [{ scenarioId: 'fewer', scenario: scenarioFile() }, ['scenario']],
    [{ scenarioId: 'fewer', compare: 'x' }, ['compare']],
    [{ scenario: scenarioFile(), compareWith: 'nowhere' }, ['compareWith']],
    [{ scenario: scenarioFile(), compareWith: null, comparator: scenarioFile() }, ['compareWith']],
    [{ scenario: scenarioFile('a', { baseline: 'smalshire' }) }, ['scenario.baseline']],
    [{ scenario: scenarioFile('a', { compareWith: 'nowhere' }) }, ['scenario.compareWith']],
    [{ scenario: 'fewer' }, ['scenario.baseline']],
    [{ scenario: scenarioFile(), baseline: 'nowhere' }, ['baseline']],
    [{ scenario: scenarioFile(), baseline: { ...baselineFile(), id: 'b' } }, ['scenario.baseline']],
  ])('%j', async (body, paths) => {
    expect(Object.keys(await refusal(body))).toEqual(paths);
  });

  test('when a stored comparator does not fit the baseline sent along', async () => {
    const errors = await refusal({
      scenario: scenarioFile('mine', { baseline: 'changed' }),
      baseline: { ...baselineFile(), id: 'changed' },
      compareWith: 'committed',
    });
    expect(Object.keys(errors)).toEqual(['compareWith']);
  });

  test.each(['scenario', 'baseline'])(
    'when %s is nested beyond reason, as a problem, not a failure',
    async (field) => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const spoilt = JSON.stringify({ [field]: { ...scenarioFile('mine'), tags: 'DEEP' } });
      expect(Object.keys(await refusal(spoilt.replace('"DEEP"', deep)))).toEqual(['']);
    },
  );
});
