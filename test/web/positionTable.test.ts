import { expect, test } from 'vitest';
import { belowSimilarWords, fewWords, isFarBelow, statedRisk } from '../../model/words/positionWords.ts';
import { positionTable } from '../../web/screens/plan/positionTable.ts';

const position = (lower: number, higher: number) => ({ lower, same: 0, higher, missing: 1 });

const none = { similar: '', belowSimilar: false };

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
        { rate: 'children', per10k: '87', words: 'higher than all others', below: false, ...none },
        { rate: 'entries', per10k: '28', words: 'lower than 2 of 3', below: false, ...none },
      ],
    },
    {
      year: '2025 to 2026',
      cells: [
        { rate: 'children', per10k: undefined, words: '', below: false, ...none },
        { rate: 'entries', per10k: '10', words: 'lower than all others', below: true, ...none },
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

test('beside the councils most like it, a rate below every one of them is told as a question of safety', () => {
  const alike = (lower: number, higher: number) => ({ similar: position(lower, higher) });
  const placed = [
    { financialYear: '2024-25', rate: 'entries', per10k: 20, position: position(30, 120), ...alike(1, 9) },
    { financialYear: '2025-26', rate: 'entries', per10k: 14, position: position(4, 146), ...alike(0, 10) },
  ] as const;
  const today = { children: [], entries: Array.from({ length: 150 }, () => 25), 'cp-plans': [] };
  const cells = positionTable(placed, today).rows.map((row) => row.cells[0]!);
  expect(cells.map(({ similar, belowSimilar }) => [similar, belowSimilar])).toEqual([
    ['of the 10 most like it, 1 lower, 9 higher', false],
    ['lower than all 10 councils most like it', true],
  ]);
  expect(belowSimilarWords(placed)).toBe(
    'Below every one of the councils most like it: entries in 2025-26. That is a question about the safety of children before it is a saving.',
  );
  expect(belowSimilarWords(placed.slice(0, 1))).toBeUndefined();
  expect(fewWords(today)).toBeUndefined();
  expect(fewWords({ ...today, entries: [20, null, 30] })).toContain('only 2 other councils');
});
