import { expect, test } from 'vitest';
import { actualsOfMonth } from '../../../../model/returns/indicators.ts';
import { readActuals } from '../../../../server/import/actuals/readActuals.ts';
import { monthIn } from '../../../../server/import/indicators/monthCell.ts';
import { readIndicators } from '../../../../server/import/indicators/readIndicators.ts';
import { dateCell, workbook } from '../table/workbook.ts';

const TYPES = [
  { id: 'own-foster', label: 'Own foster care' },
  { id: 'residential', label: 'Residential care' },
];
const read = (...texts: string[]) =>
  readIndicators(
    texts.map((text, i) => ({ name: `${i}.csv`, bytes: Buffer.from(text) })),
    TYPES,
  );
const rulesOf = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.map(({ at, rule }) => `${at.row} ${rule}`);

test.each([
  ['2024-04', '2024-04'],
  ['2024-04-30', '2024-04'],
  ['2024-04-30T00:00', '2024-04'],
  ['Apr-24', '2024-04'],
  ['April 2024', '2024-04'],
  ['04/2024', '2024-04'],
  ['30/04/2024', '2024-04'],
  ['2024-13', undefined],
  ['13/2024', undefined],
  ['April', undefined],
  ['Q1 2024', undefined],
  ['Apx-24', undefined],
  ['2024', undefined],
])('the month of %s', (cell, month) => {
  expect(monthIn(cell)).toBe(month);
});

test('a month a row, a figure a column, spend by type too', async () => {
  const result = await read(
    'Performance 2024\n\nMonth ending,CLA,New CLA,CLA ceased,CP plans,Starts,Ends,Residential care spend (£),Children own-foster,Notes\nApr-24,"1,022",12,9,300,31,28,"£201,000.50",101,fine\nMay-24,1020,,,,,,,,\n\nTotal,,12,9,,31,28,,,\n',
  );
  expect(rulesOf(result)).toEqual(['3 month-columns-not-read']);
  expect(result.months).toEqual([
    {
      month: '2024-04',
      children: 1022,
      entries: 12,
      exits: 9,
      cpPlans: 300,
      cpStarts: 31,
      cpEnds: 28,
      placements: new Map([
        ['residential', { spendGbp: 201_000.5 }],
        ['own-foster', { children: 101 }],
      ]),
    },
    { month: '2024-05', children: 1020, placements: new Map() },
  ]);
});

test('a figure a row, and a workbook', async () => {
  const long = await read(
    'month,measure,placement,value\n2024-04,children,,20\n2024-04,cp-starts,,4\n2024-04,placement-spend,residential,5000',
  );
  expect(long.problems).toEqual([]);
  expect(long.months).toEqual([
    {
      month: '2024-04',
      children: 20,
      cpStarts: 4,
      placements: new Map([['residential', { spendGbp: 5000 }]]),
    },
  ]);
  const bytes = workbook([
    ['Month', 'Children'],
    [dateCell(45412), 21],
  ]);
  expect((await readIndicators([{ name: 'a.xlsx', bytes }], TYPES)).months).toEqual([
    { month: '2024-04', children: 21, placements: new Map() },
  ]);
});

test('each fault has its row, and the good figures stay', async () => {
  const result = await read(
    'month,children,entries\n2024-04,20,many\nsoon,21,2\n2024-05,-1,3\n2024-04,22,4\n2024-06,23,5',
  );
  expect(rulesOf(result)).toEqual([
    '2 month-column-no-number',
    '3 month-no-month',
    '4 month-out-of-range',
    '5 month-figure-twice',
  ]);
  expect(result.months).toMatchObject([
    { month: '2024-04', children: 20, entries: 4 },
    { month: '2024-05', entries: 3 },
    { month: '2024-06', children: 23, entries: 5 },
  ]);
  expect(JSON.stringify(result.problems)).not.toMatch(/many|soon|-1/);
});

test('files that are none are told, months of several are put together', async () => {
  const result = await read(
    '',
    'a,b\n1,2',
    'month,children\n2024-04,20',
    'month,children,entries\n2024-04,21,3',
  );
  expect(result.files.map(({ kind }) => kind)).toEqual(['none', 'none', 'months', 'months']);
  expect(result.problems.map(({ at, rule }) => [at.file, rule])).toEqual([
    [0, 'months-file-unreadable'],
    [1, 'months-no-columns'],
    [3, 'month-figure-twice'],
  ]);
  expect(result.months).toMatchObject([{ month: '2024-04', children: 20, entries: 3 }]);
});

test('actuals hold no starts of CP plans, and say so', () => {
  const taken = readActuals('month,measure,placement,value\n2024-04,cp-starts,,4', []);
  expect(taken.ok ? [] : taken.problems.map(({ path }) => path)).toEqual(['csv row 2, measure']);
});

test('what can be kept as actuals of a month: a type only where both its figures are known', async () => {
  const { months } = await read(
    'month,children,cp starts,own-foster children,own-foster spend,residential spend\n2024-04,20,3,11,5000,9000',
  );
  expect(months.map(actualsOfMonth)).toEqual([
    {
      month: '2024-04',
      children: 20,
      placements: [{ placement: 'own-foster', children: 11, spendGbp: 5000 }],
    },
  ]);
});
