import { expect, test } from 'vitest';
import { isFarBelow, statedRisk } from '../../model/words/positionWords.ts';
import { positionTable } from '../../web/screens/plan/positionTable.ts';

const position = (lower: number, higher: number) => ({ lower, same: 0, higher, missing: 1 });

test('a row a year, a column a rate, with how many councils there are to compare with', () => {
  const today = { children: [50, 60, null], entries: [20, 30, 40], 'cp-plans': [1, 2, 3] };
  const table = positionTable(
    [
      { financialYear: '2024-25', rate: 'children', per10k: 87.04, position: position(2, 0) },
      { financialYear: '2024-25', rate: 'entries', per10k: 27.6, position: position(1, 2) },
      { financialYear: '2025-26', rate: 'entries', per10k: 10, position: position(0, 3) },
    ],
    today,
  );
  expect(table.heads.map(({ label }) => label)).toEqual([
    'Children looked after per 10,000 (2 councils)',
    'Entries in the year per 10,000 (3 councils)',
  ]);
  expect(table.rows).toEqual([
    {
      year: '2024 to 2025',
      cells: [
        { rate: 'children', per10k: '87', words: 'higher than all others', below: false },
        { rate: 'entries', per10k: '28', words: 'lower than 6 in 10', below: false },
      ],
    },
    {
      year: '2025 to 2026',
      cells: [
        { rate: 'children', per10k: undefined, words: '', below: false },
        { rate: 'entries', per10k: '10', words: 'lower than all others', below: true },
      ],
    },
  ]);
});

test('lower than nine in ten is far below, and with nobody to compare with nothing is', () => {
  expect(isFarBelow(position(1, 9))).toBe(true);
  expect(isFarBelow(position(2, 9))).toBe(false);
  expect(isFarBelow(position(0, 0))).toBe(false);
});

test('the risk is what the plan itself states, and that it states none is said', () => {
  const measure = (risk?: 'high' | 'low') => ({ id: 'x', ...(risk && { risk }) }) as never;
  const measures = [measure('high'), measure('high'), measure('low'), measure()];
  expect(statedRisk({ measures, basis: 'published' })).toBe(
    'The papers state a high risk for 2 of its 4 measures and a low risk for 1 of its 4 measures.',
  );
  expect(statedRisk({ measures: [measure()] })).toBe('The plan states no risk of its measures.');
});
