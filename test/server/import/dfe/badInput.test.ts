import { describe, expect, test } from 'vitest';
import { found, readText } from './readText.ts';

const HEAD = 'year_ending,area_code,area_name,level,measure,breakdown,value,unit,source_file,suppressed';

/** A row of the long layout: only what a test is about is given. */
const row = ({
  year = '2024-03-31',
  code = 'E06000035',
  name = 'Medway',
  level = 'LA',
  measure = 'cla-count',
  breakdown = 'all',
  value = '400',
  unit = 'children',
  suppressed = '0',
} = {}) => [year, code, name, level, measure, breakdown, value, unit, 'lait', suppressed].join(',');

const file = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
const good = row({ measure: 'cla-exits', value: '150' });

/** Rows that spoil a file, each with its reason; the row after them is read all the same. */
const refused: [what: string, rows: string[], reason: RegExp][] = [
  ['an unknown authority', [row({ code: 'W06000001' })], /authority is not known here/],
  ['a code that no council has', [row({ code: 'E06000999' })], /authority is not known here/],
  ['a district', [row({ code: 'E07000120' })], /authority is not known here/],
  ['a name left out', [row({ name: ' ' })], /area has no name/],
  ['a name without end', [row({ name: 'x'.repeat(101) })], /name of an area is too long/],
  ['a level of its own', [row({ level: 'ward' })], /level of an area is none of LA, region and country/],
  ['a measure of its own', [row({ measure: 'happiness' })], /measure is not known here/],
  ['a broken breakdown', [row({ breakdown: 'age 0' })], /breakdown is not written as/],
  ['a unit of its own', [row({ unit: 'dogs' })], /unit is not known here/],
  ['another day', [row({ year: '2024-12-31' })], /year does not end on 31 March/],
  ['a year in words', [row({ year: 'last' })], /year is not written as 2024/],
  ['two years out of order', [row({ year: '202423' })], /two years of a period are out of order/],
  ['a year out of reach', [row({ year: '1890' })], /year lies outside 1990 to 2100/],
  ['words for a value', [row({ value: 'about 400' })], /neither a number nor a symbol/],
  ['a thousands separator in the wrong place', [row({ value: '"4,00"' })], /neither a number/],
  ['a negative value', [row({ value: '-4' })], /below zero/],
  ['too few columns', ['2024-03-31,E06000035'], /row has fewer columns than the heading/],
  ['too many columns', [`${row()},more`], /row has more columns than the heading/],
];

describe('a row with', () => {
  test.each(refused)(
    '%s is left out, by its number and reason, and the rest is read',
    async (_, rows, reason) => {
      const read = await readText(file(row({ measure: 'cla-entries', value: '140' }), ...rows, good));
      expect(read.problems).toHaveLength(1);
      expect(read.problems[0]).toMatchObject({ file: 'figures.csv', rows: [3], count: 1, leftOut: true });
      expect(read.problems[0]!.reason).toMatch(reason);
      expect(read.index.size).toBe(2);
      expect(read.index.total('E06000035', 'cla-exits', 2024)).toBe(150);
    },
  );

  test('several such problems is told of each, and no value of the file is repeated', async () => {
    const read = await readText(file(row({ measure: 'secret-child-name' }), row({ value: 'secret' }), good));
    expect(found(read)).toHaveLength(2);
    expect(JSON.stringify(read.problems)).not.toContain('secret');
  });
});

describe('values', () => {
  const reading = async (value: string, suppressed = '0') => {
    const read = await readText(file(row({ value, suppressed })));
    const { value: number, suppressed: withheld } = read.index.figure('E06000035', 'cla-count', 'all', 2024)!;
    return { number, withheld, noted: read.problems.filter(({ leftOut }) => !leftOut).length };
  };

  test.each([
    ['c', null, true],
    ['C', null, true],
    ['-', null, true],
    ['z', null, false],
    ['x', null, false],
    ['u', null, false],
    [':', null, false],
    ['.', null, false],
    ['', null, false],
    ['low', 0, false],
    ['k', 0, false],
    ['0', 0, false],
  ])('"%s" is read as the department means it', async (value, number, withheld) => {
    expect(await reading(value)).toEqual({ number, withheld, noted: 0 });
  });

  test('an empty one that is marked withheld is withheld', async () => {
    expect(await reading('', '1')).toEqual({ number: null, withheld: true, noted: 0 });
  });

  test.each([
    ['"1,234"', 1234],
    ['"12,345,678.5"', 12345678.5],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
  ])('%s is read without its separators, and said', async (value, number) => {
    expect(await reading(value)).toEqual({ number, withheld: false, noted: 1 });
  });

  test('a pound sign is read in a cell of money, and nowhere else', async () => {
    const money = { measure: 'spend-cla-gross-gbp', unit: 'gbp', value: '"£63,052,064"' };
    const read = await readText(file(row(money), good));
    expect(read.index.total('E06000035', 'spend-cla-gross-gbp', 2024)).toBe(63_052_064);
    expect(found(read)).toEqual(['2: A value has separators between thousands; it is read without them.']);
    const plain = await readText(file(row({ ...money, value: '£900' }), good));
    expect(plain.index.total('E06000035', 'spend-cla-gross-gbp', 2024)).toBe(900);
    const count = await readText(file(row({ value: '£400' }), good));
    expect(found(count)[0]).toMatch(/neither a number nor a symbol/);
  });

  test('1e+05 is a number as R writes it', async () => {
    expect(await reading('1e+05')).toMatchObject({ number: 100_000 });
  });
});

describe('two figures for one thing', () => {
  test('the first stands; the same is noted, another is left out', async () => {
    const read = await readText(
      file(row({ value: '400' }), row({ value: '400' }), row({ value: '401' }), good),
    );
    expect(found(read)).toEqual([
      '3: A figure stands in this file already, with the same value.',
      '4: A figure stands in this file already, with another value; the first is kept. Left out.',
    ]);
    expect(read.index.total('E06000035', 'cla-count', 2024)).toBe(400);
    expect(read.figures).toBe(2);
  });

  test('the file given first is believed, and the other is told of it', async () => {
    const first = await readText(file(row({ value: '400' })));
    const second = await readText(file(row({ value: '500' }), good), { index: first.index, name: 'b.csv' });
    expect(found(second)[0]).toMatch(
      /^2: A figure stands in a file given before it already, with another value/,
    );
    expect(first.index.total('E06000035', 'cla-count', 2024)).toBe(400);
    expect(first.index.total('E06000035', 'cla-exits', 2024)).toBe(150);
  });
});

test('years out of order are read all the same, and said once', async () => {
  const years = ['2022-03-31', '2024-03-31', '2023-03-31', '2021-03-31'];
  const read = await readText(file(...years.map((year, i) => row({ year, value: String(400 + i) }))));
  expect(found(read)).toEqual(['4: Years are out of order from here on; they are read all the same.']);
  expect(read.index.years('E06000035', 'cla-count')).toEqual([2021, 2022, 2023, 2024]);
});

describe('a file', () => {
  test.each([
    [',', file(good)],
    [';', file(good).replaceAll(',', ';')],
    ['\t', file(good).replaceAll(',', '\t')],
    ['|', file(good).replaceAll(',', '|')],
  ])('with "%s" between columns is read', async (_, text) => {
    const read = await readText(text);
    expect(found(read)).toEqual([]);
    expect(read.index.total('E06000035', 'cla-exits', 2024)).toBe(150);
  });

  test('in UTF-16 or in the characters of Windows is read', async () => {
    const text = file(row({ name: 'Château' }));
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const windows = new Uint8Array(Buffer.from(text, 'latin1'));
    for (const bytes of [utf16, windows]) {
      const read = await readText(bytes, { piece: 11 });
      expect(found(read)).toEqual([]);
      expect(read.index.figure('E06000035', 'cla-count', 'all', 2024)!.areaName).toBe('Château');
    }
  });

  test.each([
    ['', /file is empty/],
    [HEAD, /heading and no rows/],
    ['a,b,c\n1,2,3\n', /heading is of no layout known here/],
    ['{"schemaVersion": 1}', /heading is of no layout known here/],
    [
      HEAD.replace('measure,', '') + '\n',
      /looks like "Published figures in one table", but has no column "measure"/,
    ],
  ])('of no use (%#) is said to be, and nothing is read', async (text, reason) => {
    const read = await readText(text);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]!.reason).toMatch(reason);
    expect(read.index.size).toBe(0);
  });

  test('with a quotation mark that never closes keeps what came before', async () => {
    const read = await readText(file(good, '"2024-03-31,E06000035,Medway,LA', row()));
    expect(found(read)[0]).toMatch(/Quotation marks do not close/);
    expect(read.index.total('E06000035', 'cla-exits', 2024)).toBe(150);
  });

  test('with thousands of bad rows keeps count, and the numbers of the first thousand', async () => {
    const read = await readText(file(...Array.from({ length: 1500 }, () => row({ unit: 'dogs' }))), {
      piece: 4096,
    });
    expect(read.problems[0]).toMatchObject({ count: 1500 });
    expect(read.problems[0]!.rows).toHaveLength(1000);
  });
});
