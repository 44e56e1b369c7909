import { describe, expect, test } from 'vitest';
import { comparisonSchema, type Comparison } from '../../../model/schema/comparison.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { baselineFile, scenarioFile } from '../fixtures/files.ts';

async function asked(body: unknown) {
  const { app } = await testApp();
  return app.request('/api/compare', posted(body));
}

async function comparison(body: unknown): Promise<Comparison> {
  const response = await asked(body);
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return comparisonSchema.parse(answer);
}

async function refusal(body: unknown): Promise<Record<string, string>> {
  const response = await asked(body);
  expect(response.status).toBe(422);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const { errors } = (await response.json()) as { errors: { path: string; message: string }[] };
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}

const stored = (...ids: string[]) => ({ scenarios: ids.map((scenarioId) => ({ scenarioId })) });
const longer = (id = 'longer') => scenarioFile(id, { horizon: { from: '2024-10-01', to: '2027-03-31' } });

describe('a comparison', () => {
  test('of stored scenarios tells differences by year and the measures that differ', async () => {
    const { scenarios, differences, assumptions } = await comparison(
      stored('committed', 'fewer', 'fewer-still'),
    );
    expect(scenarios.map(({ id }) => id)).toEqual(['committed', 'fewer', 'fewer-still']);
    expect(differences[0]!.map(({ savingGbp }) => savingGbp)).toEqual([0, 0]);
    expect(differences[1]!.map(({ savingGbp }) => savingGbp > 0)).toEqual([true, true]);
    expect(differences[1]).toEqual(differences[2]);
    expect(assumptions.map(({ measure, same }) => [measure, same])).toEqual([
      ['fs', [true, false, false]],
      ['legal', [true, false, false]],
    ]);
  });

  test('of a scenario sent along', async () => {
    const mine = scenarioFile('mine', { measures: [] });
    const { differences } = await comparison({
      scenarios: [{ scenarioId: 'committed' }, { scenario: mine }],
    });
    expect(differences[1]!.map(({ savingGbp }) => savingGbp)).toEqual([0, 0]);
  });

  test('of unlike horizons, run over the same days', async () => {
    const horizon = { from: '2024-10-01', to: '2026-03-31' };
    const body = { scenarios: [{ scenarioId: 'fewer' }, { scenario: longer() }], horizon };
    expect(await comparison(body)).toMatchObject({ horizon, assumptions: [] });
  });
});

describe('is refused', () => {
  test.each([
    [{}, ['scenarios']],
    [stored('fewer'), ['scenarios']],
    [stored('fewer', 'fewer', 'fewer', 'fewer', 'fewer', 'fewer'), ['scenarios']],
    [stored('fewer', 'fewr', 'comitted'), ['scenarios[1].scenarioId', 'scenarios[2].scenarioId']],
    [{ scenarios: ['fewer', 'committed'] }, ['scenarios[0]', 'scenarios[1]']],
    [{ ...stored('fewer', 'committed'), horizon: { from: 'x', to: '2025-03-31' } }, ['horizon.from']],
    [{ ...stored('fewer', 'committed'), horizon: { from: '2026-04-01', to: '2025-03-31' } }, ['horizon.to']],
    [{ ...stored('fewer', 'committed'), years: 3 }, ['years']],
    [{ scenarios: [{ scenarioId: 'fewer' }, { scenario: longer() }] }, ['scenarios[1].horizon']],
  ])('%j', async (body, paths) => {
    expect(Object.keys(await refusal(body))).toEqual(paths);
  });

  test('where baselines are unlike, even under one id', async () => {
    const baseline = { ...baselineFile(), settlePerYear: 1 };
    const errors = await refusal({
      scenarios: [{ scenarioId: 'fewer' }, { scenario: scenarioFile('mine'), baseline }],
    });
    expect(Object.keys(errors)).toEqual(['scenarios[1].baseline']);
  });
});
