import { expect, test } from 'vitest';
import { savingsShown } from '../../model/words/savingsShown.ts';
import { cellWords } from '../../web/charts/chartTable.ts';
import { describeSavings } from '../../web/charts/describeSavings.ts';
import { LIGHT } from '../../web/charts/palette.ts';
import { savingsChartConfig } from '../../web/charts/savingsChartConfig.ts';
import { savingsTable } from '../../web/charts/savingsTable.ts';
import { aProjection, aSavingTarget } from '../model/words/aProjection.ts';
import { aChance, aSimulation } from '../model/words/aSimulation.ts';

const target = aSavingTarget([3_080_000, 8_260_000], {
  'in-year': ['close', 'missed'],
  cumulative: ['close', 'close'],
});
const projection = aProjection({ savings: [2_990_000, 5_070_000], targets: [target] });
const shown = savingsShown(projection);
const options = { theme: LIGHT, fontFamily: 'sans-serif', narrow: false };

// The fixture's ranges are an eighth below and above: £2.8m to £3.6m of £3.2m, £7.35m to £9.45m of £8.4m in all.
const simulation = aSimulation({
  savings: [3_200_000, 5_200_000],
  targets: [
    aChance('2024-25', 'in-year', 780),
    aChance('2024-25', 'cumulative', 780),
    aChance('2025-26', 'in-year', 0),
    aChance('2025-26', 'cumulative', 1080),
  ],
});
const ranged = savingsShown(projection, target, simulation);

test('in-year and cumulative are never mixed in one drawing', () => {
  const bars = (of: typeof shown, basis: 'in-year' | 'cumulative') =>
    savingsChartConfig(of, basis, options).data.datasets.map(({ data }) => data);
  expect(bars(ranged, 'in-year')).toEqual([
    [
      [2_800_000, 3_600_000],
      [4_550_000, 5_850_000],
    ],
  ]);
  expect(bars(ranged, 'cumulative')).toEqual([
    [
      [2_800_000, 3_600_000],
      [7_350_000, 9_450_000],
    ],
  ]);
  expect(bars(shown, 'in-year')).toEqual([[null, null]]);
});

test('nothing that is drawn on either basis is cut', () => {
  const { suggestedMin, suggestedMax } = savingsChartConfig(ranged, 'in-year', options).options!.scales!
    .x as {
    suggestedMin: number;
    suggestedMax: number;
  };
  expect(suggestedMin).toBeLessThanOrEqual(0);
  expect(suggestedMax).toBeGreaterThan(9_450_000);
});

test('with runs the table has lows and highs, and says that they do not add up', () => {
  const { columns, rows, note } = savingsTable(ranged);
  expect(columns.map(({ head }) => head)).toEqual([
    'Financial year',
    'Expected saving in the year',
    'Low in the year',
    'Median in the year',
    'High in the year',
    'Average of the runs in the year',
    'Expected saving so far',
    'Low so far',
    'Median so far',
    'High so far',
    'Average of the runs so far',
    'Target',
    'Short of the target, as that year’s saving',
    'Against the target, as that year’s saving',
    'Short of the target, as the sum so far',
    'Against the target, as the sum so far',
  ]);
  expect(rows[1]!.cells.map(cellWords)).toEqual([
    '2025 to 2026',
    ...['£5.1m', '£4.6m', '£5.2m', '£5.9m', '£5.2m'],
    ...['£8.1m', '£7.4m', '£8.4m', '£9.5m', '£8.4m'],
    '£8.3m',
    '£3.2m',
    'Missed in every run; chance fewer than 3 in 2,000 (none of 2,000 runs)',
    '£0.2m',
    'Close by expected value; at least half of the runs meet it; chance about 5 in 10 (54%, give or take 1 point)',
  ]);
  expect(note).toContain('do not add up');
});

test('the table has both, the target, and how each reading is judged', () => {
  const { columns, rows } = savingsTable(shown);
  expect(columns.map(({ head }) => head)).toEqual([
    'Financial year',
    'Expected saving in the year',
    'Expected saving so far',
    'Target',
    'Short of the target, as that year’s saving',
    'Against the target, as that year’s saving',
    'Short of the target, as the sum so far',
    'Against the target, as the sum so far',
  ]);
  expect(rows.map(({ cells }) => cells.map(cellWords))).toEqual([
    ['2024 to 2025', '£3.0m', '£3.0m', '£3.1m', '£0.1m', 'Close', '£0.1m', 'Close'],
    ['2025 to 2026', '£5.1m', '£8.1m', '£8.3m', '£3.2m', 'Missed', '£0.2m', 'Close'],
  ]);
  expect(rows[0]!.from.map(({ from }) => from)).toEqual([
    { working: 'saving', when: '2024-25' },
    { evidence: 'target-2024' },
  ]);
});

test('without a target there is nothing to be judged', () => {
  const { columns } = savingsTable(savingsShown(aProjection({ savings: [1e6] })));
  expect(columns).toHaveLength(3);
});

test('those who do not see it are told what it shows', () => {
  expect(describeSavings(shown, 'in-year')).toBe(
    'Bar chart. Savings fall short of the target in 2025-26. 2024-25: £3.0m expected, target £3.1m. ' +
      '2025-26: £5.1m expected, target £8.3m. The table holds every figure.',
  );
});

test('with runs they hear ranges and chances too', () => {
  expect(describeSavings(ranged, 'in-year')).toContain(
    '2024-25: £3.0m expected, 8 in 10 runs £2.8m to £3.6m, target £3.1m, chance of meeting it about 4 in 10.',
  );
});
