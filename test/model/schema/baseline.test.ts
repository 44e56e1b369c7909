import { describe, expect, test } from 'vitest';
import type { PathPart } from '../../../model/schema/problem.ts';
import { baselineWith, expectRefused, leavesOf, pathsOf } from './support.ts';

/** A marker no message may repeat: it stands for what a council might have typed by mistake. */
const marker = 'Zebedee Quill';
const number = 987.654321;

type Case = [rule: string, at: PathPart[], value: unknown, path: string, says: RegExp];

describe('the shape of a field', () => {
  test.each<Case>([
    ['a version not known', ['schemaVersion'], 917, 'schemaVersion', /must be 3, or an earlier one/],
    ['a missing field', ['name'], undefined, 'name', /missing/],
    ['text for a number', ['stock', 0, 'children'], marker, 'stock[0].children', /number of children/],
    ['fewer than no children', ['stock', 0, 'children'], -number, 'stock[0].children', /0 or more/],
    ['a negative rate', ['exits', 1, 'perYear'], -number, 'exits[1].perYear', /rate per child per year/],
    ['a negative move rate', ['moves', 0, 'perYear'], -number, 'moves[0].perYear', /rate per child per year/],
    ['negative entries', ['entries', 0, 'perYear'], -number, 'entries[0].perYear', /0 or more/],
    ['a negative settling rate', ['settlePerYear'], -number, 'settlePerYear', /rate per child per year/],
    [
      'a percentage for a share',
      ['placementTypes', 0, 'cashableShare'],
      number,
      'placementTypes[0].cashableShare',
      /share between 0 and 1 \(20% is 0.2\)/,
    ],
    [
      'a percentage for an uplift',
      ['placementTypes', 0, 'annualUplift'],
      number,
      'placementTypes[0].annualUplift',
      /5% a year is 0.05/,
    ],
    [
      'pounds a year for pounds a week',
      ['placementTypes', 1, 'weeklyCostGbp'],
      260_123,
      'placementTypes[1].weeklyCostGbp',
      /pounds a week/,
    ],
    ['a phase not known', ['stock', 0, 'phase'], marker, 'stock[0].phase', /"new" or "settled"/],
    ['an id that is the wildcard', ['placementTypes', 0, 'id'], '*', 'placementTypes[0].id', /short name/],
    ['a day that does not exist', ['asOf'], '2023-02-30', 'asOf', /date that exists/],
    ['a date in another order', ['asOf'], '31-03-2024', 'asOf', /year-month-day/],
    ['an age in part years', ['ageBands', 0, 'toYears'], 1.25, 'ageBands[0].toYears', /[Ww]hole/],
    ['a stock that is no list', ['stock'], { [marker]: 1 }, 'stock', /list/],
    [
      'a variation as a percentage',
      ['entries', 0, 'yearlyVariation'],
      number,
      'entries[0].yearlyVariation',
      /13% is 0.13/,
    ],
    [
      'a negative number of plans',
      ['childProtection', 'plans', 'initial'],
      -number,
      'childProtection.plans.initial',
      /0 or more/,
    ],
  ])('%s', (_rule, at, value, path, says) => {
    expectRefused(baselineWith([at, value]), path, says, leavesOf(value));
  });
});

describe('ranges', () => {
  const range = { low: 0.111222, mode: 0.222333, high: 0.333444 };
  test.each<Case>([
    [
      'out of order',
      ['settlePerYear'],
      { low: 3.111222, mode: 2.111222, high: 4.111222 },
      'settlePerYear',
      /low must not be above mode/,
    ],
    [
      'mode above high',
      ['settlePerYear'],
      { low: 1.111222, mode: 5.111222, high: 4.111222 },
      'settlePerYear',
      /Out of order/,
    ],
    [
      'a range inside a range',
      ['settlePerYear'],
      { low: range, mode: 2, high: 4 },
      'settlePerYear.low',
      /rate per child per year/,
    ],
    ['in byAgeBand', ['entries', 0, 'byAgeBand', '0'], range, 'entries[0].byAgeBand["0"]', /./],
    [
      'in placementByAgeBand',
      ['entries', 0, 'placementByAgeBand', '0', 'ifa'],
      range,
      'entries[0].placementByAgeBand["0"].ifa',
      /./,
    ],
    [
      'in cashableShare',
      ['placementTypes', 0, 'cashableShare'],
      range,
      'placementTypes[0].cashableShare',
      /./,
    ],
  ])('refused: %s', (_rule, at, value, path, says) => {
    const parsed = baselineWith([at, value]);
    const under = pathsOf(parsed).filter((it) => it.startsWith(path));
    expect(under).not.toEqual([]);
    expectRefused(parsed, under[0]!, says, leavesOf(value));
  });

  test('a number may be bare, with its source, or a range with both', () => {
    const forms = [
      2,
      { value: 2, source: 'paper' },
      { low: 2, mode: 2, high: 2, source: 'paper', sharedDraw: 'x' },
    ];
    for (const form of forms) expect(baselineWith([['settlePerYear'], form]).ok).toBe(true);
  });
});

describe('shares', () => {
  test.each<Case>([
    [
      'ages that come to more',
      ['entries', 0, 'byAgeBand', '0'],
      0.312345,
      'entries[0].byAgeBand',
      /add up to 1/,
    ],
    [
      'ages that come to less',
      ['entries', 0, 'byAgeBand', '0'],
      0.112345,
      'entries[0].byAgeBand',
      /add up to 1/,
    ],
    [
      'a mix that comes to more',
      ['entries', 0, 'placementByAgeBand', '0', 'ifa'],
      0.312345,
      'entries[0].placementByAgeBand["0"]',
      /add up to 1/,
    ],
    [
      'just past the tolerance',
      ['entries', 0, 'byAgeBand', '0'],
      0.2000011,
      'entries[0].byAgeBand',
      /add up to 1/,
    ],
    [
      'a band that enters and has no mix',
      ['entries', 0, 'placementByAgeBand', '10-15'],
      undefined,
      'entries[0].placementByAgeBand',
      /10-15/,
    ],
  ])('refused: %s', (_rule, at, value, path, says) => {
    expectRefused(baselineWith([at, value]), path, says, leavesOf(value));
  });
});

describe('names of other rows', () => {
  test.each<Case>([
    ['placement of stock', ['stock', 2, 'placement'], marker, 'stock[2].placement', /no such placement type/],
    ['age band of stock', ['stock', 2, 'ageBand'], marker, 'stock[2].ageBand', /no such age band/],
    ['age band of an exit', ['exits', 0, 'ageBand'], marker, 'exits[0].ageBand', /no such age band/],
    ['age band in a list', ['exits', 2, 'ageBand', 1], marker, 'exits[2].ageBand[1]', /no such age band/],
    [
      'placement of an exit',
      ['exits', 0, 'placement'],
      marker,
      'exits[0].placement',
      /no such placement type/,
    ],
    ['from of a move', ['moves', 0, 'from'], marker, 'moves[0].from', /no such placement type/],
    [
      'age band of a stream',
      ['entries', 0, 'byAgeBand', marker],
      0.2,
      `entries[0].byAgeBand["${marker}"]`,
      /no such age band/,
    ],
    ['to of a move', ['moves', 0, 'to'], marker, 'moves[0].to', /no such placement type/],
    ['age band of a move', ['moves', 1, 'ageBand', 0], marker, 'moves[1].ageBand[0]', /no such age band/],
    [
      'placement of places',
      ['capacity', 0, 'placement'],
      marker,
      'capacity[0].placement',
      /no such placement type/,
    ],
    [
      'overflow',
      ['placementTypes', 0, 'overflowTo'],
      marker,
      'placementTypes[0].overflowTo',
      /no such placement type/,
    ],
    [
      'band of entries',
      ['entries', 0, 'byAgeBand', marker],
      0,
      `entries[0].byAgeBand["${marker}"]`,
      /no such age band/,
    ],
    [
      'placement of a mix',
      ['entries', 0, 'placementByAgeBand', '0', marker],
      0,
      `entries[0].placementByAgeBand["0"]["${marker}"]`,
      /no such placement type/,
    ],
  ])('refused: %s', (_rule, at, value, path, says) => {
    expectRefused(baselineWith([at, value]), path, says, [marker]);
  });

  test('a slip of the finger is answered with the nearest id', () => {
    expectRefused(
      baselineWith([['stock', 0, 'placement'], 'own-fosster']),
      'stock[0].placement',
      /"own-foster"/,
    );
  });

  test.each<Case>([
    [
      'placement types',
      ['placementTypes', 1, 'id'],
      'own-foster',
      'placementTypes[1].id',
      /has this id already/,
    ],
    ['age bands', ['ageBands', 1, 'id'], '0', 'ageBands[1].id', /has this id already/],
    ['entry streams', ['entries', 1, 'id'], 'family', 'entries[1].id', /has this id already/],
    ['a stream without an id in a list', ['entries', 1, 'id'], undefined, 'entries[1].id', /needs an id/],
  ])('refused: twice the same of %s', (_rule, at, value, path, says) => {
    expectRefused(baselineWith([at, value]), path, says);
  });
});

describe('rows that overlap', () => {
  test('two exits of one reason name both', () => {
    const row = { reason: 'adoption', perYear: 0.123456, ageBand: '1-4', placement: 'ifa' };
    expectRefused(baselineWith([['exits', '+'], row]), 'exits[4]', /exits\[3\] and exits\[4\]/, [0.123456]);
  });

  test('two moves of one pair name both', () => {
    const row = { from: 'own-foster', to: 'ifa', perYear: 0.123456, phase: 'new' };
    expectRefused(baselineWith([['moves', '+'], row]), 'moves[3]', /moves\[0\] and moves\[3\]/, [0.123456]);
  });

  test('rows that divide phases, bands or placements do not overlap', () => {
    expect(
      baselineWith(
        [['exits', '+'], { reason: 'adoption', perYear: 0.1, ageBand: '5-9' }],
        [['exits', '+'], { reason: 'trial', perYear: 0.1, placement: 'ifa' }],
        [['exits', '+'], { reason: 'trial', perYear: 0.1, placement: ['own-foster', 'residential'] }],
      ).ok,
    ).toBe(true);
  });

  test('a move onto itself', () => {
    expectRefused(baselineWith([['moves', 0, 'to'], 'own-foster']), 'moves[0].to', /another placement type/);
  });

  test('turned-18 is reserved', () => {
    expectRefused(baselineWith([['exits', 0, 'reason'], 'turned-18']), 'exits[0].reason', /reserved/);
  });
});
