import { describe, expect, test } from 'vitest';
import type { YearAccounts } from '../../../model/money/accounts.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import type { SavingTarget } from '../../../model/schema/targets.ts';
import { impliedUnitCosts } from '../../../model/targets/impliedUnitCost.ts';
import { horizonOf } from '../../../model/time/horizon.ts';

const horizon = horizonOf({ from: '2024-04-01', to: '2026-03-31' });
// £20,000 a child-week of 20, then £33,000 of 30: £1,000 and £1,100 a week, and £53,000 over 50, £1,060, of both.
const comparator = [
  { spendGbp: 20_000, childWeeks: 20 },
  { spendGbp: 33_000, childWeeks: 30 },
] as YearAccounts[];

const target = (basis: SavingTarget['basis']): SavingTarget => ({
  id: 'line',
  label: 'A line',
  kind: 'saving',
  line: 'line',
  basis,
  byYear: { '2024-25': { value: 9_000, source: 'paper' }, '2025-26': 21_000 },
});

const cash = (amount: Extract<Measure, { kind: 'cash' }>['amountsGbp'][string]): Measure => ({
  id: 'legal',
  kind: 'cash',
  label: 'Legal costs avoided',
  start: '2024-04-01',
  line: 'line',
  amountsGbp: { '2024-25': amount },
});

const implied = (basis: SavingTarget['basis'], ...measures: Measure[]) =>
  impliedUnitCosts(target(basis), horizon, { measures, childWeeksAvoided: [10, 20] }, comparator);

describe('a published saving over the weeks of care avoided', () => {
  test('of each year, beside the average of the children there are', () => {
    expect(implied('in-year')).toMatchObject([
      { year: '2024-25', basis: 'in-year', impliedWeeklyGbp: 900, averageWeeklyCostGbp: 1_000 },
      { year: '2025-26', basis: 'in-year', impliedWeeklyGbp: 1_050, averageWeeklyCostGbp: 1_100 },
    ]);
  });

  test('is read both ways where the paper does not say how: £21,000 over 20 weeks, or over all 30', () => {
    expect(implied('not-stated').slice(2)).toMatchObject([
      { year: '2025-26', basis: 'in-year', impliedWeeklyGbp: 1_050, averageWeeklyCostGbp: 1_100 },
      { year: '2025-26', basis: 'cumulative', impliedWeeklyGbp: 700, averageWeeklyCostGbp: 1_060 },
    ]);
  });
});

describe('cash of the same line', () => {
  const sourced = cash({ value: 4_000, source: 'legal-costs' });

  test('is taken out first, and said: (£9,000 - £4,000) over 10 weeks is £500, not £900', () => {
    expect(implied('in-year', sourced)[0]).toMatchObject({
      publishedGbp: 9_000,
      cashGbp: 4_000,
      cashSources: ['legal-costs'],
      careGbp: 5_000,
      impliedWeeklyGbp: 500,
    });
  });

  test('is taken out of the sum so far as well: (£21,000 - £4,000) over 30 weeks', () => {
    expect(implied('cumulative', sourced)[1]!.impliedWeeklyGbp).toBeCloseTo(17_000 / 30, 9);
    expect(implied('in-year', sourced)[1]).toMatchObject({ cashGbp: 0, impliedWeeklyGbp: 1_050 });
  });

  test('that somebody typed is no part of what was published', () => {
    expect(implied('in-year', cash(-4_000))[0]).toMatchObject({ cashGbp: 0, impliedWeeklyGbp: 900 });
  });

  test('that is all of it leaves nothing to divide', () => {
    expect(implied('in-year', cash({ value: 9_000, source: 'paper' }))[0]).toMatchObject({
      careGbp: 0,
      impliedWeeklyGbp: null,
    });
  });
});
