import { expect, test } from 'vitest';
import type { ChartTable } from '../../web/charts/chartTable.ts';
import { csvOf } from '../../web/charts/csv.ts';

const from = { words: 'A pack, "first", 2024', link: 'A', from: { evidence: 'a' } };

test('units stand in the heads, figures are plain, sources are last', () => {
  const table: ChartTable = {
    columns: [{ head: 'Date' }, { head: 'Published', unit: 'pounds a week', number: true }],
    rows: [
      { cells: ['8 March 2024', { value: 413_388, words: '£413,388' }], from: [from] },
      { cells: ['1 April 2024', { value: -5, words: '−£5' }], from: [] },
      { cells: ['8 April 2024', null], from: [] },
    ],
  };
  expect(csvOf(table)).toBe(
    'Date,Published (pounds a week),Source\r\n' +
      '8 March 2024,413388,"A pack, ""first"", 2024"\r\n' +
      '1 April 2024,-5,\r\n' +
      '8 April 2024,,\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['@sum', "'@sum"],
  ['+cmd', "'+cmd"],
  ['-cmd', "'-cmd"],
  ['\tx', "'\tx"],
  ['-12.5', '-12.5'],
  ['+7', '+7'],
  ['plain', 'plain'],
])('text %j cannot become a formula', (text, written) => {
  const table: ChartTable = { columns: [{ head: 'A' }], rows: [{ cells: [text], from: [] }] };
  expect(csvOf(table)).toBe(`A,Source\r\n${written},\r\n`);
});
