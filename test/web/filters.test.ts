import { expect, test } from 'vitest';
import type { Evidence } from '../../model/schema/evidence.ts';
import { problemFrom, Refusal, refusalFrom } from '../../web/ask/problem.ts';
import { filteredRegister } from '../../web/screens/evidence/registerFilter.ts';
import { libraryQuery, tagsOf } from '../../web/screens/scenarios/libraryChoice.ts';

const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test('what the library is asked for is what the address says', () => {
  const query = (choice: Parameters<typeof libraryQuery>[0], pages = 1) =>
    libraryQuery(choice, pages).toString();
  expect(query({})).toBe('limit=100');
  expect(query({ search: ' plan see ', tag: 'effect' }, 2)).toBe('q=plan+see&tag=effect&limit=200');
  expect(query({ status: 'retired' })).toBe('status=retired&limit=100');
  expect(query({ status: 'published' })).toBe('origin=published&limit=100');
  expect(query({ status: 'nonsense' })).toBe('limit=100');
  expect(tagsOf([{ tags: ['published'] }, { tags: ['judgement', 'published'] }])).toEqual([
    'judgement',
    'published',
  ]);
});

const evidence = {
  documents: [{ id: 'pack', title: 'Scrutiny pack', body: 'Council', date: '2024' }],
  figures: [
    { id: 'x', label: 'Spend', value: 1, unit: '£', kind: 'published', strength: 'strong', document: 'pack' },
    { id: 'y', label: 'Price', value: 2, unit: '£', kind: 'assumption', strength: 'none' },
    {
      id: 'z',
      label: 'Stock',
      value: 3,
      unit: 'children',
      kind: 'published',
      strength: 'weak',
      contradictedBy: ['x'],
    },
  ],
} as unknown as Evidence;

test.each([
  [{}, ['x', 'y', 'z']],
  [{ search: 'scrutiny' }, ['x']],
  [{ kind: 'assumption' }, ['y']],
  [{ strength: 'weak' }, ['z']],
  [{ show: 'in-use' }, ['x', 'y']],
  [{ show: 'weak' }, ['y']],
  [{ show: 'contradicted' }, []],
])('the register with %j shows %j', (choice, found) => {
  expect(ids(filteredRegister(evidence, choice, new Set(['x', 'y'])))).toEqual(found);
});

test('a refusal speaks in the server’s words, a silent server in ours', async () => {
  const reply = (body: string, status: number) => refusalFrom(new Response(body, { status }));
  expect((await reply('{"detail":"There is no such scenario."}', 404)).message).toBe(
    'There is no such scenario.',
  );
  expect((await reply('<html>', 502)).message).toBe('The server could not answer (status 502).');
  expect(problemFrom(new Refusal('No.')).detail).toBe('No.');
  expect(problemFrom(new TypeError('fetch failed')).detail).toContain('cannot be reached');
  expect(problemFrom(new Error('secret')).detail).not.toContain('secret');
});
