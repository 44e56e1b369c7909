import { describe, expect, test } from 'vitest';
import { savingsAccounts } from '../../../model/words/savingsAccounts.ts';
import { savingsLines } from '../../../model/words/savingsLines.ts';
import { paybackWords } from '../../../model/words/savingsPayback.ts';
import { waterfallOf } from '../../../model/words/savingsWaterfall.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { lineNames } from '../../../model/words/lineNames.ts';
import type { Target } from '../../../model/schema/targets.ts';
import { aSimulation, aSpread } from '../words/aSimulation.ts';
import { aProjection, aSavingTarget } from '../words/aProjection.ts';

type MeasureResult = Projection['measures'][number];

const measure = (
  id: string,
  line: string | undefined,
  inOrder: number[],
  alone = inOrder,
): MeasureResult => ({
  id,
  label: `Measure ${id}`,
  kind: 'entries',
  ...(line && { line }),
  change: 'added',
  byYear: inOrder.map((inOrderGbp, i) => ({
    year: `${2024 + i}-${25 + i}`,
    inOrderGbp,
    aloneGbp: alone[i]!,
    childWeeksAvoidedAlone: 0,
  })),
});

describe('lines', () => {
  // 1.04m + 0.34m + 0.14m = 1.52m in the first year: £1.0m + £0.3m + £0.1m would be £1.4m.
  const projection = aProjection({
    savings: [1_520_000, 2_980_000],
    measures: [
      measure('a', 'demand', [1_040_000, 2_000_000]),
      measure('b', 'agency', [340_000, 640_000]),
      measure('c', undefined, [140_000, 340_000]),
    ],
    targets: [aSavingTarget([1_000_000, 2_500_000], { 'in-year': ['met', 'missed'] }, { line: 'demand' })],
  });
  const { total, lines, scale } = savingsLines(projection);

  test('add up to the total of their year, and their years to the sum so far', () => {
    for (const basis of ['in-year', 'cumulative'] as const) {
      total.byBasis[basis].forEach(({ expectedGbp }, y) => {
        const sum = lines.reduce((all, it) => all + it.byBasis[basis][y]!.expectedGbp, 0);
        expect(scale.words(sum)).toBe(scale.words(expectedGbp));
      });
    }
    const [first] = lines;
    const [one, two] = first!.byBasis['in-year'];
    expect(first!.byBasis.cumulative[1]!.expectedGbp).toBe(one!.expectedGbp + two!.expectedGbp);
  });

  test('are judged only where their target is, on its own basis', () => {
    const [demand, agency, none] = lines;
    expect(demand!.byBasis['in-year'].map(({ rating, shortfallGbp }) => [rating, shortfallGbp])).toEqual([
      ['met', 0],
      ['missed', 500_000],
    ]);
    expect(demand!.byBasis.cumulative[0]).not.toHaveProperty('rating');
    expect(agency!.byBasis['in-year'][0]).not.toHaveProperty('rating');
    expect(none).toMatchObject({ line: null, label: 'Measures of no line' });
  });
});

describe('a line without a target of its own', () => {
  const spread = { ...aSpread(700_000), p10: 600_000, p90: 800_000 };
  const cash = (cashSource?: string): MeasureResult => {
    const { byYear, ...rest } = measure('posts', 'service-redesign', [1_200_000, 1_600_000]);
    return {
      ...rest,
      kind: 'cash',
      byYear: byYear.map((it) => ({ ...it, ...(cashSource && { cashSource }) })),
    };
  };
  const lineOf = (it: MeasureResult, runs = aSimulation({ lines: { 'service-redesign': spread } })) =>
    savingsLines(aProjection({ savings: [1.2e6, 1.6e6], measures: [it] }), runs).lines[0]!;

  test('has its range and its average so far, too', () => {
    const line = lineOf(measure('posts', 'service-redesign', [1_200_000, 1_600_000]));
    expect(line.byBasis.cumulative[1]!.range).toMatchObject({ lowGbp: 600_000, highGbp: 800_000 });
  });

  test('is called by its line, not by the measure that happens to be alone in it', () => {
    expect(lineOf(cash()).label).toBe('Service redesign');
    const named = lineNames([
      { kind: 'saving', line: 'service-redesign', label: 'Redesign of services' },
      { kind: 'saving', line: 'family', label: 'Every year' },
      { kind: 'saving', line: 'family', label: 'In one year' },
    ] as Target[]);
    expect([named('service-redesign'), named('family'), named('other')]).toEqual([
      'Redesign of services',
      'Family',
      'Other',
    ]);
  });

  test('is as published where its cash is a paper’s, and not where somebody typed it', () => {
    const certain = aSimulation({ lines: { 'service-redesign': aSpread(1, 0) } });
    expect([lineOf(cash('paper'), certain).asPublished, lineOf(cash(), certain).asPublished]).toEqual([
      true,
      false,
    ]);
  });
});

describe('accounts', () => {
  const [year] = aProjection({ savings: [0] }).financialYears;
  // Spend falls by £10.0m of which £8.0m stops; £1.0m goes into homes: net £9.0m, cashable £7.0m.
  const first = {
    ...year!,
    savingGbp: 9_000_000,
    grossSavingGbp: 10_000_000,
    investmentGbp: 1_000_000,
    cashableSavingGbp: 7_000_000,
    capitalGbp: 3_000_000,
  };

  test('cashable and avoided make gross, gross less investment makes net, capital is in none', () => {
    expect(savingsAccounts([first], [9_000_000], 100_000, 'in-year')).toMatchObject([
      {
        year: '2024-25',
        cashableGbp: 8_000_000,
        avoidedGbp: 2_000_000,
        grossGbp: 10_000_000,
        investmentGbp: 1_000_000,
        netGbp: 9_000_000,
        capitalGbp: 3_000_000,
      },
    ]);
  });

  test('the sum so far is the shown years added up', () => {
    const [, second] = savingsAccounts(
      [first, { ...first, year: '2025-26' }],
      [9_000_000, 9_000_000],
      100_000,
      'cumulative',
    );
    expect(second).toMatchObject({ netGbp: 18_000_000, avoidedGbp: 4_000_000, capitalGbp: 6_000_000 });
  });
});

describe('the waterfall', () => {
  const projection = aProjection({
    savings: [1_500_000, 2_500_000],
    measures: [
      measure('a', 'x', [1_000_000, 2_000_000]),
      measure('b', 'x', [500_000, 500_000], [800_000, 1_200_000]),
    ],
  });

  test('goes step by step to the saving, and names what is counted twice', () => {
    expect(waterfallOf(projection, '2025-26')).toMatchObject({
      netGbp: 2_500_000,
      aloneGbp: 3_200_000,
      doubleCountedGbp: 700_000,
      steps: [
        { fromGbp: 0, toGbp: 2_000_000, inOrderGbp: 2_000_000, doubleCountedGbp: 0 },
        {
          fromGbp: 2_000_000,
          toGbp: 2_500_000,
          inOrderGbp: 500_000,
          aloneGbp: 1_200_000,
          doubleCountedGbp: 700_000,
        },
      ],
    });
  });

  test('adds up years where none is chosen', () => {
    expect(waterfallOf(projection, undefined)).toMatchObject({
      netGbp: 4_000_000,
      doubleCountedGbp: 1_000_000,
    });
  });
});

test('payback in words', () => {
  expect(paybackWords({ kind: 'paid', date: '2026-01-14', behindAgain: false }, '2027-03-31')).toBe(
    'On 14 January 2026: from then on the sum of savings is above what was invested.',
  );
  expect(paybackWords({ kind: 'not-within-horizon', behindGbp: 640_000 }, '2027-03-31')).toBe(
    'None within the horizon: on 31 March 2027 the plan is still £640k behind.',
  );
});
