import { expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { measureKinds, type Measure } from '../../../model/schema/measure.ts';
import { measureEffect, measureTiming } from '../../../model/words/measureWords.ts';
import { namesOf } from '../../../model/words/names.ts';
import { plainText } from '../../../model/words/sentence.ts';

const names = namesOf({
  placementTypes: [
    { id: 'ifa', label: 'Agency fostering', weeklyCostGbp: 1 },
    { id: 'home', label: 'Children’s home', weeklyCostGbp: 1 },
  ],
  ageBands: [{ id: '10-15', fromYears: 10, toYears: 16 }],
  exits: [{ reason: 'returned-home', label: 'Returned home', perYear: 1 }],
  entries: {
    id: 'family',
    label: 'Children from families',
    perYear: 1,
    byAgeBand: {},
    placementByAgeBand: {},
  },
} as unknown as Baseline);

const base = { id: 'm', label: 'M', start: '2024-07-01' };

const examples: Record<Measure['kind'], [Measure, string]> = {
  entries: [
    { ...base, kind: 'entries', childrenPerYear: { value: -40, source: 's' }, streams: ['family'] },
    '40 fewer children entering care a year (children from families)',
  ],
  'entry-rate': [{ ...base, kind: 'entry-rate', change: -0.1 }, '10% fewer children entering care'],
  exits: [
    { ...base, kind: 'exits', reason: 'returned-home', childrenPerYear: 5, ageBands: '10-15' },
    '5 more children aged 10 to 15 a year leaving care: Returned home',
  ],
  'exit-rate': [
    { ...base, kind: 'exit-rate', reason: 'returned-home', change: 0.1, placements: 'ifa' },
    'children leaving care from Agency fostering (Returned home) 10% more often',
  ],
  'step-down': [
    { ...base, kind: 'step-down', from: 'home', to: 'ifa', childrenPerYear: 4 },
    '4 children a year moving from Children’s home to Agency fostering',
  ],
  'entry-mix': [
    { ...base, kind: 'entry-mix', from: 'home', to: 'ifa', share: 0.2 },
    '20% of children who would enter Children’s home entering Agency fostering instead',
  ],
  capacity: [
    { ...base, kind: 'capacity', placement: 'home', places: 4, capitalGbp: 2_000_000 },
    '4 more places in Children’s home, £2.0m of capital',
  ],
  'own-home': [
    {
      ...base,
      kind: 'own-home',
      placement: 'home',
      places: 4,
      soldPlaces: 1,
      occupancy: 0.9,
      weeklyFixedCostGbp: 12_000,
      delayWeeks: { low: 0, mode: 13, high: 26 },
    },
    '4 council places instead of bought ones in Children’s home, 1 of them sold to others, 90% filled, £12k a week of staffing, 13 weeks (from 0 weeks to 26 weeks) late',
  ],
  'foster-recruitment': [
    {
      ...base,
      kind: 'foster-recruitment',
      placement: 'ifa',
      householdsPerYear: 4,
      childrenPerHousehold: 1.4,
    },
    '4 more Agency fostering households a year, 1.4 places each',
  ],
  'unit-cost': [
    { ...base, kind: 'unit-cost', placement: 'home', change: { low: -0.05, mode: -0.02, high: 0 } },
    'Children’s home 2% cheaper (from 5% cheaper to no change)',
  ],
  'cp-starts': [
    { ...base, kind: 'cp-starts', plansPerYear: -75 },
    '75 fewer child protection plans starting a year',
  ],
  'cp-ends': [{ ...base, kind: 'cp-ends', change: 0.1 }, 'child protection plans ending 10% more often'],
  cash: [
    { ...base, kind: 'cash', amountsGbp: { '2024-25': 500_000, '2025-26': -1_000_000 }, oneOff: true },
    '£500k in 2024-25 and a cost of £1.0m in 2025-26, once as cash',
  ],
};

test.each(measureKinds)('a measure of kind %s is said in words', (kind) => {
  const [measure, words] = examples[kind];
  expect(plainText(measureEffect(measure, names))).toBe(words);
});

test('a link from plans to entries is said with whose entries it moves', () => {
  const measure: Measure = { ...base, kind: 'cp-starts', plansPerYear: -75, entriesPerPlan: 0.1 };
  const words =
    '75 fewer child protection plans starting a year, and with each of them 0.1 fewer entries to care a year';
  expect(plainText(measureEffect(measure, names))).toBe(`${words} of all children (a stated assumption)`);
  expect(plainText(measureEffect({ ...measure, streams: 'family' }, names))).toBe(
    `${words} of children from families (a stated assumption)`,
  );
});

test('its number knows its source', () => {
  expect(measureEffect(examples.entries[0], names)[0]).toEqual({ text: '40 fewer', from: { evidence: 's' } });
});

test('a number that names no source has none, whatever the measure’s own source is', () => {
  const measure: Measure = { ...base, kind: 'entries', source: 's', childrenPerYear: -20 };
  expect(measureEffect(measure, names)[0]).toBe('20 fewer');
});

test('when it holds, and how much of it is counted on', () => {
  const measure: Measure = {
    ...base,
    kind: 'cp-starts',
    plansPerYear: -1,
    end: '2025-07-01',
    rampWeeks: 26,
    delivery: { low: 0.4, mode: 0.9, high: 1.1 },
  };
  expect(plainText(measureTiming(measure))).toBe(
    'from 1 July 2024 to 1 July 2025, in full after 26 weeks; 90% (from 40% to 110%) delivered',
  );
  expect(measureTiming(examples.cash[0])).toEqual([]);
});
