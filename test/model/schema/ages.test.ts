import { describe, expect, test } from 'vitest';
import type { PathPart } from '../../../model/schema/problem.ts';
import { baselineWith, expectRefused, measureWith } from './support.ts';

type Case = [rule: string, at: PathPart[], value: unknown, path: string, says: RegExp];

/** Supported accommodation takes children of 16 and 17 only. */
describe('a child placed where the ages of the type forbid it', () => {
  const move = (rest: object) => ({ from: 'ifa', to: 'supported', perYear: 0.1, ...rest });
  test.each<Case>([
    [
      'stock',
      ['stock', '+'],
      { placement: 'supported', ageBand: '10-15', phase: 'new', children: 1 },
      'stock[7]',
      /"supported".*"10-15"/,
    ],
    [
      'a mix',
      ['entries', 1, 'placementByAgeBand', '10-15'],
      { supported: 1 },
      'entries[1].placementByAgeBand["10-15"].supported',
      /"supported".*"10-15"/,
    ],
    ['a move of all ages', ['moves', '+'], move({}), 'moves[3]', /"supported".*name the age bands/],
    [
      'a move of some ages',
      ['moves', '+'],
      move({ ageBand: ['10-15', '16-17'] }),
      'moves[3]',
      /"supported".*"10-15"/,
    ],
    [
      'overflow',
      ['placementTypes', 0, 'overflowTo'],
      'supported',
      'placementTypes[0].overflowTo',
      /"supported".*"own-foster"/,
    ],
  ])('refused: %s', (_rule, at, value, path, says) => {
    expectRefused(baselineWith([at, value]), path, says);
  });

  test.each(['step-down', 'entry-mix'])('refused: a %s measure', (kind) => {
    const amount = kind === 'step-down' ? { childrenPerYear: 1 } : { share: 0.1 };
    const measure = { kind, from: 'ifa', to: 'supported', ...amount };
    expectRefused(measureWith(measure), 'measures[0]', /"supported".*name the age bands/);
    expectRefused(measureWith({ ...measure, ageBands: '10-15' }), 'measures[0]', /"10-15"/);
    expect(measureWith({ ...measure, ageBands: '16-17' }).ok).toBe(true);
  });

  test('accepted: a share of 0, and the ages allowed', () => {
    const mix = { supported: 0, ifa: 1 };
    expect(baselineWith([['entries', 1, 'placementByAgeBand', '10-15'], mix]).ok).toBe(true);
    expect(baselineWith([['moves', '+'], move({ ageBand: '16-17' })]).ok).toBe(true);
  });
});

describe('age bands and the ages of types', () => {
  test.each<Case>([
    ['a gap', ['ageBands', 1, 'fromYears'], 2, 'ageBands[1]', /1 to 2 are in no band/],
    ['an overlap', ['ageBands', 1, 'toYears'], 7, 'ageBands[2]', /[Oo]verlaps/],
    ['nothing before 18', ['ageBands', 4, 'toYears'], 17, 'ageBands', /17 to 18 are in no band/],
    ['nothing from birth', ['ageBands', 0, 'fromYears'], 1, 'ageBands[0]', /./],
    ['upside down', ['ageBands', 2, 'toYears'], 4, 'ageBands[2]', /fromYears must be below toYears/],
    ['beyond 18', ['ageBands', 4, 'toYears'], 25, 'ageBands[4].toYears', /0 to 18/],
    [
      'a type that ends before 18',
      ['placementTypes', 3, 'ages', 'toYears'],
      17,
      'placementTypes[3].ages.toYears',
      /18/,
    ],
    [
      'a type upside down',
      ['placementTypes', 3, 'ages', 'fromYears'],
      18,
      'placementTypes[3].ages',
      /fromYears must be below toYears/,
    ],
  ])('refused: %s', (_rule, at, value, path, says) => {
    expectRefused(baselineWith([at, value]), path, says);
  });

  test('bands may stand in any order', () => {
    const bands = [
      { id: '16-17', fromYears: 16, toYears: 18 },
      { id: '0', fromYears: 0, toYears: 1 },
      { id: '10-15', fromYears: 10, toYears: 16 },
      { id: '1-4', fromYears: 1, toYears: 5 },
      { id: '5-9', fromYears: 5, toYears: 10 },
    ];
    expect(baselineWith([['ageBands'], bands]).ok).toBe(true);
  });
});
