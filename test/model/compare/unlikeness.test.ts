import { expect, test } from 'vitest';
import { commonHorizon, unlikeness } from '../../../model/compare/unlikeness.ts';
import { unlikeReasons } from '../../../model/words/compareWords.ts';

const plan = (from: string, to: string, baseline = 'one', engineVersion = '1.0.0') => ({
  name: `From ${from.slice(0, 4)}`,
  baseline,
  engineVersion,
  horizon: { from, to },
});
const first = plan('2024-04-01', '2027-03-31');

test('alike scenarios have nothing to be told', () => {
  expect(unlikeness([first, { ...first }])).toEqual([]);
  expect(unlikeness([])).toEqual([]);
});

test('every way in which a scenario is unlike the first is told', () => {
  const other = plan('2025-04-01', '2028-03-31', 'two', '0.9.0');
  expect(unlikeness([first, first, other])).toEqual([
    { scenario: 2, part: 'baseline' },
    { scenario: 2, part: 'engine' },
    { scenario: 2, part: 'start' },
    { scenario: 2, part: 'end' },
  ]);
  expect(unlikeReasons([first, plan('2025-04-01', '2027-03-31')])).toEqual([
    '“From 2025” starts on 1 April 2025, “From 2024” on 1 April 2024.',
  ]);
});

test('the common horizon is the days that all of them have', () => {
  const horizons = [first, plan('2025-04-01', '2028-03-31'), plan('2023-04-01', '2026-03-31')];
  expect(commonHorizon(horizons.map(({ horizon }) => horizon))).toEqual({
    from: '2025-04-01',
    to: '2026-03-31',
  });
  expect(
    commonHorizon([
      { from: '2020-04-01', to: '2021-03-31' },
      { from: '2024-04-01', to: '2025-03-31' },
    ]),
  ).toBeUndefined();
});
