import { expect, test } from 'vitest';
import { headline } from '../../../model/words/headline.ts';
import { chosenSavingsTarget, savingsShown } from '../../../model/words/savingsShown.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { aProjection, aSavingTarget } from './aProjection.ts';
import { aChance, aSimulation, aSpread } from './aSimulation.ts';

const aMeasure = {
  id: 'm',
  kind: 'unit-cost',
  label: 'M',
  start: '2024-04-01',
  placement: 'p',
  change: 0,
} as const;
const withMeasures = { measures: [aMeasure] };

const said = (shown: ReturnType<typeof savingsShown>, more = {}, scenario = withMeasures) =>
  plainText(headline(scenario, shown, more));

const bothWays = aSavingTarget([3_080_000, 8_260_000, 13_630_000], {
  'in-year': ['close', 'missed', 'missed'],
  cumulative: ['close', 'close', 'met'],
});
const projection = aProjection({ savings: [3_000_000, 5_100_000, 8_300_000], targets: [bothWays] });
// An eighth below and above £8.4m: £7.35m to £9.45m.
const simulation = aSimulation({
  savings: [3_000_000, 5_200_000, 8_400_000],
  averages: [3_000_000, 5_100_000, 8_300_000],
  targets: [
    aChance('2024-25', 'in-year', 780),
    aChance('2024-25', 'cumulative', 780),
    aChance('2026-27', 'in-year', 0),
    aChance('2026-27', 'cumulative', 1998),
  ],
});

test('the last year with its range and its chance, read both ways', () => {
  expect(said(savingsShown(projection, bothWays, simulation))).toBe(
    'This plan is expected to save £8.3m in 2026-27 (80% range £7.4m to £9.5m), against a target of £13.6m. ' +
      'The chance of meeting it is fewer than 3 in 2,000 if the target is that year’s saving ' +
      'and about 999 in 1,000 if it is the sum so far (expected: £16.4m).',
  );
});

test('another year, when it is chosen', () => {
  expect(said(savingsShown(projection, bothWays, simulation), { year: '2024-25' })).toContain(
    'save £3.0m in 2024-25 (80% range £2.6m to £3.4m), against a target of £3.1m. The chance of meeting it is about 4 in 10, whether the target is that year’s saving or the sum so far',
  );
});

test('before the runs the sentence keeps their room; without them it says how the target is judged', () => {
  const shown = savingsShown(projection);
  expect(said(shown, { waiting: true })).toBe(
    'This plan is expected to save £8.3m in 2026-27 (80% range being worked out), against a target of £13.6m. ' +
      'The chance of meeting it is being worked out if the target is that year’s saving ' +
      'and being worked out if it is the sum so far (expected: £16.4m).',
  );
  expect(said(shown)).toContain(
    'It is expected to be missed if the target is that year’s saving and met if it is the sum so far',
  );
});

test('a stated basis is judged once', () => {
  const target = aSavingTarget([1, 1, 1e6], { 'in-year': ['met', 'met', 'met'] });
  const runs = aSimulation({ savings: [2e6, 2e6, 2e6], targets: [aChance('2026-27', 'in-year', 1000)] });
  expect(
    said(savingsShown(aProjection({ savings: [2e6, 2e6, 2e6], targets: [target] }), target, runs)),
  ).toContain('against a target of £1.0m. The chance of meeting it is about 5 in 10.');
});

test('a year without a target is named, and a plan without one', () => {
  const target = aSavingTarget([1_300_000], { 'in-year': ['missed'] });
  const shown = savingsShown(aProjection({ savings: [1e6, 2e6, 2e6], targets: [target] }));
  expect(said(shown)).toContain('in 2024-25, against a target of £1.3m. It is expected to be missed.');
  expect(said(shown, { year: '2026-27' })).toContain('in 2026-27. No target is published for 2026-27.');
  expect(said(savingsShown(aProjection({ savings: [1e6] })))).toContain('No target is published for it.');
});

test('a run that changes nothing shows exactly £0 and says why', () => {
  const nothing = savingsShown(aProjection({ savings: [0, 0, 0] }), undefined, aSimulation());
  expect(said(nothing, {}, { measures: [] as never })).toBe(
    'This scenario is expected to save £0 in every year: it has no measures, so nothing differs from what it is compared with.',
  );
  expect(said(nothing)).toContain('its measures change nothing');
});

test('a cost is called a cost, and what rounds to nothing is not nothing', () => {
  const shown = savingsShown(aProjection({ savings: [-400, -100_000, -1_400_000] }));
  expect(said(shown)).toContain('expected to cost £1.4m more in 2026-27. ');
  expect(said(shown, { year: '2024-25' })).toContain('expected to cost under £0.1m more in 2024-25. ');
});

const byYear = ['2024-25', '2025-26'].map((year) => ({
  year,
  inOrderGbp: 400_000,
  aloneGbp: 0,
  childWeeksAvoidedAlone: 0,
}));
const measure = { label: 'A', change: 'added', byYear } as const;
const measures = [
  { ...measure, id: 'a', kind: 'entries', line: 'demand' },
  {
    ...measure,
    id: 'b',
    kind: 'cash',
    line: 'agency',
    byYear: byYear.map((it) => ({ ...it, cashSource: 'paper' })),
  },
] as const;
const lineTargets = [
  aSavingTarget([2e6, 2e6], { 'in-year': ['missed', 'missed'] }),
  aSavingTarget(
    [1e6, 1e6],
    { 'in-year': ['missed', 'missed'] },
    { id: 'd', line: 'demand', label: 'Demand' },
  ),
  aSavingTarget(
    [4e5, 4e5],
    { 'in-year': ['met', 'met'] },
    { id: 'a', line: 'agency', label: 'Agency staff' },
  ),
];
const ofLines = aProjection({ savings: [8e5, 8e5], targets: lineTargets, measures: [...measures] });

test('a line that is chosen is held against its own target, with its own range', () => {
  const target = chosenSavingsTarget(ofLines, 'demand');
  const runs = aSimulation({ savings: [8e5, 8e5], lines: { demand: aSpread(400_000) } });
  expect(said(savingsShown(ofLines, target, runs), { waiting: true })).toContain(
    'Of this plan, the line “Demand” is expected to save £0.4m in 2025-26 (80% range £0.4m to £0.5m), against a target of £1.0m',
  );
  expect(chosenSavingsTarget(ofLines, 'no such line')?.line).toBeUndefined();
});

test('cash that is taken over from the paper has no chance', () => {
  const target = chosenSavingsTarget(ofLines, 'agency');
  const runs = aSimulation({ savings: [8e5, 8e5], lines: { agency: aSpread(400_000, 0) } });
  expect(said(savingsShown(ofLines, target, runs))).toBe(
    'Of this plan, the line “Agency staff” is expected to save £400k in 2025-26, taken as published, against a target of £400k. ' +
      'That is the paper’s own figure, so there is no chance to forecast.',
  );
  const uncertain = aSimulation({ savings: [8e5, 8e5], lines: { agency: aSpread(400_000, 9000) } });
  expect(savingsShown(ofLines, target, uncertain).asPublished).toBe(false);
});

// Shown target £13.6m less shown saving £8.3m is £5.3m, though 13,630,000 - 8,250,000 = 5,380,000 would show as £5.4m.
test('a shortfall is the shown target less the shown saving', () => {
  const target = aSavingTarget([13_630_000], { 'in-year': ['missed'] });
  const { years } = savingsShown(aProjection({ savings: [8_250_000], targets: [target] }));
  // 13.63 less 8.25 is 5.38: in tenths 13.6 less 8.3 would be told as 5.3, so hundredths are.
  expect(years[0]!.inYearGbp).toBe(8_250_000);
  expect(years[0]!.judged['in-year']!.shortfallGbp).toBe(5_380_000);
});
