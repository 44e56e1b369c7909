import { expect, test } from 'vitest';
import { endOfReturn, returnYearInName, returnYearOf } from '../../../model/returns/returnYear.ts';
import { dayOf, isoDateOf } from '../../../model/time/calendar.ts';

test('a return runs from 1 April to 31 March', () => {
  expect(isoDateOf(endOfReturn(2024))).toBe('2024-03-31');
  expect(returnYearOf(dayOf('2023-04-01'))).toBe(2024);
  expect(returnYearOf(dayOf('2024-03-31'))).toBe(2024);
  expect(returnYearOf(dayOf('2024-04-01'))).toBe(2025);
  for (let year = 2010; year < 2030; year++) expect(returnYearOf(endOfReturn(year))).toBe(year);
});

test.each(
  ['2024', '2023-24', '2023_24', '202324', '2023/24', '2023-2024', '20232024', '23-24', '23_24']
    .concat([
      'SSDA903 2023-24 v2.csv',
      'Return 2023 to 2024',
      '2023-04-01 to 2024-03-31',
      '31-03-2024',
      '2024 (2)',
    ])
    .concat(['episodes2024.csv', 'final_2024_episodes']),
)('%s is the return to 31 March 2024', (name) => {
  expect(returnYearInName(name)).toBe(2024);
});

test.each([
  'episodes.csv',
  'SSDA903',
  '2021 and 2024',
  '20240615',
  '1-2',
  '2324',
  '1923-24',
  '2019-20 2023-24',
  '12024',
])('%s names no return', (name) => {
  expect(returnYearInName(name)).toBeUndefined();
});

test('the turn of a decade and of the century', () => {
  expect(['2019-20', '2020', '2021', '201920'].map(returnYearInName)).toEqual([2020, 2020, 2021, 2020]);
});
