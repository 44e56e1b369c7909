import { expect, test } from 'vitest';
import type { Evidence } from '../../model/schema/evidence.ts';
import { problemFrom, Refusal, refusalFrom } from '../../web/problem.ts';
import { filteredRegister } from '../../web/screens/evidence/registerFilter.ts';
import { filteredLibrary, tagsOf } from '../../web/screens/scenarios/libraryFilter.ts';

const scenario = (id: string, name: string, tags: string[]) => ({
  id,
  name,
  tags,
  purpose: 'To see',
  baseline: 'exampleshire',
  compareWith: null,
  horizon: { from: '2024-04-01', to: '2027-03-31' },
  measures: 1,
  origin: 'published' as const,
  status: null,
  version: null,
  agreedVersion: null,
  createdAt: null,
  createdBy: null,
  changedAt: null,
  changedBy: null,
});
const library = [scenario('a', 'The plan', ['published']), scenario('b', 'Stress', ['judgement', 'effect'])];
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test('the library is searched by every word, and by tag', () => {
  expect(ids(filteredLibrary(library, {}))).toEqual(['a', 'b']);
  expect(ids(filteredLibrary(library, { search: ' PLAN see' }))).toEqual(['a']);
  expect(ids(filteredLibrary(library, { search: 'plan stress' }))).toEqual([]);
  expect(ids(filteredLibrary(library, { tag: 'effect' }))).toEqual(['b']);
  expect(tagsOf(library)).toEqual(['effect', 'judgement', 'published']);
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
