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
      '8 March 2024,413388.00,"A pack, ""first"", 2024"\r\n' +
      '1 April 2024,-5.00,\r\n' +
      '8 April 2024,,\r\n',
  );
});

// A page shows £3.1m and 412 children; a file holds £3,080,166.67 and 411.7321 children, to be reckoned with.
test('a file holds pounds and pence, and other figures before rounding', () => {
  const table: ChartTable = {
    columns: [
      { head: 'Saving', unit: 'pounds', number: true },
      { head: 'Children', unit: 'children', number: true },
    ],
    rows: [
      {
        cells: [
          { value: 3_080_166.666, words: '£3.1m' },
          { value: 411.73214, words: '412' },
        ],
        from: [],
      },
      {
        cells: [
          { value: -0.0001, words: '£0' },
          { value: -1e-9, words: '0' },
        ],
        from: [],
      },
    ],
  };
  expect(csvOf(table).split('\r\n').slice(1, 3)).toEqual(['3080166.67,411.7321,', '0.00,0,']);
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
