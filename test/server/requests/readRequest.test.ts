import { describe, expect, test } from 'vitest';
import { MOST_TOLD, type Problem } from '../../../model/schema/problem.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { baselineFile, scenarioFile } from '../fixtures/files.ts';

const AUTHOR = { 'X-Author': 'Jo' };

async function refusal(path: string, body: unknown, headers: Record<string, string> = {}) {
  const { app, logged } = await testApp();
  const response = await app.request(path, posted(body, headers));
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBe(422);
  expect(logged).toEqual([]);
  return { text, errors: (JSON.parse(text) as { errors: Problem[] }).errors };
}

describe('a body of very much is refused, with where it is too long', () => {
  const empty = (count: number, of: unknown = {}) => Array.from({ length: count }, () => of);
  const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 1]));
  const measure = scenarioFile().measures[0];
  const LIST = 'A list may have 5,000 items at most.';
  const FIELDS = 'At most 1,000 fields may be here.';

  test.each<[path: string, body: unknown, headers: Record<string, string>, errors: Partial<Problem>[]]>([
    [
      '/api/projections',
      { scenario: scenarioFile('mine', { measures: [{ ...measure, streams: empty(123_042, '') }] }) },
      {},
      [{ path: 'scenario.measures[0].streams', message: LIST }],
    ],
    [
      '/api/projections',
      { scenario: scenarioFile('mine'), baseline: { ...baselineFile(), entries: empty(250_000) } },
      {},
      [{ path: 'baseline.entries', message: LIST }],
    ],
    ['/api/goal-seek', named(60_000), {}, [{ path: '', message: FIELDS }]],
    [
      '/api/simulations',
      { scenario: { ...scenarioFile('mine'), ...named(60_000) } },
      {},
      [{ path: 'scenario', message: FIELDS }],
    ],
    ['/api/compare', { scenarios: empty(300_000) }, {}, [{ path: 'scenarios', message: LIST }]],
    [
      '/api/scenarios',
      { scenario: scenarioFile('mine', { measures: empty(300_000) }) },
      AUTHOR,
      [{ path: 'scenario.measures', message: LIST }],
    ],
    [
      '/api/scenarios/import',
      { scenarios: [{ id: 'x', versions: empty(500_000) }] },
      AUTHOR,
      [{ path: 'scenarios[0].versions', message: 'A list may have 10,000 items at most.' }],
    ],
    ['/api/scenarios/import', named(500_000), AUTHOR, [{ path: '', message: FIELDS }]],
    ['/api/projections', empty(500_000, 1), {}, [{ path: '', message: LIST }]],
  ])('%s', async (path, body, headers, errors) => {
    expect((await refusal(path, body, headers)).errors).toEqual(errors);
  });

  test('a working copy too, whatever is in it', async () => {
    const { app } = await testApp();
    const made = await app.request('/api/scenarios', posted({ from: 'fewer' }, AUTHOR));
    const { id } = (await made.json()) as { id: string };
    const draft = posted({ basedOn: 1, content: named(80_000) }, { ...AUTHOR, 'If-None-Match': '*' });
    const saved = await app.request(`/api/scenarios/${id}/draft`, { ...draft, method: 'PUT' });
    expect(saved.status).toBe(422);
    expect(await saved.json()).toMatchObject({ errors: [{ path: 'content', message: FIELDS }] });
  });

  test('and of very many problems the first are told, and how many more there are', async () => {
    const measures = Array.from({ length: 200 }, (_, i) => ({
      ...measure,
      id: `m${i}`,
      ageBands: empty(60, 'x'),
    }));
    const many = { scenario: scenarioFile('mine', { measures }) };
    const { errors, text } = await refusal('/api/compare', { scenarios: [many, many, many] });
    expect(errors).toHaveLength(MOST_TOLD + 1);
    expect(errors[0]!.path).toBe('scenarios[0].scenario.measures[0].ageBands[0]');
    expect(errors.at(-1)).toEqual({ path: '', message: 'And 36,500 more problems.' });
    expect(text.length).toBeLessThan(30_000);
  });
});
