import { describe, expect, test } from 'vitest';
import { FILE_BOUNDS, outOfBounds } from '../../../model/schema/bounds.ts';
import { parseBaseline, parseScenario } from '../../../model/schema/files.ts';
import { MOST_TOLD, type Parsed, type Problem } from '../../../model/schema/problem.ts';
import { baselineFile, scenarioFile } from '../../server/fixtures/files.ts';

const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const named = (count: number, value: unknown) =>
  Object.fromEntries(many(count, (i): [string, unknown] => [`f${i}`, value]));

const problemsOf = (parsed: Parsed<unknown>): Problem[] => (parsed.ok ? [] : parsed.problems);
const ofBaseline = (more: object) => problemsOf(parseBaseline({ ...baselineFile(), ...more }));

function ofScenario(more: object): Problem[] {
  const baseline = parseBaseline(baselineFile());
  if (!baseline.ok) throw new Error();
  return problemsOf(parseScenario(scenarioFile('mine', more), baseline.value));
}

const entries = (i: number, more: object = {}) => ({ ...scenarioFile().measures[0], id: `m${i}`, ...more });

describe('data too large to be looked at', () => {
  const LIST = 'A list may have 5,000 items at most.';

  test('says where, and nothing of what is in it', () => {
    expect(ofScenario({ measures: [entries(0, { streams: many(123_042, () => '') })] })).toEqual([
      { path: 'measures[0].streams', message: LIST },
    ]);
    expect(ofScenario({ measures: many(300_000, () => ({})) })).toEqual([
      { path: 'measures', message: LIST },
    ]);
    expect(ofBaseline({ placementTypes: many(250_000, () => ({})) })).toEqual([
      { path: 'placementTypes', message: LIST },
    ]);
    const years = { kind: 'cash', amountsGbp: named(60_000, 1) };
    expect(ofScenario({ measures: [entries(0, years)] })).toEqual([
      { path: 'measures[0].amountsGbp', message: 'At most 1,000 fields may be here.' },
    ]);
    expect(ofScenario(named(60_000, 1))).toEqual([
      { path: '', message: 'At most 1,000 fields may be here.' },
    ]);
  });

  test('is counted in all, and every part that is too long is named', () => {
    const bad = many(4_000, () => '');
    expect(ofScenario({ measures: many(11, (i) => entries(i, { streams: bad })) })).toEqual([
      { path: '', message: 'This may hold 40,000 values at most.' },
    ]);
    const long = many(5_001, () => 1);
    expect(
      ofScenario({ tags: long, measures: long })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['measures', 'tags']);
  });

  test('may be as deep and as long as the bounds, and no more', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(outOfBounds(deep(51), FILE_BOUNDS)).toEqual([]);
    expect(outOfBounds(deep(52), FILE_BOUNDS)).toHaveLength(1);
    expect(
      outOfBounds(
        many(5_000, () => 1),
        FILE_BOUNDS,
      ),
    ).toEqual([]);
    expect(
      outOfBounds(
        many(5_001, () => 1),
        FILE_BOUNDS,
      ),
    ).toHaveLength(1);
    expect(outOfBounds('text', FILE_BOUNDS)).toEqual([]);
  });
});

describe('lists have an end that the format states', () => {
  test.each([
    ['ageBands', 19, 'At most 18 age bands.'],
    ['placementTypes', 61, 'At most 60 placement types.'],
    ['stock', 2_501, 'At most 2,500 rows of stock.'],
    ['entries', 61, 'At most 60 entry streams.'],
    ['exits', 1_001, 'At most 1,000 exit rows.'],
    ['moves', 1_001, 'At most 1,000 rows of moves.'],
    ['capacity', 61, 'At most 60 rows of places.'],
  ])('%s', (field, count, message) => {
    expect(ofBaseline({ [field]: many(count, () => ({})) })).toContainEqual({ path: field, message });
  });

  test('also those that are named, and those in a measure', () => {
    const shares = Object.fromEntries(many(61, (i): [string, number] => [`b${i}`, 0]));
    expect(ofBaseline({ entries: { ...baselineFile().entries, byAgeBand: shares } })).toContainEqual({
      path: 'entries.byAgeBand',
      message: 'At most 60 shares.',
    });
    const years = Object.fromEntries(
      many(101, (i): [string, number] => [`${2000 + i}-${String((i + 1) % 100).padStart(2, '0')}`, 1]),
    );
    const cash = { ...scenarioFile().measures[1], amountsGbp: years };
    expect(ofScenario({ measures: [cash] })).toContainEqual({
      path: 'measures[0].amountsGbp',
      message: 'At most 100 years.',
    });
    expect(ofScenario({ measures: [entries(0, { ageBands: many(61, () => '0-9') })] })).toContainEqual({
      path: 'measures[0].ageBands',
      message: 'At most 60 ids.',
    });
  });
});

test('of very many problems the first are told, and how many more there are', () => {
  const measures = many(200, (i) => entries(i, { ageBands: many(60, (j) => `no ${j}`) }));
  const problems = ofScenario({ measures });
  expect(problems).toHaveLength(MOST_TOLD + 1);
  expect(problems[0]!.path).toBe('measures[0].ageBands[0]');
  expect(problems.at(-1)).toMatchObject({ path: '', message: 'And 12,100 more problems.' });
  const unknown = ofScenario(named(102, 1));
  expect(unknown[0]!.message).toMatch(/^This field is not known here\. /);
  expect(unknown.at(-1)).toMatchObject({ path: '', message: 'And 2 more problems.' });
  expect(ofScenario(named(101, 1)).at(-1)).toMatchObject({ path: '', message: 'And 1 more problem.' });
  expect(ofScenario(named(100, 1))).toHaveLength(100);
});

test('what is none of the forms it may have is told so', () => {
  for (const streams of [5, {}, null]) {
    expect(ofScenario({ measures: [entries(0, { streams })] })).toContainEqual({
      path: 'measures[0].streams',
      message: 'Give one id, a list of ids, or "*" for all.',
    });
  }
});

test('rows that match the same children are told once each, beside the first', () => {
  const row = { reason: 'home', perYear: 1 };
  const problems = ofBaseline({
    exits: [{ ...row, phase: 'new' }, { ...row, phase: 'settled' }, row, { ...row, reason: 'adopted' }, row],
  });
  expect(problems).toEqual([
    {
      path: 'exits[2]',
      message: 'Two rows for one reason match the same children: exits[0] and exits[2].',
    },
    {
      path: 'exits[4]',
      message: 'Two rows for one reason match the same children: exits[0] and exits[4].',
    },
  ]);
});
