import { expect, test } from 'vitest';
import { differingAssumptions } from '../../../model/compare/differingAssumptions.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { exampleshire } from '../fixtures/exampleshire.ts';

const { baseline, scenario } = exampleshire();
const differing = (...lists: Measure[][]) =>
  differingAssumptions(
    lists.map((measures) => ({ ...scenario, measures })),
    baseline,
  );

const fewer: Measure = {
  id: 'fewer',
  kind: 'entries',
  label: 'Fewer entries',
  start: '2024-04-01',
  childrenPerYear: -10,
};
const legal: Measure = {
  id: 'legal',
  kind: 'cash',
  label: 'Legal costs',
  start: '2024-04-01',
  amountsGbp: { '2024-25': 5000 },
};

test('a field that differs is told in words, and no other', () => {
  const later = { ...fewer, childrenPerYear: { low: -30, mode: -20, high: -10 } };
  expect(differing([fewer, legal], [later, legal])).toEqual([
    {
      measure: 'fewer',
      label: 'Fewer entries',
      field: 'childrenPerYear',
      fieldWords: 'Children a year',
      values: ['−10', '−20 (−30 to −10)'],
      same: [true, false],
    },
  ]);
});

test('a measure that one of them lacks is told whole', () => {
  const [row, ...others] = differing([fewer], [fewer, legal], []);
  expect(others).toHaveLength(1);
  expect(row).toMatchObject({ measure: 'fewer', field: null, same: [true, true, false] });
  expect(row!.values).toEqual([
    '10 fewer children entering care a year, from 1 April 2024',
    '10 fewer children entering care a year, from 1 April 2024',
    null,
  ]);
  expect(others[0]).toMatchObject({ measure: 'legal', values: [null, '£5k in 2024-25 as cash', null] });
});

test('one id for two kinds of measure is two measures', () => {
  expect(differing([fewer], [{ ...legal, id: 'fewer' }])).toMatchObject([{ field: null }]);
});

test('sources, notes, labels and rationales are no assumptions', () => {
  const explained: Measure = {
    ...fewer,
    label: 'Fewer, explained',
    source: 'paper',
    rationale: 'Because.',
    confidence: 'low',
    childrenPerYear: { value: -10, source: 'paper', note: 'As printed.' },
  };
  expect(differing([fewer], [explained])).toEqual([]);
});

test('nothing said is the same as saying the default', () => {
  expect(differing([fewer], [{ ...fewer, delivery: 1, rampWeeks: 0, streams: '*' }])).toEqual([]);
});

test('ranges that rise and fall with others are another assumption', () => {
  const range = { low: -30, mode: -20, high: -10 };
  const rows = differing(
    [{ ...fewer, childrenPerYear: range }],
    [{ ...fewer, childrenPerYear: { ...range, sharedDraw: 'together' } }],
  );
  expect(rows).toHaveLength(1);
});

test('the order of measures is told where it alone differs', () => {
  expect(differing([fewer, legal], [legal, fewer])).toMatchObject([
    { field: 'order', values: ['Fewer entries; Legal costs', 'Legal costs; Fewer entries'] },
  ]);
});
