import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import { parseBaseline, parseScenario } from '../../../model/schema/files.ts';
import { sharedPath, skipWithoutShared } from '../../tools/sharedFolder.ts';
import { planCases } from '../arbitraries/planCase.ts';
import { exampleshire } from '../fixtures/exampleshire.ts';
import { accepted, readPlan } from '../readPlan.ts';
import { baselineWith, expectRefused, pathsOf, problemsOf, targetsWith } from './support.ts';

test('both example files of the formats are accepted', (context) => {
  skipWithoutShared(context);
  const file = (name: string): unknown => JSON.parse(readFileSync(sharedPath(name), 'utf8'));
  readPlan(file('example-baseline.json'), file('example-scenario.json'), null);
});

test('files that are valid by construction are accepted, and written out again the same', () => {
  fc.assert(
    fc.property(planCases({ mostWeeks: 200, mostMeasures: 8 }), ({ baseline, scenario, comparator }) => {
      const again: unknown = JSON.parse(JSON.stringify({ baseline, scenario, comparator }));
      expect(readPlan(baseline, scenario, comparator)).toEqual(again);
    }),
    { numRuns: 60 },
  );
});

test('every fault of a baseline is reported at once: shapes, names, sums and ages', () => {
  const marker = 'Zebedee Quill';
  const parsed = baselineWith(
    [['stok'], []],
    [['asOf'], marker],
    [['stock', 0, 'children'], marker],
    [['stock', 1, 'placement'], marker],
    [['stock', 2, 'placement'], 'supported'],
    [['entries', 0, 'byAgeBand', '0'], 0.5],
    [['exits', '+'], { reason: 'adoption', perYear: 0.1, ageBand: '0' }],
    [['moves', 0, 'perYear'], -3.21],
    [['moves', 2, 'to'], 'residential'],
    [['capacity', '+'], { placement: 'ifa', places: 3 }],
  );
  const paths = pathsOf(parsed);
  for (const path of [
    'stok',
    'asOf',
    'stock[0].children',
    'stock[1].placement',
    'stock[2]',
    'entries[0].byAgeBand',
    'exits[4]',
    'moves[0].perYear',
    'moves[2].to',
    'placementTypes[1]',
  ]) {
    expect(paths).toContain(path);
  }
  expect(
    problemsOf(parsed)
      .map(({ message }) => message)
      .join('\n'),
  ).not.toContain(marker);
});

test('a field not known is answered with the nearest one that is', () => {
  expectRefused(baselineWith([['agebands'], []]), 'agebands', /Did you mean "ageBands"/);
  expectRefused(
    baselineWith([['placementTypes', 0, 'weeklyCost'], 5]),
    'placementTypes[0].weeklyCost',
    /Did you mean "weeklyCostGbp"/,
  );
  expectRefused(
    baselineWith([['stock', 0, 'xyzxyzxyzxyz'], 5]),
    'stock[0].xyzxyzxyzxyz',
    /Known fields: placement/,
  );
});

test.each([['text'], [null], [undefined], [[]], [42], [{}]])('no file at all: %j', (nothing) => {
  expect(problemsOf(parseBaseline(nothing)).length).toBeGreaterThan(0);
  expect(problemsOf(parseScenario(nothing, exampleshire().baseline)).length).toBeGreaterThan(0);
});

test('shares within 1e-6 of one are accepted, and divided by their sum', () => {
  const { scenario } = exampleshire();
  const shares = { '10-15': 0.1, '16-17': 0.9 };
  const loose = accepted(baselineWith([['entries', 1, 'byAgeBand'], { ...shares, '16-17': 0.900001 }]));
  const exact = accepted(
    baselineWith([['entries', 1, 'byAgeBand'], { '10-15': 0.1 / 1.000001, '16-17': 0.900001 / 1.000001 }]),
  );
  const entries = (baseline: typeof loose) =>
    project({ baseline, scenario, comparator: null }).entriesByWeek[0]!;
  // 44 children a year come whatever the rounding of the shares.
  expect(entries(loose)).toBeCloseTo((44 * 7) / 365.25, 12);
  expect(entries(loose)).toBeCloseTo(entries(exact), 14);

  const mixes = accepted(
    baselineWith([['entries', 1, 'placementByAgeBand', '16-17'], { ifa: 0.4, supported: 0.600001 }]),
  );
  const supported = project({ baseline: mixes, scenario, comparator: null }).childrenByWeekPlacement[1]![3]!;
  expect(supported).toBeCloseTo((4 * 7 * 0.9 * (0.600001 / 1.000001)) / 365.25, 12);
});

test('"*" and a selector left out match all', () => {
  const { scenario, baseline } = exampleshire();
  const star = accepted(baselineWith([['exits', 0, 'placement'], '*'], [['moves', 0, 'ageBand'], '*']));
  expect(project({ baseline: star, scenario, comparator: null }).childrenByWeek).toEqual(
    project({ baseline, scenario, comparator: null }).childrenByWeek,
  );
});

test('targets: names, bases and ways of saying when', () => {
  const saving = { kind: 'saving', basis: 'in-year', byYear: { '2024-25': 1000 } };
  const level = { kind: 'children', byDate: [{ date: '2025-03-31', value: 90 }] };
  expect(targetsWith(saving, level).ok).toBe(true);
  expectRefused(targetsWith({ ...saving, basis: 'monthly' }), 'targets[0].basis', /"not-stated"/, [
    'monthly',
  ]);
  expectRefused(targetsWith({ ...level, value: 91.234 }), 'targets[0]', /exactly one/, [91.234]);
  expectRefused(targetsWith({ kind: 'children' }), 'targets[0]', /exactly one/);
  expectRefused(
    targetsWith({ kind: 'placement-share', placements: ['own-foster', 'Quill'], value: 0.5 }),
    'targets[0].placements[1]',
    /no such placement type/,
    ['Quill'],
  );
  expectRefused(
    targetsWith({ kind: 'cp-plans', between: { low: 212.5, high: 150 }, from: '2025-06-30' }),
    'targets[0].between',
    /low must not be above high/,
    [212.5],
  );
  expectRefused(
    targetsWith({
      kind: 'children',
      byDate: [
        { date: '2025-03-31', value: 90 },
        { date: '2024-03-31', value: 95 },
      ],
    }),
    'targets[0].byDate[1].date',
    /follow each other/,
    ['2024-03-31'],
  );
});
