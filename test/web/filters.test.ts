import { expect, test } from 'vitest';
import { entriesIn, registerRows } from '../../model/register/registerRows.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { Worry } from '../../model/schema/register.ts';
import { problemFrom, Refusal, refusalFrom } from '../../web/ask/problem.ts';
import { registerCsv } from '../../web/screens/evidence/registerCsv.ts';
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
    {
      id: 'x',
      label: 'Spend',
      value: 1,
      unit: '£',
      kind: 'published',
      strength: 'strong',
      document: 'pack',
      reviewed: '2026-03-01',
      reviewDue: '2027-02-23',
    },
    { id: 'y', label: 'Price', value: 2, unit: '£', kind: 'assumption', strength: 'none' },
    {
      id: 'z',
      label: 'Stock',
      value: 3,
      unit: 'children',
      kind: 'published',
      strength: 'weak',
      contradictedBy: ['x'],
      owner: 'Finance team',
      reviewDue: '2026-11-24',
    },
  ],
} as unknown as Evidence;

const worry = (key: string, figures: string[], worryGbp: number): Worry => ({
  key,
  of: 'assumption',
  label: key,
  figures,
  unsourced: figures.length === 0,
  overridden: false,
  strength: 'weak',
  because: 'source',
  rationale: false,
  movesGbp: worryGbp / 3,
  year: '2026-27',
  impact: worryGbp > 100 ? 'high' : 'low',
  worryGbp,
});
const worries = [worry('spread', [], 900), worry('price', ['y'], 300), worry('price again', ['y', 'x'], 3)];
const rows = registerRows(evidence, worries);

test('the most worrying stand first, each figure where the most worrying thing that rests on it is', () => {
  expect(ids(rows)).toEqual(['assumption:spread', 'y', 'x', 'z']);
  expect(rows.map(({ worry }) => worry?.key)).toEqual(['spread', 'price', 'price again', undefined]);
});

test('figures that move together are one row, the first named of them, found by any of them', () => {
  const [first, ...rest] = registerRows(evidence, [worry('all', ['z', 'x'], 5)]);
  expect(first).toMatchObject({ id: 'z', members: [{ id: 'x' }] });
  expect(ids(rest)).toEqual(['y']);
  const view = { evidence, inUse: new Set<string>(), today: '2026-11-25' };
  expect(ids(filteredRegister([first!], { search: 'spend' }, view))).toEqual(['z']);
  expect(entriesIn([first!, ...rest])).toBe(3);
  const csv = registerCsv([first!], evidence);
  expect(csv.split('\r\n').filter((line) => /Stock|Spend/.test(line))).toHaveLength(2);
});

test.each([
  [{}, ['assumption:spread', 'y', 'x', 'z']],
  [{ search: 'scrutiny' }, ['x']],
  [{ search: 'SPREAD' }, ['assumption:spread']],
  [{ search: 'finance team' }, ['z']],
  [{ kind: 'assumption' }, ['y']],
  [{ kind: 'none' }, ['assumption:spread']],
  // The strength that counted, which is what is shown.
  [{ strength: 'weak' }, ['assumption:spread', 'y', 'x', 'z']],
  [{ strength: 'strong' }, []],
  [{ impact: 'high' }, ['assumption:spread', 'y']],
  [{ review: 'overdue' }, ['z']],
  [{ review: 'due' }, ['x']],
  [{ review: 'never' }, ['y']],
  [{ show: 'in-use' }, ['assumption:spread', 'y', 'x']],
  [{ show: 'weak' }, ['assumption:spread', 'y']],
  [{ show: 'contradicted' }, []],
])('the register with %j shows %j', (choice, found) => {
  const view = { evidence, inUse: new Set(['x', 'y']), today: '2026-11-25' };
  expect(ids(filteredRegister(rows, choice, view))).toEqual(found);
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
