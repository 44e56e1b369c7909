import { describe, expect, test } from 'vitest';
import { ENGINE_VERSION } from '../../../model/version.ts';
import {
  baselineFile,
  claimsFile,
  evidenceFile,
  historyFile,
  scenarioFile,
  targetsFile,
} from '../fixtures/files.ts';
import { testApp } from '../fixtures/app.ts';

async function read(path: string): Promise<unknown> {
  const { app } = await testApp();
  const response = await app.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  return response.json();
}

test('health names the versions', async () => {
  expect(await read('/api/health')).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    engineVersion: ENGINE_VERSION,
  });
});

test('lists', async () => {
  expect(await read('/api/baselines')).toEqual([
    { id: 'smallshire', name: 'Smallshire', asOf: '2024-03-31', authority: 'smallshire' },
  ]);
  expect(await read('/api/targets')).toEqual([{ baseline: 'smallshire', targets: 2 }]);
  expect(await read('/api/evidence')).toEqual([{ authority: 'smallshire', documents: 1, figures: 2 }]);
  const scenarios = (await read('/api/scenarios')) as { id: string }[];
  expect(scenarios.map(({ id }) => id)).toEqual(['committed', 'fewer-still', 'fewer']);
  expect(scenarios[1]).toEqual({
    id: 'fewer-still',
    name: 'Scenario fewer-still',
    baseline: 'smallshire',
    compareWith: 'committed',
    purpose: 'To try the server',
    basis: 'judgement',
    tags: [],
    horizon: { from: '2024-04-01', to: '2026-03-31' },
    measures: 2,
    overridden: [],
    origin: 'published',
    status: null,
    version: null,
    agreedVersion: null,
    agreedBy: null,
    agreedAt: null,
    createdAt: null,
    createdBy: null,
    changedAt: null,
    changedBy: null,
  });
});

test.each([
  ['/api/baselines/smallshire', baselineFile()],
  ['/api/scenarios/fewer', scenarioFile()],
  ['/api/targets/smallshire', targetsFile()],
  ['/api/evidence/smallshire', evidenceFile()],
  ['/api/history/smallshire', historyFile()],
  ['/api/authorities/smallshire/claims', claimsFile()],
])('%s is the file', async (path, file) => {
  expect(await read(path)).toEqual(file);
});

test('a figure comes with its paper, an assumption without', async () => {
  const { figures, documents } = evidenceFile();
  expect(await read('/api/evidence/smallshire/figures/entries-2024')).toEqual({
    figure: figures[0],
    document: documents[0],
  });
  expect(await read('/api/evidence/smallshire/figures/guess')).toEqual({
    figure: figures[1],
    document: null,
  });
});

describe('what is not there', () => {
  test.each([
    '/api/baselines/nowhere',
    '/api/scenarios/nowhere',
    '/api/scenarios/nowhere/projection',
    '/api/targets/nowhere',
    '/api/evidence/nowhere',
    '/api/evidence/nowhere/figures/guess',
    '/api/evidence/smallshire/figures/nowhere',
    '/api/history/nowhere',
    '/api/authorities/nowhere/claims',
    '/api/authorities/nowhere/reconciliation',
    '/api/nowhere',
    '/api',
    '/api/scenarios/%E0%A4%A',
    '/api/baselines/__proto__',
  ])('%s is a problem with status 404', async (path) => {
    const { app } = await testApp();
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = (await response.json()) as object;
    expect(problem).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 });
    expect(JSON.stringify(problem)).not.toContain('nowhere');
  });
});

test.each([
  ['POST', '/api/baselines', 'GET, HEAD'],
  ['DELETE', '/api/scenarios/fewer', 'GET, HEAD, PATCH'],
  ['GET', '/api/projections', 'POST'],
  ['OPTIONS', '/api/health', 'GET, HEAD'],
])('%s %s is not allowed, and the answer says what is', async (method, path, allowed) => {
  const { app } = await testApp();
  const response = await app.request(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('Allow')).toBe(allowed);
  expect(await response.json()).toMatchObject({ status: 405, title: 'Method Not Allowed' });
});

test('HEAD answers as GET, without a body', async () => {
  const { app } = await testApp();
  const response = await app.request('/api/baselines', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test('an answer that has not changed is not sent again', async () => {
  const { app } = await testApp();
  const tag = (await app.request('/api/scenarios')).headers.get('ETag');
  expect(tag).toMatch(/^W\/"/);
  const again = await app.request('/api/scenarios', { headers: { 'If-None-Match': tag! } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('JSON is compressed for those who take it', async () => {
  const { app } = await testApp();
  const response = await app.request('/api/baselines/smallshire', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
  const text = await new Response(response.body!.pipeThrough(new DecompressionStream('gzip'))).text();
  expect(JSON.parse(text)).toEqual(baselineFile());
});
