import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Projection } from '../../../model/schema/projection.ts';
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

type MeasureResult = Projection['measures'][number];

/** A measure that saves so much alone in each year, in order as alone. */
const worth = (id: string, aloneGbp: number[], rest: Partial<MeasureResult> = {}): MeasureResult => ({
  id,
  label: id,
  kind: 'entries',
  change: 'added',
  byYear: aloneGbp.map((gbp, i) => ({
    year: `${2024 + i}-${25 + i}`,
    inOrderGbp: gbp,
    aloneGbp: gbp,
    childWeeksAvoidedAlone: 0,
  })),
  ...rest,
});
const cash = (id: string, gbp: number[], cashSource?: string): MeasureResult => {
  const { byYear, ...measure } = worth(id, gbp, { kind: 'cash' });
  return { ...measure, byYear: byYear.map((it) => ({ ...it, ...(cashSource && { cashSource }) })) };
};
const measures = [worth('a', [1e6, 1e6, 1e6])];

const said = (
  of: Scenario,
  projection = aProjection({ savings: [1e6, 1e6, 1e6], measures }),
  year?: string,
) =>
  caveats({
    scenario: of,
    projection,
    baseline,
    evidence,
    shown: savingsShown(projection),
    ...(year && { year }),
  }).map(plainText);

// In use are price, entries and fewer; weak or without evidence are price and fewer; contradicted is entries.
test('what the plan rests on, and how well each is known', () => {
  const target = aSavingTarget([1e6, 1e6, 1e6], {
    'in-year': ['met', 'met', 'met'],
    cumulative: ['met', 'met', 'met'],
  });
  expect(said(scenario, aProjection({ savings: [1e6, 1e6, 1e6], targets: [target], measures }))).toEqual([
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
    const projection = aProjection({ savings: [1e6, 1e6, 1e6], measures });
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
  const projection = aProjection({
    savings: [1e6, 1e6, 8e6],
    measures: [cash('c', [0, 0, 4_070_000], 'paper')],
  });
  expect(said({ ...scenario, measures: [] }, projection)[0]).toBe(
    '£4.1m of the 2026-27 saving is the paper’s own cash, taken as published and not forecast here.',
  );
});

test('without measures only the register is left to doubt', () => {
  expect(said({ ...scenario, measures: [] })).toHaveLength(1);
});

// Published cash of £1.98m and £1.5m that the plan itself puts in come to £0.48m: the paper says no such thing.
test('a paper’s cash and the plan’s own are told apart, and never as one sum', () => {
  const projection = aProjection({
    savings: [480_000, 5e6, 5e6],
    measures: [
      cash('posts', [1_400_000, 0, 0], 'paper'),
      cash('legal', [580_000, 0, 0], 'paper'),
      cash('families', [-1_500_000, 0, 0]),
    ],
  });
  expect(said({ ...scenario, measures: [] }, projection, '2024-25')[0]).toBe(
    '£2.0m of the 2024-25 saving is the paper’s own cash, taken as published and not forecast here; ' +
      'a cost of £1.5m in the 2024-25 saving is this plan’s own cash, as it was typed and not forecast here.',
  );
});

const entries = (id: string, childrenPerYear: number, start: string) => ({
  id,
  label: id,
  kind: 'entries',
  start,
  childrenPerYear,
});
const threeYears = {
  basis: 'judgement',
  measures: [
    entries('first', -33, '2024-04-01'),
    entries('last', -103, '2026-03-30'),
    { id: 'fewer-often', label: 'Rate', kind: 'entry-rate', start: '2024-04-01', change: -0.2 },
  ],
} as unknown as Scenario;

test('it depends most on what saves the most alone in the year, whatever number is typed largest', () => {
  const projection = aProjection({
    savings: [1e6, 1e6, 5e6],
    measures: [
      worth('first', [400_000, 700_000, 800_000]),
      worth('last', [0, 0, 1_800_000]),
      worth('fewer-often', [300_000, 900_000, 2_100_000]),
    ],
  });
  const most = (year: string) => said(threeYears, projection, year)[0];
  expect(most('2024-25')).toContain(
    'Most depends on 33 fewer children entering care a year from 1 April 2024,',
  );
  expect(most('2025-26')).toContain('Most depends on 20% fewer children entering care from 1 April 2024,');
  expect(most('2026-27')).toContain('Most depends on 20% fewer children');
});

test('cash that saves more alone is not passed over in silence', () => {
  const projection = aProjection({
    savings: [2e6, 2e6, 2e6],
    measures: [worth('first', [4e5, 4e5, 4e5]), cash('posts', [1.2e6, 1.2e6, 1.2e6], 'paper')],
  });
  expect(said(threeYears, projection)[0]).toContain('Of what is not cash, most depends on 33 fewer children');
});

test('a plan of which nothing acts in the year depends on none of it', () => {
  const projection = aProjection({ savings: [0, 0, 1e6], measures: [worth('last', [0, 0, 1e6])] });
  expect(said(threeYears, projection, '2024-25').join(' ')).not.toContain('depends');
});
