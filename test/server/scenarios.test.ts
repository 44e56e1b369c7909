import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { memoryStore, posted, smallLibrary, testApp } from './fixtures/app.ts';
import { scenarioFile } from './fixtures/files.ts';

type App = Awaited<ReturnType<typeof testApp>>['app'];
type Json = Record<string, unknown> & { id: string };

const jo = { 'X-Author': 'Jo%20Smith' };
const sam = { 'X-Author': 'Sam' };

const sent = (method: string, body: unknown, headers: Record<string, string> = jo): RequestInit => ({
  ...posted(body, headers),
  method,
});

const mine = (more: object = {}) => scenarioFile('any', { name: 'My plan', ...more });

/** A new own scenario: its id and the tag to save over it with. */
async function created(app: App, more: object = {}) {
  const response = await app.request('/api/scenarios', sent('POST', { scenario: mine(more) }));
  expect(response.status).toBe(201);
  const summary = (await response.json()) as Json;
  return { id: summary.id, etag: response.headers.get('ETag')!, summary };
}

const problem = async (response: Response | Promise<Response>) => {
  const answer = await response;
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  return (await answer.json()) as Json & { status: number; errors?: { path: string; message: string }[] };
};

test('a new scenario stands in the list beside the published ones, and reads back as its file', async () => {
  const { app } = await testApp();
  const { id, etag, summary } = await created(app);
  expect(summary).toMatchObject({ name: 'My plan', origin: 'own', status: 'draft', createdBy: 'Jo Smith' });
  const list = await app.request('/api/scenarios');
  expect(list.headers.get('X-Total-Count')).toBe('4');
  expect(((await list.json()) as Json[]).map((it) => it.id)).toEqual([
    'committed',
    'fewer-still',
    'fewer',
    id,
  ]);
  const read = await app.request(`/api/scenarios/${id}`);
  expect(read.headers.get('ETag')).toBe(etag);
  expect(await read.json()).toEqual({ ...mine(), id });
  expect(await (await app.request(`/api/scenarios/${id}/summary`)).json()).toEqual(summary);
});

test('the list is filtered and cut into pages', async () => {
  const { app } = await testApp();
  const { id } = await created(app, { tags: ['Budget'] });
  const ids = async (query: string) =>
    ((await (await app.request(`/api/scenarios?${query}`)).json()) as Json[]).map((it) => it.id);
  expect(await ids('q=my')).toEqual([id]);
  expect(await ids('tag=budget&status=draft&baseline=smallshire&origin=own')).toEqual([id]);
  expect(await ids('limit=2&offset=2')).toEqual(['fewer', id]);
  for (const query of ['limit=0', 'limit=ten', 'offset=-1', 'status=final', `q=${'x'.repeat(301)}`]) {
    const refused = await problem(app.request(`/api/scenarios?${query}`));
    expect(refused.errors, query).toMatchObject([{ path: query.split('=')[0] }]);
    expect(JSON.stringify(refused)).not.toMatch(/final|xxx/);
  }
});

describe('saving', () => {
  const save = (app: App, id: string, etag: string | undefined, more: object, headers = sam) =>
    app.request(
      `/api/scenarios/${id}/versions`,
      sent(
        'POST',
        { scenario: mine(more), whatChanged: 'Less' },
        { ...headers, ...(etag && { 'If-Match': etag }) },
      ),
    );

  test('makes a version, with the tag for the next save', async () => {
    const { app } = await testApp();
    const { id, etag } = await created(app);
    const response = await save(app, id, etag, { measures: [] });
    expect(response.status).toBe(201);
    expect(response.headers.get('ETag')).toBe('"2-draft"');
    expect(await response.json()).toMatchObject({ version: 2, changedBy: 'Sam', measures: 0 });
    expect((await save(app, id, 'W/"2-draft"', { measures: [] })).status).toBe(200);
    const versions = await (await app.request(`/api/scenarios/${id}/versions`)).json();
    expect(versions).toMatchObject([{ number: 1 }, { number: 2, author: 'Sam', whatChanged: 'Less' }]);
    const first = (await (await app.request(`/api/scenarios/${id}/versions/1`)).json()) as Json;
    expect(first.content).toEqual({ ...mine(), id });
    const old = (await (await app.request(`/api/scenarios/${id}?version=1`)).json()) as Json;
    expect(old.measures).toHaveLength(2);
    const changes = await app.request(`/api/scenarios/${id}/versions/1/changes?to=2`);
    expect(await changes.json()).toEqual([
      { path: 'measures.fs', change: 'removed' },
      { path: 'measures.legal', change: 'removed' },
    ]);
  });

  test('needs to know what was read: 428, and for what is no tag of ours 412', async () => {
    const { app } = await testApp();
    const { id } = await created(app);
    expect((await save(app, id, undefined, {})).status).toBe(428);
    expect((await save(app, id, '*', {})).status).toBe(428);
    expect((await save(app, id, '"nonsense"', {})).status).toBe(412);
    const patch = await app.request(`/api/scenarios/${id}`, sent('PATCH', { status: 'retired' }));
    expect(patch.status).toBe(428);
    const restore = await app.request(`/api/scenarios/${id}/restore`, sent('POST', { version: 1 }));
    expect(restore.status).toBe(428);
  });

  test('over what somebody else saved is answered with who, what and when', async () => {
    const { app } = await testApp();
    const { id, etag } = await created(app);
    await save(app, id, etag, { purpose: 'Theirs' });
    const refused = await problem(save(app, id, etag, { purpose: 'Secret' }, jo));
    expect(refused).toMatchObject({
      status: 412,
      conflict: {
        version: 2,
        etag: '"2-draft"',
        changedBy: 'Sam',
        versions: [{ number: 2, author: 'Sam', whatChanged: 'Less' }],
        fields: [{ path: 'purpose', change: 'changed' }],
      },
    });
    expect(JSON.stringify(refused)).not.toMatch(/Theirs|Secret/);
  });

  test('needs a name to save under', async () => {
    const { app } = await testApp();
    const { id, etag } = await created(app);
    const headers = { 'If-Match': etag };
    const wrong: Record<string, string>[] = [
      {},
      { 'X-Author': '' },
      { 'X-Author': '%' },
      { 'X-Author': '%20' },
    ];
    for (const more of wrong) {
      const response = await app.request(
        `/api/scenarios/${id}/versions`,
        sent('POST', { scenario: mine() }, { ...headers, ...more }),
      );
      expect(response.status, JSON.stringify(more)).toBe(422);
      expect((await problem(response)).errors).toMatchObject([{ path: 'x-author' }]);
    }
  });

  test('takes names in any script, percent-encoded', async () => {
    const { app } = await testApp();
    const author = 'محمد <b>';
    const headers = { 'X-Author': encodeURIComponent(author) };
    const made = await app.request('/api/scenarios', sent('POST', { scenario: mine() }, headers));
    expect(await made.json()).toMatchObject({ createdBy: author });
  });

  test('a broken content comes back with every problem and no value', async () => {
    const { app } = await testApp();
    const { id, etag } = await created(app);
    const response = await save(app, id, etag, { horizon: 'secret', name: '\u200b', baseline: 'smallshire' });
    expect(response.status).toBe(422);
    const refused = await problem(response);
    const paths = refused.errors!.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['scenario.horizon', 'scenario.name']));
    expect(JSON.stringify(refused)).not.toContain('secret');
    const other = await problem(save(app, id, etag, { baseline: 'elsewhere' }));
    expect(other.errors).toMatchObject([{ path: 'scenario.baseline' }]);
    const deep = '['.repeat(500) + ']'.repeat(500);
    const nested = await app.request('/api/scenarios', sent('POST', `{"scenario": ${deep}}`));
    expect(nested.status).toBe(422);
  });
});

test('names are given once, whoever asks and however they are spelt', async () => {
  const { app } = await testApp();
  await created(app);
  const taken = await problem(
    app.request('/api/scenarios', sent('POST', { scenario: mine({ name: 'MY  plan' }) })),
  );
  expect(taken).toMatchObject({ status: 409, errors: [{ path: 'scenario.name' }] });
  const copy = { from: 'fewer', name: 'my plan' };
  expect(await problem(app.request('/api/scenarios', sent('POST', copy)))).toMatchObject({
    status: 409,
    errors: [{ path: 'name' }],
  });
});

test('a published scenario is copied, not changed', async () => {
  const { app } = await testApp();
  const headers = { ...jo, 'If-Match': '"1-draft"' };
  const patch = await app.request('/api/scenarios/fewer', sent('PATCH', { name: 'Mine' }, headers));
  expect(patch.status).toBe(403);
  const copied = await app.request('/api/scenarios', sent('POST', { from: 'fewer', why: 'To try' }));
  const { id, name } = (await copied.json()) as Json;
  expect(name).toBe('Copy of Scenario fewer');
  expect(await (await app.request(`/api/scenarios/${id}/versions`)).json()).toMatchObject([
    { why: 'To try' },
  ]);
  expect(await (await app.request('/api/scenarios/fewer/versions')).json()).toEqual([]);
  expect((await app.request('/api/scenarios', sent('POST', { from: 'nowhere' }))).status).toBe(404);
});

test('status, name and tags change, and an old version comes back', async () => {
  const { app } = await testApp();
  const { id, etag } = await created(app);
  const patched = await app.request(
    `/api/scenarios/${id}`,
    sent('PATCH', { status: 'agreed', name: 'Renamed', tags: ['x'] }, { ...jo, 'If-Match': etag }),
  );
  expect(patched.headers.get('ETag')).toBe('"2-agreed"');
  expect(await patched.json()).toMatchObject({ name: 'Renamed', tags: ['x'], agreedVersion: 2 });
  const restored = await app.request(
    `/api/scenarios/${id}/restore`,
    sent('POST', { version: 1 }, { ...sam, 'If-Match': '"2-agreed"' }),
  );
  expect(await restored.json()).toMatchObject({
    name: 'Renamed',
    tags: [],
    version: 3,
    status: 'draft',
    agreedVersion: 2,
  });
  const audit = await app.request(`/api/scenarios/${id}/audit?limit=2`);
  expect(audit.headers.get('X-Total-Count')).toBe('4');
  expect(await audit.json()).toMatchObject([{ what: 'version-restored' }, { what: 'status-changed' }]);
  const empty = await app.request(
    `/api/scenarios/${id}`,
    sent('PATCH', {}, { ...jo, 'If-Match': '"3-draft"' }),
  );
  expect(empty.status).toBe(200);
});

test('a weak plan is not agreed: each assumption is named', async () => {
  const { app } = await testApp();
  const measures = [{ ...scenarioFile().measures[0], confidence: 'low' }];
  const { id, etag } = await created(app, { measures });
  const refused = app.request(
    `/api/scenarios/${id}`,
    sent('PATCH', { status: 'agreed' }, { ...jo, 'If-Match': etag }),
  );
  expect((await problem(refused)).errors).toMatchObject([{ path: 'measures[0]' }]);
});

describe('the working copy', () => {
  const put = (app: App, id: string, content: unknown, headers: Record<string, string>) =>
    app.request(`/api/scenarios/${id}/draft`, sent('PUT', { basedOn: 1, content }, { ...jo, ...headers }));

  test('is kept half typed, read back and thrown away', async () => {
    const { app } = await testApp();
    const { id } = await created(app);
    const path = `/api/scenarios/${id}/draft`;
    expect((await app.request(path, { headers: jo })).status).toBe(404);
    const first = await put(app, id, { name: 'Half' }, { 'If-None-Match': '*' });
    expect(first.headers.get('ETag')).toBe('"working-1"');
    const second = await put(app, id, { name: 'Half a' }, { 'If-Match': first.headers.get('ETag')! });
    expect(second.status).toBe(200);
    const read = await app.request(path, { headers: jo });
    expect(read.headers.get('ETag')).toBe('"working-2"');
    expect(await read.json()).toMatchObject({ author: 'Jo Smith', basedOn: 1, content: { name: 'Half a' } });
    expect((await app.request(path, { headers: sam })).status).toBe(404);
    const gone = await app.request(path, { method: 'DELETE', headers: jo });
    expect(await gone.json()).toEqual({ discarded: true });
    expect((await app.request(path, { headers: jo })).status).toBe(404);
  });

  test('of another tab is not saved over', async () => {
    const { app } = await testApp();
    const { id } = await created(app);
    expect((await put(app, id, {}, {})).status).toBe(428);
    expect((await put(app, id, {}, { 'If-None-Match': '*' })).status).toBe(200);
    expect((await put(app, id, {}, { 'If-None-Match': '*' })).status).toBe(412);
    expect((await put(app, id, {}, { 'If-Match': '"working-7"' })).status).toBe(412);
    expect((await put(app, id, 'text', { 'If-Match': '"working-1"' })).status).toBe(422);
  });
});

describe('what runs a published scenario runs an own one', () => {
  test('its current version, or any', async () => {
    const { app } = await testApp();
    const { id, etag } = await created(app);
    const saved = sent('POST', { scenario: mine({ measures: [] }) }, { ...jo, 'If-Match': etag });
    await app.request(`/api/scenarios/${id}/versions`, saved);
    const read = async (query: string) => {
      const response = await app.request(`/api/scenarios/${id}/projection${query}`);
      expect(response.status).toBe(200);
      return JSON.stringify(((await response.json()) as Json).measures);
    };
    expect(await read('')).toBe('[]');
    expect(await read('?version=1')).not.toBe('[]');
    expect((await app.request(`/api/scenarios/${id}/projection?version=3`)).status).toBe(404);
    const made = await app.request('/api/projections', posted({ scenarioId: id, version: 1 }));
    expect(made.status).toBe(200);
    const missing = await app.request('/api/projections', posted({ scenarioId: id, version: 9 }));
    expect((await problem(missing)).errors).toMatchObject([{ path: 'version' }]);
    const compared = await app.request(`/api/scenarios/fewer/projection?compareWith=${id}`);
    expect(compared.status).toBe(200);
    const stray = await app.request('/api/projections', posted({ scenario: mine(), version: 1 }));
    expect((await problem(stray)).errors).toMatchObject([{ path: 'version' }]);
  });
});

describe('files', () => {
  test('leave and come back whole; what is here already is not written over', async () => {
    const { app } = await testApp();
    const { id, etag } = await created(app);
    await app.request(
      `/api/scenarios/${id}/versions`,
      sent('POST', { scenario: mine({ measures: [] }) }, { ...jo, 'If-Match': etag }),
    );
    const exported = await app.request(`/api/scenarios/export?ids=${id}`);
    expect(exported.headers.get('Content-Disposition')).toContain('attachment');
    const file: unknown = await exported.json();
    const again = await problem(app.request('/api/scenarios/import', sent('POST', file)));
    expect(again).toMatchObject({ status: 409, errors: [{ path: 'scenarios[0].id' }, {}] });
    const { app: other } = await testApp();
    const imported = await other.request('/api/scenarios/import', sent('POST', file));
    expect(imported.status).toBe(201);
    expect(await imported.json()).toEqual({ ids: [id] });
    const versions = `/api/scenarios/${id}/versions`;
    expect(await (await other.request(versions)).json()).toEqual(await (await app.request(versions)).json());
  });

  test('that are broken are refused whole; published scenarios are files already', async () => {
    const { app } = await testApp();
    expect((await app.request('/api/scenarios/export?ids=fewer')).status).toBe(404);
    const refused = await problem(
      app.request('/api/scenarios/import', sent('POST', { scenarios: 'secret' })),
    );
    expect(refused.status).toBe(422);
    expect(refused.errors!.map(({ path }) => path)).toContain('scenarios');
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});

test('a full disk is told as what it is, and the rest goes on', async () => {
  const store = await memoryStore(await smallLibrary());
  const { app, logged } = await testApp({ store });
  const { id } = await created(app);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(store.db);
  const large = mine({ name: 'Large', purpose: 'x'.repeat(5000), howRead: 'x'.repeat(5000) });
  const refused = await problem(app.request('/api/scenarios', sent('POST', { scenario: large })));
  expect(refused).toMatchObject({ status: 507, detail: expect.stringContaining('disk is full') });
  expect(logged).toEqual([expect.stringMatching(/^database: full/)]);
  expect((await app.request(`/api/scenarios/${id}`)).status).toBe(200);
});
