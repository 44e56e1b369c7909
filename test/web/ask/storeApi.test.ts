import { afterEach, expect, test, vi } from 'vitest';
import { RefusedWrite } from '../../../web/ask/ask.ts';
import { store, versionIn } from '../../../web/ask/storeApi.ts';

afterEach(() => vi.unstubAllGlobals());

function answering(body: unknown, init: ResponseInit = {}) {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), init)));
  vi.stubGlobal('fetch', fetched);
  return () =>
    fetched.mock.calls[0] as unknown as [string, RequestInit & { headers: Record<string, string> }];
}

test('a save names who writes, percent-encoded, and what was read', async () => {
  const call = answering({ id: 'own-1' }, { status: 201, headers: { etag: '"3-draft"' } });
  const saved = await store.save(
    'Zoë Å',
    'own-1',
    '"2-draft"',
    { name: 'x' },
    { whatChanged: 'a', why: 'b' },
  );
  const [url, { method, headers, body }] = call();
  expect([url, method]).toEqual(['/api/scenarios/own-1/versions', 'POST']);
  expect(headers).toMatchObject({ 'x-author': 'Zo%C3%AB%20%C3%85', 'if-match': '"2-draft"' });
  expect(JSON.parse(body as string)).toEqual({ scenario: { name: 'x' }, whatChanged: 'a', why: 'b' });
  expect(versionIn(saved.etag)).toBe(3);
});

test('a first working copy goes over nothing, a later one over the last', async () => {
  const first = answering({});
  await store.saveDraft('Ana', 'own-1', undefined, { basedOn: 1, content: {} });
  expect(first()[1].headers).toMatchObject({ 'if-none-match': '*' });
  const second = answering({});
  await store.saveDraft('Ana', 'own-1', '"working-1"', { basedOn: 1, content: {} });
  expect(second()[1].headers).toMatchObject({ 'if-match': '"working-1"' });
});

test('a refusal keeps its words, its fields and who was first', async () => {
  const conflict = { version: 2, changedBy: 'Ed' };
  const errors = [{ path: 'name', message: 'Taken.' }];
  answering({ detail: 'Somebody has.', errors, conflict }, { status: 412 });
  const refused = await store.restore('Ana', 'own-1', '"1-draft"', 1, '').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RefusedWrite);
  expect(refused).toMatchObject({ message: 'Somebody has.', status: 412, errors, conflict });
});

test('a list says how many there are in all', async () => {
  const call = answering([{}], { headers: { 'x-total-count': '5000' } });
  const page = await store.list('q=a&limit=1', new AbortController().signal);
  expect(call()[0]).toBe('/api/scenarios?q=a&limit=1');
  expect(page).toEqual({ scenarios: [{}], total: 5000 });
});

test('only the tag of an own scenario names a version', () => {
  expect(versionIn('W/"12-for-review"')).toBe(12);
  expect(versionIn('W/"a1b2c3"')).toBeUndefined();
  expect(versionIn(undefined)).toBeUndefined();
});
