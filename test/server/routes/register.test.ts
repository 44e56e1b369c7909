import { afterAll, expect, test } from 'vitest';
import type { Worries } from '../../../model/schema/register.ts';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { posted, testApp } from '../fixtures/app.ts';

const whatIf = new WhatIfThreads({ threads: 1 });
afterAll(() => whatIf.close());

const FIGURE = '/api/evidence/smallshire/figures/entries-2024';
const patch = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  ...posted(body, { 'X-Author': 'Jo%20Smith', 'If-Match': '"0"', ...headers }),
  method: 'PATCH',
});
const edit = { reason: 'Looked again', owner: 'Finance' };

test('an entry is changed, and every answer about it shows so', async () => {
  const { app } = await testApp({ whatIf });
  expect((await app.request(FIGURE, patch(edit))).status).toBe(200);
  const { figure } = (await (await app.request(FIGURE)).json()) as { figure: { owner: string } };
  expect(figure.owner).toBe('Finance');
  expect(await (await app.request('/api/evidence/smallshire/edits')).json()).toMatchObject([
    {
      figure: 'entries-2024',
      number: 1,
      author: 'Jo Smith',
      changed: { owner: 'Finance' },
      before: { owner: null },
      after: { owner: 'Finance' },
    },
  ]);
});

test.each([
  ['somebody was before', patch(edit, { 'If-Match': '"1"' }), 412],
  ['a tag of something else', patch(edit, { 'If-Match': '"1-draft"' }), 412],
  ['nothing was read', patch(edit, { 'If-Match': '*' }), 428],
  ['no reason', patch({ owner: 'Finance' }), 422],
  ['a review in the future', patch({ ...edit, reviewed: '2190-01-01' }), 422],
  ['a review due before the last', patch({ ...edit, reviewed: '2024-02-01', reviewDue: '2024-01-01' }), 422],
  ['a value', patch({ ...edit, value: 731 }), 422],
])('refuses where there is %s', async (_, request, status) => {
  const { app } = await testApp({ whatIf });
  const response = await app.request(FIGURE, request);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await response.text()).not.toContain('731');
});

test.each(['/api/evidence/nowhere/edits', '/api/evidence/nowhere/uses', '/api/scenarios/nobody/worries'])(
  '%s is not there',
  async (path) => {
    const { app } = await testApp({ whatIf });
    expect((await app.request(path)).status).toBe(404);
  },
);

test('no figure of this name is changed', async () => {
  const { app } = await testApp({ whatIf });
  expect((await app.request('/api/evidence/smallshire/figures/no-such', patch(edit))).status).toBe(404);
});

test('what a plan rests on comes the most worrying first, and a change of strength moves it', async () => {
  const { app } = await testApp({ whatIf });
  const worries = async () => (await (await app.request('/api/scenarios/fewer/worries')).json()) as Worries;
  const first = await worries();
  expect(first.scenario).toBe('fewer');
  expect(first.worries.length).toBeGreaterThan(0);
  const sums = first.worries.map(({ worryGbp }) => worryGbp);
  expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  const before = first.worries.find(({ figures }) => figures.includes('entries-2024'))!;
  await app.request(FIGURE, patch({ reason: 'Doubtful', strength: 'none' }));
  const after = (await worries()).worries.find(({ key }) => key === before.key)!;
  expect(after.strength).toBe('none');
  expect(after.worryGbp).toBeGreaterThan(before.worryGbp);
});
