import { expect, test } from 'vitest';
import { parseSupply } from '../../../model/schema/files.ts';
import type { PathPart } from '../../../model/schema/problem.ts';
import { baseline, supply } from '../../scenarios/tools/southampton.ts';
import { changed, expectRefused, scenarioWith } from './support.ts';

const supplyWith = (path: PathPart[], value: unknown) =>
  parseSupply(changed(supply, [path, value]), baseline);
const marker = 'Zebedee Quill';
const number = 987.654321;

test.each<[string, PathPart[], unknown, string, RegExp]>([
  [
    'a pipeline that converts over 100%',
    ['fostering', 'stages', 0, 'share'],
    1.1,
    'fostering.stages[0].share',
    /10% is 0.1/,
  ],
  [
    'an occupancy below 0',
    ['homes', 0, 'occupancy'],
    -0.2,
    'homes[0].occupancy',
    /occupancy between 0 and 1/,
  ],
  [
    'more places sold than built',
    ['homes', 2, 'soldPlaces'],
    5,
    'homes[2].soldPlaces',
    /More places are sold/,
  ],
  [
    'a range of sold places that may pass those built',
    ['homes', 2, 'soldPlaces'],
    { low: 1, mode: 2, high: 5 },
    'homes[2].soldPlaces',
    /More places/,
  ],
  [
    'more foster places filled than there are',
    ['fostering', 'households', 'filled'],
    300,
    'fostering.households.filled',
    /More places are filled/,
  ],
  [
    'an opening out of order',
    ['homes', 0, 'opening', 'late'],
    '2024-10-02',
    'homes[0].opening',
    /Out of order/,
  ],
  [
    'a day that does not exist',
    ['homes', 0, 'opening', 'low'],
    '2024-02-30',
    'homes[0].opening.low',
    /date that exists/,
  ],
  ['a type not known', ['homes', 0, 'placement'], marker, 'homes[0].placement', /no such placement type/],
  [
    'an option with an unknown home',
    ['options', 0, 'homes', 0, 'home'],
    marker,
    'options[0].homes[0].home',
    /No such home/,
  ],
  [
    'an option that says twice what is recruited',
    ['options', 7, 'pipeline'],
    true,
    'options[7]',
    /Give one of/,
  ],
  ['places left out', ['homes', 0, 'places'], undefined, 'homes[0].places', /missing/],
  [
    'a capital cost left out, where unknown is to be said',
    ['homes', 0, 'capitalGbp'],
    undefined,
    'homes[0].capitalGbp',
    /missing/,
  ],
  ['another baseline', ['baseline'], marker, 'baseline', /another baseline/],
  [
    'two contracts with one id',
    ['contracts', 1, 'id'],
    'homes-spot',
    'contracts[1].id',
    /has this id already/,
  ],
])('supply is refused with %s', (_, path, value, at, says) => {
  const sent = typeof value === 'string' ? [value] : [];
  expectRefused(supplyWith(path, value), at, says, sent);
});

test('an option may not move children where the ages of a type forbid', () => {
  const parsed = supplyWith(['options', 11, 'measures', 0, 'to'], 'supported');
  expectRefused(parsed, 'options[11].measures[0]', /supported/i);
});

test('supply without fostering cannot recruit', () => {
  expectRefused(supplyWith(['fostering'], undefined), 'options[7]', /no fostering/);
});

const homeWith = (fields: Record<string, unknown>, schemaVersion = 3) =>
  scenarioWith(
    [['schemaVersion'], schemaVersion],
    [['measures'], [{ id: 'one', label: 'One', start: '2024-04-01', ...home, ...fields }]],
  );
const home = { kind: 'own-home', placement: 'residential', places: 4, weeklyFixedCostGbp: 13_000 };

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['more places sold than built', { soldPlaces: 5 }, 'measures[0].soldPlaces', /More places are sold/],
  ['an occupancy below 0', { occupancy: -0.1 }, 'measures[0].occupancy', /occupancy between 0 and 1/],
  ['an occupancy in percent', { occupancy: 85 }, 'measures[0].occupancy', /85% is 0.85/],
  [
    'an opening before the plan starts',
    { start: '2023-11-30' },
    'measures[0].start',
    /before the plan starts/,
  ],
  ['a delay below nothing', { delayWeeks: -number }, 'measures[0].delayWeeks', /number of weeks/],
  ['no staffing', { weeklyFixedCostGbp: undefined }, 'measures[0].weeklyFixedCostGbp', /missing/],
])('a council home is refused with %s', (_, fields, at, says) => {
  expectRefused(homeWith(fields), at, says, [number]);
});

test('a council home is what version 3 brought', () => {
  expect(homeWith({})).toMatchObject({ ok: true, value: { schemaVersion: 3 } });
  expectRefused(homeWith({}, 2), 'schemaVersion', /must be 3/);
});
