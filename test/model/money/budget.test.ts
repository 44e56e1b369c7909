import { describe, expect, test } from 'vitest';
import { budgetYearOf, contingencyGbp, NO_INCOME, spendWithin } from '../../../model/money/budget.ts';
import type { Spread } from '../../../model/schema/simulation.ts';

const spread: Spread = {
  mean: 100,
  sd: 10,
  p5: 80,
  p10: 85,
  p25: 93,
  p50: 100,
  p75: 107,
  p90: 113,
  p95: 117,
};

describe('a year against its budget', () => {
  const year = { year: '2024-25', spendGbp: 20_000, shareOfYear: 1 };

  test('has the room that is left of the placement part', () => {
    expect(budgetYearOf(year, 60_000, 0.4)).toEqual({
      year: '2024-25',
      serviceBudgetGbp: 60_000,
      placementBudgetGbp: 24_000,
      grossSpendGbp: 20_000,
      incomeGbp: 0,
      netSpendGbp: 20_000,
      roomGbp: 4_000,
    });
  });

  test('has no placement part where nothing is assumed about it', () => {
    expect(budgetYearOf(year, 60_000, undefined)).toMatchObject({ placementBudgetGbp: null, roomGbp: null });
  });

  test('is net of grant, health and education income', () => {
    const income = { grantGbp: 1000, healthGbp: 500, educationGbp: 250 };
    expect(budgetYearOf(year, 40_000, 0.4, income)).toMatchObject({
      incomeGbp: 1750,
      netSpendGbp: 18_250,
      roomGbp: -2250,
    });
  });

  test('that the horizon covers by half takes half of budget and income', () => {
    const income = { ...NO_INCOME, healthGbp: 500 };
    expect(budgetYearOf({ ...year, shareOfYear: 0.5 }, 60_000, 0.4, income)).toMatchObject({
      incomeGbp: 250,
      placementBudgetGbp: 12_000,
      roomGbp: -7750,
    });
  });

  test('without a budget is held against nothing', () => {
    expect(budgetYearOf(year, undefined, 0.4)).toMatchObject({ placementBudgetGbp: null, roomGbp: null });
  });
});

describe('the contingency', () => {
  const budget = { placementBudgetGbp: 102, incomeGbp: 0 };

  test('is what the spend of so many futures goes beyond the budget', () => {
    expect(contingencyGbp(spread, 0.95, budget)).toBe(15);
  });

  test('of 80% reads between the percentiles that are kept, by normal quantiles', () => {
    // 107 + 0.167131 / 0.607062 of the 6 between the 75th and the 90th percentile.
    expect(spendWithin(spread, 0.8)).toBeCloseTo(108.651867, 5);
    // Of a normal distribution it is the 80th percentile itself.
    const normal = { ...spread, p75: 100 + 6.7449, p90: 100 + 12.81552 };
    expect(spendWithin(normal, 0.8)).toBeCloseTo(108.41621, 5);
  });

  test('is nothing where the budget is enough, and less what income meets', () => {
    expect(contingencyGbp(spread, 0.5, budget)).toBe(0);
    expect(contingencyGbp(spread, 0.95, { placementBudgetGbp: 102, incomeGbp: 10 })).toBe(5);
  });

  test('rises with the share of futures', () => {
    const at = (share: 0.5 | 0.8 | 0.95) =>
      contingencyGbp(spread, share, { placementBudgetGbp: 90, incomeGbp: 0 })!;
    expect(at(0.5)).toBeLessThan(at(0.8));
    expect(at(0.8)).toBeLessThan(at(0.95));
  });

  test('cannot be told without a budget', () => {
    expect(contingencyGbp(spread, 0.8, { placementBudgetGbp: null, incomeGbp: 0 })).toBeNull();
  });
});
