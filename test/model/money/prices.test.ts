import { expect, test } from 'vitest';
import { inConstantPrices, priceIndexOf } from '../../../model/money/prices.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { exampleshire } from '../fixtures/exampleshire.ts';

const type = (
  id: string,
  weeklyCostGbp: number,
  annualUplift: Baseline['placementTypes'][number]['annualUplift'],
) => ({
  id,
  label: id,
  weeklyCostGbp,
  annualUplift,
});
const row = (placement: string, children: number): Baseline['stock'][number] => ({
  placement,
  ageBand: '0-17',
  phase: 'settled',
  children,
});

/** Ten children at £100 rising 10% a year, and one at £1,000 that stays. */
const baseline: Baseline = {
  ...exampleshire().baseline,
  asOf: '2024-03-31',
  placementTypes: [type('foster', 100, 0.1), type('home', 1000, undefined)],
  stock: [row('foster', 4), row('foster', 6), row('home', 1)],
};

test('is one basket, the children of the baseline, at each year’s prices over the first year’s', () => {
  // 1 April 2024 is after asOf, so 2024-25 costs 1,100 + 1,000, 2025-26 1,210 + 1,000.
  const { baseYear, byYear } = priceIndexOf(baseline, ['2024-25', '2025-26', '2026-27']);
  expect(baseYear).toBe('2024-25');
  expect(byYear['2024-25']).toBe(1);
  expect(byYear['2025-26']).toBeCloseTo(2210 / 2100, 12);
  expect(byYear['2026-27']).toBeCloseTo(2331 / 2100, 12);
});

test('cash of a year goes into the prices of the first', () => {
  const index = priceIndexOf(baseline, ['2024-25', '2025-26']);
  expect(inConstantPrices(index, '2024-25', 2100)).toBe(2100);
  expect(inConstantPrices(index, '2025-26', 2210)).toBeCloseTo(2100, 9);
});

test('a range is read at its expected value', () => {
  const ranged = {
    ...baseline,
    placementTypes: [
      type('foster', 100, { low: 0.05, mode: 0.1, high: 0.15 }),
      type('home', 1000, undefined),
    ],
  };
  expect(priceIndexOf(ranged, ['2024-25', '2025-26']).byYear['2025-26']).toBeCloseTo(2210 / 2100, 12);
});

test('without children, or before any rise, there is nothing to take out', () => {
  expect(priceIndexOf({ ...baseline, stock: [] }, ['2024-25', '2025-26']).byYear).toEqual({
    '2024-25': 1,
    '2025-26': 1,
  });
  const later = { ...baseline, asOf: '2026-04-01' };
  expect(priceIndexOf(later, ['2024-25', '2025-26']).byYear['2025-26']).toBe(1);
});
