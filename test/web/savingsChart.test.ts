import { expect, test } from 'vitest';
import { savingsShown } from '../../model/words/savingsShown.ts';
import { cellWords } from '../../web/charts/chartTable.ts';
import { describeSavings } from '../../web/charts/describeSavings.ts';
import { LIGHT } from '../../web/charts/palette.ts';
import { savingsChartConfig } from '../../web/charts/savingsChartConfig.ts';
import { savingsTable } from '../../web/charts/savingsTable.ts';
import { aProjection, aSavingTarget } from '../model/words/aProjection.ts';

const target = aSavingTarget([3_080_000, 8_260_000], {
  'in-year': ['close', 'missed'],
  cumulative: ['close', 'close'],
});
const shown = savingsShown(aProjection({ savings: [2_990_000, 5_070_000], targets: [target] }));
const options = { theme: LIGHT, fontFamily: 'sans-serif', narrow: false };

test('in-year and cumulative are never mixed in one drawing', () => {
  const values = (basis: 'in-year' | 'cumulative') =>
    savingsChartConfig(shown, basis, options).data.datasets.map(({ data }) => data);
  expect(values('in-year')).toEqual([[3_000_000, 5_100_000]]);
  expect(values('cumulative')).toEqual([[3_000_000, 8_100_000]]);
});

test('the table has both, the target, and how each reading is judged', () => {
  const { columns, rows } = savingsTable(shown);
  expect(columns.map(({ head }) => head)).toEqual([
    'Financial year',
    'Expected saving in the year',
    'Expected saving so far',
    'Target',
    'Against the target, as that year’s saving',
    'Against the target, as the sum so far',
  ]);
  expect(rows.map(({ cells }) => cells.map(cellWords))).toEqual([
    ['2024 to 2025', '£3.0m', '£3.0m', '£3.1m', 'Close, £0.1m short', 'Close, £0.1m short'],
    ['2025 to 2026', '£5.1m', '£8.1m', '£8.3m', 'Missed, £3.2m short', 'Close, £0.2m short'],
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
    'Bar chart. Savings fall short of the target in 2025-26. 2024-25: £3.0m, target £3.1m. ' +
      '2025-26: £5.1m, target £8.3m. The table holds every figure.',
  );
});
