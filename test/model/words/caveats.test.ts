import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { caveats, type CaveatInputs } from '../../../model/words/caveats.ts';
import { savingsShown } from '../../../model/words/savingsShown.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { aProjection, aSavingTarget } from './aProjection.ts';

const figure = (id: string, rest: Partial<EvidenceFigure>): EvidenceFigure => ({
  id,
  label: id,
  value: 1,
  unit: 'children',
  kind: 'published',
  strength: 'strong',
  ...rest,
});

const baseline = {
  placementTypes: [{ id: 'home', label: 'Home', weeklyCostGbp: { value: 5000, source: 'price' } }],
  ageBands: [],
  exits: [],
  entries: { perYear: { value: 173, source: 'entries' } },
} as unknown as Baseline;

const evidence = {
  documents: [],
  figures: [
    figure('price', { kind: 'assumption', strength: 'none' }),
    figure('entries', { contradictedBy: ['other'] }),
    figure('fewer', { strength: 'weak' }),
    figure('other', { strength: 'weak' }),
  ],
} as unknown as Evidence;

const scenario = {
  basis: 'published',
  measures: [
    {
      id: 'a',
      label: 'A',
      kind: 'entries',
      start: '2024-04-01',
      childrenPerYear: { value: -40, source: 'fewer' },
    },
  ],
} as unknown as Scenario;

const said = (of: Scenario, projection = aProjection({ savings: [1e6, 1e6, 1e6] })) =>
  caveats({ scenario: of, projection, baseline, evidence, shown: savingsShown(projection) }).map(plainText);

// In use are price, entries and fewer; weak or without evidence are price and fewer; contradicted is entries.
test('what the plan rests on, and how well each is known', () => {
  const target = aSavingTarget([1e6, 1e6, 1e6], {
    'in-year': ['met', 'met', 'met'],
    cumulative: ['met', 'met', 'met'],
  });
  expect(said(scenario, aProjection({ savings: [1e6, 1e6, 1e6], targets: [target] }))).toEqual([
    'Most depends on 40 fewer children entering care a year from 1 April 2024, the plan’s own intention, with weak evidence behind it.',
    'The paper does not state whether a target is that year’s saving or the sum so far, so it is judged both ways.',
    '2 of the 3 figures it rests on have weak evidence or none, placement prices among them; 1 figure is contradicted by other published figures.',
  ]);
});

describe('numbers of the baseline that are overridden', () => {
  const was = { value: 5000, source: 'price' };
  const number = 'placementTypes[home].weeklyCostGbp';
  const overrides = [{ number, value: 6000, was }];
  // What the baseline numbers are is read from a whole one.
  const whole = { ...baseline, stock: [], exits: [], settlePerYear: 1 } as unknown as Baseline;
  const saidOf = (of: Scenario, more: Partial<CaveatInputs> = {}) => {
    const projection = aProjection({ savings: [1e6, 1e6, 1e6] });
    const shown = savingsShown(projection);
    return caveats({ scenario: of, projection, baseline: whole, evidence, shown, ...more });
  };

  test('come first, lead to their list, and rest on no price of the register any more', () => {
    const [first, ...others] = saidOf({ ...scenario, id: 'held', overrides });
    expect(plainText(first!)).toBe(
      '1 number of the baseline is overridden in this scenario, and so in what it is compared with; 1 of the 2 figures it rests on have weak evidence or none; 1 figure is contradicted by other published figures.',
    );
    expect(first![0]).toEqual({ text: '1 number of the baseline', from: { overridesOf: 'held' } });
    expect(others).toHaveLength(1);
  });

  test('are not counted where they say the same as the baseline', () => {
    const same = saidOf({ ...scenario, overrides: [{ number, value: was, was }] });
    expect(same.map(plainText)).toEqual(saidOf(scenario).map(plainText));
  });

  test('of what it is compared with do not count, and that is said', () => {
    const comparator = { name: 'Dear', overridden: [number, 'settlePerYear'] };
    expect(plainText(saidOf({ ...scenario, overrides }, { comparator })[0]!)).toContain(
      'what “Dear” overrides itself does not count here',
    );
    expect(plainText(saidOf(scenario, { comparator })[0]!)).toMatch(
      /^“Dear” overrides 2 numbers of the baseline, which does not count here: both stand on the baseline as it is;/,
    );
    expect(plainText(saidOf(scenario, { comparator: { name: 'Plain', overridden: [] } })[0]!)).toMatch(
      /^Most/,
    );
  });
});

test('a judgement is called one', () => {
  expect(said({ ...scenario, basis: 'judgement' })[0]).toContain('a judgement, not a published result');
});

test('cash that the model takes over untested is named', () => {
  const byYear = [{ year: '2026-27', inOrderGbp: 4_070_000, aloneGbp: 0, childWeeksAvoidedAlone: 0 }];
  const cash = { id: 'c', label: 'C', kind: 'cash', change: 'added', byYear } as const;
  const projection = aProjection({ savings: [1e6, 1e6, 8e6], measures: [cash] });
  expect(said({ ...scenario, measures: [] }, projection)[0]).toBe(
    '£4.1m of the 2026-27 saving is the paper’s own cash, taken as published and not forecast here.',
  );
});

test('without measures only the register is left to doubt', () => {
  expect(said({ ...scenario, measures: [] })).toHaveLength(1);
});
