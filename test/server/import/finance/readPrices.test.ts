import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../model/time/calendar.ts';
import { PRICE_RULES } from '../../../../model/returns/rules/priceRules.ts';
import { readPrices } from '../../../../server/import/finance/readPrices.ts';
import { dateCell, workbook } from '../table/workbook.ts';

const read = (...texts: string[]) =>
  readPrices(texts.map((text, i) => ({ name: `${i}.csv`, bytes: Buffer.from(text) })));
const HEAD = 'CHILD,DECOM,DEC,PLACE,PLACE_PROVIDER,WEEKLY_COST';
const GOOD = 'A1,01/04/2023,,U4,PR1,500';
const rulesOf = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.map(({ at, rule }) => `${at.row} ${rule}`);

test('an extract by child, columns in any order and by other names', async () => {
  const { children, files, problems } = await read(
    'Placement costs 2023-24\n\nGross weekly cost (£),Child ref,Start date,End date,Supplier\n"£1,234.50",007,2023-04-01,01/05/2023,Homes Ltd\n\n"£1,234.50",,Total,,\n',
  );
  expect(problems).toEqual([]);
  expect(files).toEqual([{ name: '0.csv', kind: 'children', rows: 1 }]);
  expect(children).toEqual([
    {
      child: '007',
      from: dayOf('2023-04-01'),
      to: dayOf('2023-05-01'),
      place: '',
      provider: '',
      weeklyPence: 123_450,
      at: { file: 0, row: 4 },
    },
  ]);
});

test('the same from a workbook', async () => {
  const bytes = workbook([
    ['CHILD', 'DECOM', 'PLACE', 'PLACE_PROVIDER', 'WEEKLY_COST'],
    ['007', dateCell(45383), 'k2', 'pr4', 5250.1],
  ]);
  const { children, problems } = await readPrices([{ name: 'a.xlsx', bytes }]);
  expect(problems).toEqual([]);
  expect(children).toMatchObject([
    { child: '007', from: dayOf('2024-04-01'), to: null, place: 'K2', provider: 'PR4', weeklyPence: 525_010 },
  ]);
});

describe('each fault has its row and rule, and the good row stays', () => {
  test.each<[string, string, string[], number]>([
    ['blank', 'B2,01/04/2023,,U4,PR1,', ['3 price-blank'], 1],
    ['a word', 'B2,01/04/2023,,U4,PR1,free', ['3 price-no-number'], 1],
    ['a comma for a point', 'B2,01/04/2023,,U4,PR1,"482,91"', ['3 price-no-number'], 1],
    ['negative', 'B2,01/04/2023,,U4,PR1,-20', ['3 price-negative'], 1],
    ['negative as accountants write it', 'B2,01/04/2023,,U4,PR1,(20.00)', ['3 price-negative'], 1],
    ['a total', 'B2,01/04/2023,,U4,PR1,250000', ['3 price-beyond-any'], 1],
    ['dear', 'B2,01/04/2023,,U4,PR1,63000', ['3 price-very-high'], 2],
    ['parts of a penny', 'B2,01/04/2023,,U4,PR1,482.915', ['3 price-part-of-a-penny'], 2],
    ['no child', ',01/04/2023,,U4,PR1,20', ['3 price-no-child'], 1],
    ['no start', 'B2,,,U4,PR1,20', ['3 price-no-start'], 2],
    ['a start that is no date', 'B2,31/02/2023,,U4,PR1,20', ['3 price-start-no-date'], 1],
    ['an end that is no date', 'B2,01/04/2023,soon,U4,PR1,20', ['3 price-end-no-date'], 2],
    ['an end before the start', 'B2,01/04/2023,31/03/2023,U4,PR1,20', ['3 price-end-before-start'], 1],
    ['the same again', GOOD, ['3 price-twice'], 1],
    ['another price for it', 'A1,01/04/2023,,U4,,510', ['2 price-replaced'], 1],
    ['an overlap', 'A1,01/03/2023,01/06/2023,U6,PR1,400', ['3 price-overlap'], 2],
    ['a second placement that day', 'A1,01/04/2023,,U6,PR1,400', [], 2],
  ])('%s', async (_, row, rules, rows) => {
    const result = await read(`${HEAD}\n${GOOD}\n${row}\n`);
    expect(rulesOf(result)).toEqual(rules);
    expect(result.children).toHaveLength(rows);
    for (const { rule, details } of result.problems) {
      // No cell in what is told: only names of columns that are known here.
      expect(Object.values(details ?? {}).every((it) => HEAD.includes(it))).toBe(true);
      expect(Object.hasOwn(PRICE_RULES, rule)).toBe(true);
    }
  });
});

test('no problem has a child’s number or a value', async () => {
  const result = await read(
    `${HEAD}\nSECRET1,hello,,U4,PR1,20\nSECRET1,01/04/2023,,U4,PR1,9999999.77\nSECRET1,01/04/2023,x77,U4,PR1,ten77`,
  );
  expect(result.problems.length).toBeGreaterThan(2);
  expect(JSON.stringify(result.problems)).not.toMatch(/SECRET1|hello|77|ten/);
});

test('files that are none are told, and others are read', async () => {
  const result = await read('', 'a,b\n1,2', `${HEAD}\n${GOOD}`);
  expect(result.files.map(({ kind }) => kind)).toEqual(['none', 'none', 'children']);
  expect(result.problems.map(({ at, rule }) => [at.file, at.row, rule])).toEqual([
    [0, 0, 'price-file-unreadable'],
    [1, 0, 'price-no-columns'],
  ]);
});

test('a table by group', async () => {
  const result = await read(
    [
      'Placement type,Weekly cost,Children,Low,High,Uplift',
      'Own foster care,"£550.00",101,500,600,4%',
      'agency-foster,1038.40,87,,,0.05',
      'Residential care,4863.53,35.5,6000,7000,8',
      'Castles,1,1,,,',
      'own-foster,600,1,,,',
      'Total,3000,',
    ].join('\n'),
  );
  expect(result.groups).toEqual([
    {
      group: 'own-foster',
      weeklyPence: 55_000,
      lowPence: 50_000,
      highPence: 60_000,
      children: 101,
      annualUplift: 0.04,
      at: { file: 0, row: 2 },
    },
    {
      group: 'agency-foster',
      weeklyPence: 103_840,
      lowPence: null,
      highPence: null,
      children: 87,
      annualUplift: 0.05,
      at: { file: 0, row: 3 },
    },
    {
      group: 'residential',
      weeklyPence: 486_353,
      lowPence: null,
      highPence: null,
      children: null,
      annualUplift: null,
      at: { file: 0, row: 4 },
    },
  ]);
  expect(rulesOf(result)).toEqual([
    '4 price-range-order',
    '4 price-children-no-number',
    '4 price-uplift-no-share',
    '5 price-group-unknown',
    '6 price-group-twice',
  ]);
});

test('rows without end for one child are no trap', async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `A1,01/04/2023,,U4,PR1,${i}`);
  const result = await read([HEAD, ...rows].join('\n'));
  expect(result.children).toHaveLength(1);
  expect(result.problems.filter(({ rule }) => rule === 'price-too-many')).toHaveLength(39_500);
});
