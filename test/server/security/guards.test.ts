import { describe, expect, test } from 'vitest';
import { posted, smallLibrary, testApp } from '../fixtures/app.ts';
import { baselineFile, scenarioFile } from '../fixtures/files.ts';

/** As the adapter for Node hands it over: the socket the request came in by. */
const onPort = (localPort: number) => ({ incoming: { socket: { localPort } } });

async function statusOf(path: string, init: RequestInit, port = 3000): Promise<number> {
  const { app } = await testApp();
  const headers = new Headers(init.headers);
  // Over a socket a body never comes without one of the two.
  if (init.body && !headers.has('Content-Length')) headers.set('Transfer-Encoding', 'chunked');
  const request = { ...init, headers };
  return (await app.request(`http://127.0.0.1:${port}${path}`, request, onPort(3000))).status;
}

describe('Host', () => {
  test.each(['127.0.0.1:3000', 'localhost:3000', 'LocalHost:3000', '[::1]:3000'])(
    '%s is ours',
    async (Host) => {
      expect(await statusOf('/api/health', { headers: { Host } })).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example:3000',
    '127.0.0.1.evil.example:3000',
    'localhost@evil.example:3000',
    '127.0.0.1:3001',
    'localhost',
    '0.0.0.0:3000',
    '',
  ])('%j is refused, on every path', async (Host) => {
    for (const path of ['/api/health', '/api/docs', '/', '/nowhere']) {
      expect(await statusOf(path, { headers: { Host } })).toBe(421);
    }
  });

  test('a foreign name in the request line is refused too', async () => {
    const { app } = await testApp();
    const response = await app.request(
      'http://evil.example:3000/api/health',
      { headers: { Host: 'localhost:3000' } },
      onPort(3000),
    );
    expect(response.status).toBe(421);
  });
});

describe('Origin and fetch metadata', () => {
  const post = (headers: Record<string, string>) =>
    statusOf('/api/projections', posted({ scenarioId: 'fewer' }, { Host: 'localhost:3000', ...headers }));
  const get = (headers: Record<string, string>) =>
    statusOf('/api/health', { headers: { Host: 'localhost:3000', ...headers } });

  test('our own page and scripts outside a browser are let in', async () => {
    expect(await post({ Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
    expect(await post({})).toBe(200);
    expect(await get({ 'Sec-Fetch-Site': 'none' })).toBe(200);
  });

  test.each([
    'http://evil.example',
    'https://localhost:3000',
    'http://localhost:5173',
    'http://127.0.0.1:3000',
    'null',
    '',
  ])('Origin %j is refused for localhost:3000', async (Origin) => {
    expect(await post({ Origin })).toBe(403);
    expect(await get({ Origin })).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('what comes %s is refused', async (site) => {
    expect(await post({ 'Sec-Fetch-Site': site })).toBe(403);
    expect(await get({ 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors' })).toBe(403);
  });

  test('a link followed from elsewhere opens the page, but a frame or a form does not', async () => {
    const link = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect(await get(link)).toBe(200);
    expect(await get({ ...link, 'Sec-Fetch-Dest': 'iframe' })).toBe(403);
    expect(await post(link)).toBe(403);
  });
});

describe('bodies', () => {
  const send = (body: BodyInit, headers: Record<string, string>) =>
    statusOf('/api/projections', { method: 'POST', body, headers });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/ld+json', 'text/json'])(
    '%s is not read',
    async (type) => {
      expect(await send('{"scenarioId":"fewer"}', { 'Content-Type': type })).toBe(415);
    },
  );

  test('a charset beside application/json does not matter', async () => {
    const type = 'application/json; charset=utf-8';
    expect(await send('{"scenarioId":"fewer"}', { 'Content-Type': type })).toBe(200);
  });

  test.each(['{"scenarioId": ', '', '{scenarioId: 1}'])('%j is no JSON', async (text) => {
    expect(await send(text, { 'Content-Type': 'application/json' })).toBe(400);
  });

  test('over 1 MB is refused before it is parsed, with and without a stated length', async () => {
    const tooMuch = ' '.repeat(1024 * 1024 + 1);
    const type = { 'Content-Type': 'application/json' };
    expect(await send(tooMuch, type)).toBe(413);
    expect(await send(tooMuch, { ...type, 'Content-Length': String(tooMuch.length) })).toBe(413);
  });
});

describe('what was sent', () => {
  const MARKER = 'zebra7marker';

  test('stands in no answer', async () => {
    const { app, logged } = await testApp();
    const scenario = scenarioFile(MARKER, {
      baseline: MARKER,
      purpose: 7,
      compareWith: MARKER,
      horizon: { from: MARKER, to: MARKER },
      measures: [{ id: MARKER, kind: MARKER, label: MARKER, placement: MARKER }],
    });
    const baseline = {
      ...baselineFile(),
      id: MARKER,
      asOf: MARKER,
      exits: [{ reason: MARKER, perYear: MARKER }],
    };
    const known = { ...scenario, baseline: 'smallshire' };
    const requests: [string, RequestInit?][] = [
      [`/api/${MARKER}`],
      [`/api/scenarios/${MARKER}`],
      [`/api/baselines/${MARKER}?${MARKER}=${MARKER}`],
      [`/api/evidence/smallshire/figures/${MARKER}`],
      [`/api/scenarios/fewer/projection?compareWith=${MARKER}`],
      [`/${MARKER}.js`],
      [`/assets/${MARKER}.js`],
      ['/api/health', { method: MARKER.toUpperCase() }],
      ['/api/health', { headers: { Host: MARKER } }],
      ['/api/health', { headers: { Origin: MARKER } }],
      ['/api/projections', posted(`{"scenarioId": "${MARKER}`)],
      ['/api/projections', posted(`{"scenarioId": ${MARKER}}`)],
      ['/api/projections', posted({ scenarioId: MARKER })],
      ['/api/projections', posted({ scenarioId: 'fewer', compareWith: MARKER })],
      ['/api/projections', posted({ scenario })],
      ['/api/projections', posted({ scenario: known, compareWith: MARKER })],
      ['/api/projections', posted({ scenario: known, comparator: known })],
      ['/api/projections', posted({ scenario, baseline })],
      ['/api/projections', posted({ scenario: MARKER, baseline: MARKER })],
      ['/api/projections', { ...posted(MARKER), headers: { 'Content-Type': `text/${MARKER}` } }],
    ];
    for (const [path, init] of requests) {
      const response = await app.request(path, init);
      const text = (await response.text()) + JSON.stringify([...response.headers]);
      expect(response.status, path).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('Content-Type'), path).toBe('application/problem+json');
      expect(text.toLowerCase(), path).not.toContain(MARKER);
    }
    expect(logged).toEqual([]);
  });
});

test('the headers that keep others out are on every answer, refusals included', async () => {
  const { app } = await testApp();
  const paths = ['/', '/api/health', '/api/nowhere', '/api/docs', '/api/openapi.json', '/assets/nowhere.js'];
  const answers = await Promise.all([
    ...paths.map((path) => app.request(path)),
    app.request('/api/health', { headers: { Host: 'evil.example' } }),
    app.request('/api/health', { headers: { Origin: 'http://evil.example' } }),
    app.request('/api/health', { method: 'PUT' }),
    app.request('/api/projections', posted('{')),
  ]);
  for (const { headers } of answers) {
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  }
});

test('a failure is a plain 500 with a reference; what happened stays in the log', async () => {
  const library = await smallLibrary();
  const broken = {
    ...library,
    baselines: { ...library.baselines, list: () => Promise.reject(new Error('secret detail')) },
  };
  const { app, logged } = await testApp({ library: broken });
  const response = await app.request('/api/baselines');
  expect(response.status).toBe(500);
  const problem = (await response.json()) as { instance: string };
  expect(problem).toMatchObject({ status: 500, title: 'Internal Server Error' });
  expect(JSON.stringify(problem)).not.toContain('secret');
  const reference = problem.instance.replace('urn:uuid:', '');
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain(reference);
  expect(logged[0]).toContain('secret detail');
});
