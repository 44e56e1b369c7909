import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../model/schema/files.ts';
import type { PathPart } from '../../../model/schema/problem.ts';
import { exampleshire, exampleshireFile } from '../fixtures/exampleshire.ts';
import { readPlan } from '../readPlan.ts';
import { changed, expectRefused, leavesOf, measureWith, problemsOf, scenarioWith } from './support.ts';

const marker = 'Zebedee Quill';
const number = 987.654321;

describe('a scenario', () => {
  test.each<[string, PathPart[], unknown, string, RegExp]>([
    ['another baseline', ['baseline'], marker, 'baseline', /another baseline/],
    ['a horizon that ends before it starts', ['horizon', 'to'], '2023-11-30', 'horizon.to', /on or after/],
    ['a horizon over ten years', ['horizon', 'to'], '2034-04-01', 'horizon.to', /longer than 10 years/],
    ['a horizon without an end', ['horizon', 'to'], undefined, 'horizon.to', /missing/],
    [
      'a first day that does not exist',
      ['horizon', 'from'],
      '2023-02-29',
      'horizon.from',
      /date that exists/,
    ],
    [
      'a measure that ends before it starts',
      ['measures', 0, 'end'],
      '2024-06-30',
      'measures[0].end',
      /after start/,
    ],
    [
      'a measure that ends on its first day',
      ['measures', 0, 'end'],
      '2024-07-01',
      'measures[0].end',
      /after start/,
    ],
    [
      'two measures with one id',
      ['measures', 1, 'id'],
      'fs-entries',
      'measures[1].id',
      /has this id already/,
    ],
    ['a kind not known', ['measures', 0, 'kind'], marker, 'measures[0].kind', /Known kinds: entry-rate/],
    ['a measure without a kind', ['measures', 0, 'kind'], undefined, 'measures[0].kind', /missing/],
    ['a delivery in percent', ['measures', 0, 'delivery'], 90.125, 'measures[0].delivery', /90% is 0.9/],
    [
      'a ramp below nothing',
      ['measures', 0, 'rampWeeks'],
      -number,
      'measures[0].rampWeeks',
      /number of weeks/,
    ],
    [
      'a stream not known',
      ['measures', 0, 'streams', 0],
      marker,
      'measures[0].streams[0]',
      /no such entry stream/,
    ],
    [
      'a band not known',
      ['measures', 1, 'ageBands', 0],
      marker,
      'measures[1].ageBands[0]',
      /no such age band/,
    ],
    ['a reason not known', ['measures', 1, 'reason'], marker, 'measures[1].reason', /no such exit reason/],
    ['from not known', ['measures', 2, 'from'], marker, 'measures[2].from', /no such placement type/],
    ['to not known', ['measures', 2, 'to'], marker, 'measures[2].to', /no such placement type/],
    [
      'a placement not known',
      ['measures', 3, 'placement'],
      marker,
      'measures[3].placement',
      /no such placement type/,
    ],
    [
      'from and to the same',
      ['measures', 2, 'to'],
      'residential',
      'measures[2].to',
      /another placement type/,
    ],
    [
      'a year that is none',
      ['measures', 5, 'amountsGbp'],
      { '2024-26': number },
      'measures[5].amountsGbp["2024-26"]',
      /two years that follow each other/,
    ],
    [
      'an amount in words',
      ['measures', 5, 'amountsGbp', '2024-25'],
      marker,
      'measures[5].amountsGbp["2024-25"]',
      /positive for a saving/,
    ],
    ['measures that are no list', ['measures'], marker, 'measures', /list/],
  ])('refused: %s', (_rule, at, value, path, says) => {
    expectRefused(
      scenarioWith([at, value]),
      path,
      says,
      leavesOf(value).filter((it) => it !== 'residential'),
    );
  });

  test('ten years to the day are allowed', () => {
    expect(scenarioWith([['horizon', 'to'], '2034-03-31']).ok).toBe(true);
    expect(scenarioWith([['horizon', 'to'], '2024-04-01']).ok).toBe(true);
  });
});

describe('a measure', () => {
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    [
      'a change in percent',
      { kind: 'entry-rate', change: -20.125 },
      'measures[0].change',
      /20% fewer is -0.2/,
    ],
    [
      'a change above the limit',
      { kind: 'unit-cost', placement: 'ifa', change: 12.345 },
      'measures[0].change',
      /relative change/,
    ],
    [
      'a share above one',
      { kind: 'entry-mix', from: 'ifa', to: 'own-foster', share: 1.234 },
      'measures[0].share',
      /20% is 0.2/,
    ],
    [
      'negative fixed cost',
      { kind: 'capacity', placement: 'ifa', places: 1, weeklyFixedCostGbp: -number },
      'measures[0].weeklyFixedCostGbp',
      /pounds a week/,
    ],
    [
      'negative capital',
      { kind: 'capacity', placement: 'ifa', places: 1, capitalGbp: -number },
      'measures[0].capitalGbp',
      /pounds/,
    ],
    [
      'children without a number',
      { kind: 'exits', reason: 'adoption' },
      'measures[0].childrenPerYear',
      /missing/,
    ],
    [
      'entries where none come',
      { kind: 'entries', childrenPerYear: -number, streams: 'unaccompanied', ageBands: '0' },
      'measures[0]',
      /no entries/,
    ],
    [
      'a field of another kind',
      { kind: 'cp-ends', change: 0.1, ageBands: '0' },
      'measures[0].ageBands',
      /not known here/,
    ],
    [
      'a range out of order',
      { kind: 'exit-rate', reason: 'adoption', change: { low: 0.77123, mode: 0.66123, high: 0.99123 } },
      'measures[0].change',
      /Out of order/,
    ],
  ])('refused: %s', (_rule, measure, path, says) => {
    const numbers = leavesOf(measure).filter((it) => typeof it === 'number');
    expectRefused(measureWith(measure), path, says, numbers);
  });

  test('of child protection needs a baseline with plans', () => {
    const { childProtection: _, ...without } = exampleshire().baseline;
    const parsed = parseScenario(exampleshireFile('scenario'), without);
    expectRefused(parsed, 'measures[4].kind', /holds no child protection plans/);
  });

  test('names a field it does not know with the nearest it does', () => {
    const parsed = measureWith({ kind: 'exits', reason: 'adoption', childrenPerYear: 1, agebands: ['0'] });
    expectRefused(parsed, 'measures[0].agebands', /"ageBands"/);
  });

  test('may not select streams where the single stream has no id', () => {
    const { id: _, ...stream } = (exampleshireFile('baseline').entries as Record<string, unknown>[])[0]!;
    const single = changed(exampleshireFile('baseline'), [['entries'], stream]);
    const measure = { id: 'one', label: 'One', start: '2024-04-01', kind: 'entry-rate', change: -0.1 };
    const file = (extra: object) =>
      changed(exampleshireFile('scenario'), [['measures'], [{ ...measure, ...extra }]]);
    const { baseline } = readPlan(single, file({}), null);
    expectRefused(
      parseScenario(file({ streams: marker }), baseline),
      'measures[0].streams',
      /leave this field out/,
      [marker],
    );
    expectRefused(
      parseScenario(file({ streams: '*' }), baseline),
      'measures[0].streams',
      /leave this field out/,
    );
  });

  test('several faults of several measures come back together', () => {
    const problems = problemsOf(
      scenarioWith(
        [['measures', 0, 'childrenPerYear'], marker],
        [['measures', 1, 'reason'], marker],
        [['measures', 2, 'rmpWeeks'], 3],
        [['measures', 3, 'start'], marker],
        [['horizon', 'to'], '2051-01-01'],
      ),
    );
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'horizon.to',
      'measures[0].childrenPerYear',
      'measures[1].reason',
      'measures[2].rmpWeeks',
      'measures[3].start',
    ]);
    expect(problems.map(({ message }) => message).join()).not.toContain(marker);
  });
});
