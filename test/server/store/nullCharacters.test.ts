import { expect, test } from 'vitest';
import { posted, testApp } from '../fixtures/app.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, testStore } from './fixtures/testStore.ts';

onBothDatabases('a null character', (empty) => {
  test('is in no id, and is looked for nowhere', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const { app, logged } = await testApp({ store });
    const author = { 'X-Author': 'Jo' };
    const write = { ...author, 'If-Match': '"1-draft"' };
    const sent = (method: string, body: unknown, headers: Record<string, string>): RequestInit => ({
      ...posted(body, headers),
      method,
    });
    const draft = { basedOn: 1, content: {} };
    const unknown: [string, RequestInit?][] = [
      ['/api/scenarios/%00'],
      ['/api/scenarios/a%00b'],
      ['/api/scenarios/%00/summary'],
      ['/api/scenarios/%00/versions'],
      ['/api/scenarios/%00/versions/1'],
      ['/api/scenarios/%00/versions/1/changes?to=1'],
      ['/api/scenarios/%00/audit'],
      ['/api/scenarios/%00/projection'],
      ['/api/scenarios/%00/draft', { headers: author }],
      ['/api/runs/%00'],
      ['/api/baselines/%00'],
      ['/api/scenarios/%00', sent('PATCH', { name: 'x' }, write)],
      ['/api/scenarios/%00/versions', sent('POST', { scenario: scenarioFile() }, write)],
      ['/api/scenarios/%00/restore', sent('POST', { version: 1 }, write)],
      ['/api/scenarios/%00/draft', sent('PUT', draft, { ...author, 'If-None-Match': '*' })],
      ['/api/scenarios/%00/draft', { method: 'DELETE', headers: author }],
    ];
    for (const [path, init] of unknown) {
      expect((await app.request(path, init)).status, `${init?.method ?? ''} ${path}`).toBe(404);
    }
    for (const path of [
      '/api/scenarios?q=%00',
      '/api/scenarios?q=My%00plan',
      '/api/scenarios?tag=%00',
      '/api/scenarios?baseline=%00',
      '/api/scenarios/export?ids=%00',
      '/api/runs?scenario=%00',
      '/api/scenarios/fewer/projection?compareWith=%00',
    ]) {
      const response = await app.request(path);
      expect(response.status, path).toBe(422);
      const { errors } = (await response.json()) as { errors: { path: string }[] };
      expect(errors.map((it) => it.path)).toEqual([/\?(\w+)=/.exec(path)![1]]);
    }
    for (const [path, body] of [
      ['/api/runs', { scenario: '\0', simulation: 'x' }],
      ['/api/runs', { scenario: 'fewer', simulation: '\0' }],
      ['/api/scenarios', { from: '\0' }],
      ['/api/projections', { scenarioId: '\0' }],
      ['/api/projections', { scenarioId: 'fewer', compareWith: '\0' }],
    ] as const) {
      const { status } = await app.request(path, posted(body, author));
      expect([404, 422], JSON.stringify(body)).toContain(status);
    }
    expect(logged).toEqual([]);
  });
});
