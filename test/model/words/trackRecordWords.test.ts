import { describe, expect, test } from 'vitest';
import type { Method, ScoreRow } from '../../../model/schema/trackRecord.ts';
import { DEFAULT_IMBALANCE_SHRINKAGE } from '../../../model/estimate/openData/buildBaseline.ts';
import { DATA_SHRINKS_OTHERWISE, findingOf, goalsOf } from '../../../model/words/trackRecordWords.ts';

const row = (method: Method, change: Partial<ScoreRow> = {}): ScoreRow => ({
  series: 'cla-count',
  years: 1,
  period: 'judged',
  method,
  count: 100,
  medianAbsoluteError: 0.05,
  meanAbsoluteError: 0.06,
  bias: 0,
  coverage50: 0.5,
  coverage80: 0.8,
  intervalScore80: 0.3,
  ...change,
});
const met = (rows: ScoreRow[]) => goalsOf(rows).map((goal) => goal.met);

describe('goals', () => {
  test('are met at their bounds', () => {
    const rows = [row('model', { coverage80: 0.75, intervalScore80: 0.29 }), row('last-value')];
    expect(met(rows)).toEqual([true, true, true]);
    expect(met([row('model', { coverage80: 0.85, intervalScore80: 0.29 }), row('last-value')])[0]).toBe(true);
  });

  test('are missed by ranges too narrow or too wide, by a score that is only as good, by a worse median', () => {
    expect(met([row('model', { coverage80: 0.749 })])[0]).toBe(false);
    expect(met([row('model', { coverage80: 0.851 })])[0]).toBe(false);
    expect(met([row('model'), row('last-value')])[1]).toBe(false);
    const closer = [row('model'), row('last-value', { medianAbsoluteError: 0.0499, intervalScore80: null })];
    expect(met(closer)).toEqual([true, true, false]);
    expect(goalsOf(closer)[2]!.words).toBe(
      'The median error, 5.0%, is above that of the last value (5.0%): this forecast does not beat the last value.',
    );
  });

  test('are not told of a handful of outcomes', () => {
    expect(goalsOf([row('model', { count: 29 })])).toEqual([]);
    expect(findingOf([row('model', { count: 29 }), row('last-value')], 'cla-count').first).toMatch(
      /^Too few/,
    );
  });
});

test('the finding names each horizon, and where a plain forecast came closer', () => {
  const scores = [
    row('model'),
    row('last-value', { medianAbsoluteError: 0.046 }),
    row('model', { years: 2, medianAbsoluteError: 0.068, coverage80: 0.77 }),
    row('last-value', { years: 2, medianAbsoluteError: 0.072 }),
  ];
  expect(findingOf(scores, 'cla-count')).toEqual({
    first:
      '80% ranges for children looked after held 80% and 77% of outcomes 1 and 2 years ahead; for the number alone, a plain forecast came closer at 1 year ahead.',
    next: 'Half of the forecasts came within 5.0% and 6.8% of what happened, 1 and 2 years ahead; the last value alone within 4.6% and 7.2%.',
  });
});

test('the shrinkage of Data is told as what it is', () => {
  expect(DEFAULT_IMBALANCE_SHRINKAGE).toBe(0.5);
  expect(DATA_SHRINKS_OTHERWISE).toContain('there half of what sets one year’s entries and exits apart');
});
