import { describe, expect, test } from 'vitest';
import { RULES } from '../../../../model/returns/rules/rules.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { EPISODES, episodeLine, found, HEADER, lines, readAll } from './given.ts';

const many = (count: number, change: (i: number) => Readonly<Record<string, string>>) =>
  lines(
    EPISODES,
    ...Array.from({ length: count }, (_, i) => episodeLine({ CHILD: `${1000 + i}`, ...change(i) })),
  );
const two = (number: number) => String(number).padStart(2, '0');
const day = (i: number) => two(1 + (i % 28));
const month = (i: number) => two(4 + (i % 9));

describe('dates with the month first', () => {
  test('leave the file out whole: none is read as another day', async () => {
    const read = await readAll({
      '2024/e.csv': many(56, (i) => ({ DECOM: `${month(i)}/${day(i)}/2023` })),
      '2024/h.csv': lines(HEADER, '1000,1,31/01/2010,,,,'),
    });
    expect(read.episodes).toEqual([]);
    expect(read.headers).toHaveLength(1);
    expect(found(read)).toEqual(['2024/e.csv 0: dates-month-first count=32 of=56']);
    expect(read.files[0]!.rows).toBe(56);
  });

  test('of a header as well', async () => {
    const rows = Array.from({ length: 28 }, (_, i) => `${i},1,${month(i)}/${day(i)}/2010,,,,`);
    const read = await readAll({ '2024/h.csv': lines(HEADER, ...rows) });
    expect(read.headers).toEqual([]);
    expect(found(read)).toEqual(['0: dates-month-first count=16 of=28']);
  });

  test('are not thought of where one date has the day first, but many that cannot be read are an alarm', async () => {
    const read = await readAll({
      '2024/e.csv': many(56, (i) => ({ DECOM: i === 0 ? '25/06/2023' : `${month(i)}/${day(i)}/2023` })),
    });
    expect(read.episodes).toHaveLength(56);
    expect(found(read)).toContain('0: dates-many-not-read column=DECOM count=32 of=56');
  });

  test('nor for a slip or two', async () => {
    const read = await readAll({
      '2024/e.csv': many(20, (i) => ({ DECOM: i < 4 ? '06/25/2023' : `${two(1 + (i % 12))}/06/2023` })),
    });
    expect(read.episodes).toHaveLength(20);
    expect(found(read)).toEqual([2, 3, 4, 5].map((row) => `${row}: date-not-read column=DECOM`));
  });
});

describe('dates that cannot be read', () => {
  test.each([
    [9, 40, false],
    [10, 190, true],
    [10, 200, false],
  ])('%i of %i: %s', async (bad, all, said) => {
    const rows = Array.from({ length: all }, (_, i) => `${i},1,${i < bad ? 'unknown?' : '31/01/2010'},,,,`);
    const read = await readAll({ '2024/h.csv': lines(HEADER, ...rows) });
    expect(found(read).some((it) => it.includes('dates-many-not-read column=DOB'))).toBe(said);
  });
});

describe('a return without an episode', () => {
  const sound = (year: number) => many(12, (i) => ({ DECOM: `${day(i)}/06/${year - 1}` }));

  test('that is the last is an alarm: what is shown ends before it', async () => {
    const read = await readAll({
      '2023/e.csv': sound(2023),
      '2024/e.csv': many(12, () => ({ CHILD: '1.23E+06', DECOM: '01/06/2023' })),
    });
    expect(found(read).filter((it) => !it.includes('child-scientific'))).toEqual([
      '2024/e.csv 0: file-without-episodes rows=12',
      '2024/e.csv 0: last-return-empty year=2024 end=31 March 2023',
    ]);
  });

  test('nor is it read where no row has a DECOM', async () => {
    const read = await readAll({ '2023/e.csv': sound(2023), '2024/e.csv': many(12, () => ({ DECOM: '' })) });
    expect(new Set(read.episodes.map(({ at }) => at.file))).toEqual(new Set([0]));
    expect(found(read)).toContain('2024/e.csv 0: last-return-empty year=2024 end=31 March 2023');
  });

  test('nor where its header alone is given', async () => {
    const read = await readAll({
      '2023/e.csv': sound(2023),
      '2024/h.csv': lines(HEADER, '1000,1,31/01/2010,,,,'),
    });
    expect(found(read)).toEqual(['2024/h.csv 0: last-return-empty year=2024 end=31 March 2023']);
  });
});

test.each([
  [4, false],
  [5, true],
])('places that no list knows in %i rows: %s', async (count, said) => {
  const read = await readAll({
    '2024/e.csv': many(20, (i) => ({ DECOM: '13/06/2023', ...(i < count && { PLACE: 'Q9' }) })),
  });
  expect(found(read).filter((it) => it.endsWith('place-unknown'))).toHaveLength(count);
  expect(found(read).includes(`0: places-unknown count=${count}`)).toBe(said);
});

test('a correction that is no date leaves the cell as it stands', async () => {
  const file = '2024/e.csv';
  const read = await readAll(
    { [file]: lines(EPISODES, episodeLine({ DEC: '01/08/2023', REC: 'E4A' })) },
    {
      corrections: [
        { file, row: 2, column: 'DEC', value: 'banana' },
        { file, row: 2, column: 'DECOM', value: '' },
      ],
    },
  );
  expect(read.episodes[0]).toMatchObject({ to: dayOf('2023-08-01'), from: null });
  expect(found(read)).toEqual(['2: correction-no-date column=DEC', '2: corrected column=DECOM']);
});

test('what puts all in doubt is an alarm', () => {
  const alarms = Object.entries(RULES).flatMap(([key, { alarm }]) => (alarm ? [key] : []));
  expect(alarms.sort()).toEqual([
    'children-of-nobody',
    'dates-many-not-read',
    'dates-month-first',
    'draft-return',
    'file-without-episodes',
    'last-return-empty',
    'many-never-again',
    'no-child-in-common',
    'places-unknown',
    'return-missing',
    'several-councils',
    'two-editions',
    'year-twice',
  ]);
});
