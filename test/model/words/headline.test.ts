import { expect, test } from 'vitest';
import { headline, savingsFinding } from '../../../model/words/headline.ts';
import { savingsShown } from '../../../model/words/savingsShown.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { aProjection, aSavingTarget } from './aProjection.ts';

const aMeasure = {
  id: 'm',
  kind: 'unit-cost',
  label: 'M',
  start: '2024-04-01',
  placement: 'p',
  change: 0,
} as const;
const withMeasures = { measures: [aMeasure] };

const said = (projection: Parameters<typeof savingsShown>[0], scenario = withMeasures) =>
  plainText(headline(scenario, savingsShown(projection)));

// Sum 3.12 shows as £3.1m; the parts 1.04 would show as 3 x £1.0m, so the first takes the missing tenth.
test('every year, in figures that add up, against its target, judged both ways', () => {
  const target = aSavingTarget([1_000_000, 5_000_000, 10_900_000], {
    'in-year': ['met', 'missed', 'missed'],
    cumulative: ['met', 'missed', 'missed'],
  });
  expect(said(aProjection({ savings: [1_040_000, 1_040_000, 1_040_000], targets: [target] }))).toBe(
    'This plan is expected to save £1.1m in 2024-25, £1.0m in 2025-26 and £1.0m in 2026-27, ' +
      'against targets of £1.0m, £5.0m and £10.9m. The targets are met in 2024-25, missed in 2025-26 and 2026-27, ' +
      'whether read as each year’s saving or as the sum so far.',
  );
});

test('where the two readings differ, both are said', () => {
  const target = aSavingTarget([3_080_000, 8_260_000, 13_630_000], {
    'in-year': ['close', 'missed', 'missed'],
    cumulative: ['close', 'close', 'met'],
  });
  expect(said(aProjection({ savings: [3_000_000, 5_100_000, 8_300_000], targets: [target] }))).toContain(
    'If the targets are each year’s saving: nearly met in 2024-25, missed in 2025-26 and 2026-27. ' +
      'If the sum so far: nearly met in 2024-25 and 2025-26, met in 2026-27.',
  );
});

test('a stated basis is judged once', () => {
  const target = aSavingTarget([1, 1, 1], { 'in-year': ['met', 'met', 'met'] });
  expect(said(aProjection({ savings: [2e6, 2e6, 2e6], targets: [target] }))).toContain(
    'The targets are met in every year.',
  );
});

test('a year without a target is named', () => {
  const target = aSavingTarget([1_300_000], { 'in-year': ['missed'] });
  expect(said(aProjection({ savings: [1e6, 2e6, 2e6], targets: [target] }))).toContain(
    'against a target of £1.3m in 2024-25. The target is missed in 2024-25.',
  );
});

test('a run that changes nothing shows exactly £0 and says why', () => {
  const projection = aProjection({ savings: [0, 0, 0] });
  expect(said(projection, { measures: [] as never })).toBe(
    'This scenario is expected to save £0 in every year: it has no measures, so nothing differs from what it is compared with.',
  );
  expect(said(projection)).toContain('its measures change nothing');
});

test('a cost is called a cost, and what rounds to nothing is not nothing', () => {
  expect(said(aProjection({ savings: [-400, -100_000, -1_400_000] }))).toBe(
    'This plan is expected to cost under £0.1m more in 2024-25, £0.1m more in 2025-26 and £1.4m more in 2026-27. ' +
      'No target is published for it.',
  );
  expect(said(aProjection({ savings: [1_000_000, -1_500_000] }))).toContain(
    'save £1.0m in 2024-25, and to cost £1.5m more in 2025-26.',
  );
});

test('a target of one line among others is held against that line', () => {
  const target = aSavingTarget(
    [1e6, 1e6],
    { 'in-year': ['missed', 'missed'] },
    { line: 'demand', label: 'Demand' },
  );
  const byYear = ['2024-25', '2025-26'].map((year) => ({
    year,
    inOrderGbp: 200_000,
    aloneGbp: 0,
    childWeeksAvoidedAlone: 0,
  }));
  const measure = { label: 'A', kind: 'entries', change: 'added', byYear } as const;
  const measures = [
    { ...measure, id: 'a', line: 'demand' },
    { ...measure, id: 'b', line: 'other' },
  ];
  expect(said(aProjection({ savings: [400_000, 400_000], targets: [target], measures }))).toContain(
    'Of this plan, the line “Demand” is expected to save £0.2m in 2024-25 and £0.2m in 2025-26',
  );
});

test.each([
  [['met', 'met'], 'Savings meet the target in every year'],
  [['missed', 'missed'], 'Savings fall short of the target in every year'],
  [['close', 'missed'], 'Savings fall short of the target in 2025-26'],
  [['met', 'missed'], 'Savings meet the target in 2024-25 and fall short in 2025-26'],
  [['close', 'close'], 'Savings come close to the target in every year'],
] as const)('ratings %j are titled "%s"', (ratings, title) => {
  const target = aSavingTarget([1e6, 1e6], { 'in-year': [...ratings] });
  const shown = savingsShown(aProjection({ savings: [5e5, 5e5], targets: [target] }));
  expect(savingsFinding(shown, 'in-year')).toBe(title);
});

// Shown target £13.6m less shown saving £8.3m is £5.3m, though 13,630,000 - 8,250,000 = 5,380,000 would show as £5.4m.
test('a shortfall is the shown target less the shown saving', () => {
  const target = aSavingTarget([13_630_000], { 'in-year': ['missed'] });
  const { years } = savingsShown(aProjection({ savings: [8_250_000], targets: [target] }));
  expect(years[0]!.inYearGbp).toBe(8_300_000);
  expect(years[0]!.judged['in-year']!.shortfallGbp).toBe(5_300_000);
});
