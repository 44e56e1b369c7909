import { describe, expect, test } from 'vitest';
import { EPISODES, episodeLine, found, HEADER, lines, readAll, tables } from './given.ts';

/** A small return: children by number, each with an episode that began in the year before its 31 March. */
const episodes = (year: number, children: readonly number[]) =>
  lines(
    EPISODES,
    ...children.map((child, i) =>
      episodeLine({ CHILD: `${child}`, DECOM: `${10 + (i % 18)}/05/${year - 1}`, PLACE: 'U4' }),
    ),
  );
const headers = (children: readonly number[]) =>
  lines(HEADER, ...children.map((child) => `${child},1,01/01/2010,WBRI,,,`));
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => 100_000 + from + i);

describe('which return a file is of', () => {
  test.each(['2024/x.csv', 'Returns/2023-24/x.csv', '2023_24/x.csv', 'x 202324.csv', 'all/x_2023-2024.csv'])(
    'by its name: %s',
    async (name) => {
      const read = await readAll({ [name]: episodes(2024, [1, 2]) });
      expect(tables(read)).toEqual([`${name}: episodes, 2024, 2`]);
      expect(found(read)).toEqual([]);
    },
  );

  test('the name of the file goes before that of its folder', async () => {
    const read = await readAll({ '2024/x 2022-23.csv': episodes(2023, [1]) });
    expect(tables(read)[0]).toContain('2023');
  });

  test('by the dates in it, whatever one mistyped date says', async () => {
    const rows = episodes(2024, numbers(0, 100)) + lines(episodeLine({ DECOM: '01/06/2093' }));
    const read = await readAll({ 'x.csv': rows });
    expect(tables(read)).toEqual(['x.csv: episodes, 2024, 101']);
    expect(found(read)).toEqual(['0: year-from-dates year=2024']);
  });

  test('a header without a year goes with the children it has', async () => {
    const read = await readAll({
      'e1.csv': episodes(2023, numbers(0, 20)),
      'e2.csv': episodes(2024, numbers(5, 25)),
      'h1.csv': headers(numbers(5, 25)),
      'h2.csv': headers(numbers(0, 20)),
      'h3.csv': headers(numbers(500, 520)),
    });
    expect(tables(read).slice(2)).toEqual([
      'h1.csv: header, 2024, 20',
      'h2.csv: header, 2023, 20',
      'h3.csv: header, no year, 20',
    ]);
    expect(found(read)).toContain('h1.csv 0: year-from-children year=2024 by=the children in it');
    expect(found(read)).toContain('h3.csv 0: year-unknown');
  });

  test('a header beside the episodes of one return goes with them', async () => {
    const read = await readAll({ 'a/e.csv': episodes(2024, [1]), 'a/h.csv': headers([7]) });
    expect(tables(read)[1]).toBe('a/h.csv: header, 2024, 1');
  });

  test('a name that the dates run past is not believed, nor for the tables beside it', async () => {
    const read = await readAll({ '2023/e.csv': episodes(2024, [1, 2, 3]), '2023/h.csv': headers([1]) });
    expect(tables(read)).toEqual(['2023/e.csv: episodes, 2024, 3', '2023/h.csv: header, 2024, 1']);
    expect(found(read)).toEqual(['2023/e.csv 0: year-name-too-early named=2023 dated=2024']);
  });

  test('a mistyped date or two do not speak against a name', async () => {
    for (const DEC of ['01/06/2024', '01/06/2034']) {
      const rows = episodes(2024, numbers(0, 10)) + lines(episodeLine({ DEC }), episodeLine({ DEC }));
      const read = await readAll({ '2024/e.csv': rows });
      expect(tables(read)).toEqual(['2024/e.csv: episodes, 2024, 12']);
      expect(found(read)).toEqual([]);
    }
  });

  test('a name later than every date stands, and is doubted', async () => {
    const read = await readAll({ '2024/e.csv': episodes(2023, [1]) });
    expect(tables(read)).toEqual(['2024/e.csv: episodes, 2024, 1']);
    expect(found(read)).toEqual(['0: year-dates-too-early named=2024 dated=2023']);
  });

  test('a file of several returns with a column YEAR is a file for each', async () => {
    const row = (year: string, from: string) => `${episodeLine({ DECOM: from })},${year}`;
    const read = await readAll(
      {
        'x.csv': lines(
          `${EPISODES},YEAR`,
          row('2023', '2022-05-01'),
          row('2024', '2023-05-01'),
          row('2024', ''),
        ),
      },
      { corrections: [{ file: 'x.csv (2024)', row: 4, column: 'DECOM', value: '01/06/2023' }] },
    );
    expect(tables(read)).toEqual(['x.csv (2023): episodes, 2023, 1', 'x.csv (2024): episodes, 2024, 2']);
    expect(found(read)).toEqual(['x.csv (2024) 4: corrected column=DECOM']);
    expect(read.episodes.map(({ at }) => at)).toEqual([
      { file: 0, row: 2 },
      { file: 1, row: 3 },
      { file: 1, row: 4 },
    ]);
  });
});

describe('one return twice', () => {
  test('under two names, in another order of rows, is taken once', async () => {
    const [heading, ...rows] = episodes(2024, numbers(0, 15)).trimEnd().split('\n');
    const read = await readAll({
      '2024/e.csv': lines(heading!, ...rows),
      'copy 2023-24.csv': lines(heading!, ...rows.toReversed()),
    });
    expect(read.episodes).toHaveLength(15);
    expect(found(read)).toEqual(['copy 2023-24.csv 0: return-twice other=2024/e.csv']);
  });

  test('in the folder of another year is taken for the year that its dates fit, and its header with it', async () => {
    const content = episodes(2023, numbers(0, 25));
    for (const names of [
      ['2024', '2023'],
      ['2023', '2024'],
    ]) {
      const read = await readAll(
        Object.fromEntries(
          names.flatMap((year) => [
            [`${year}/e.csv`, content],
            [`${year}/h.csv`, headers(numbers(0, 25))],
          ]),
        ),
      );
      expect([...new Set(read.episodes.map(({ at }) => read.files[at.file]!.name))]).toEqual(['2023/e.csv']);
      expect([...new Set(read.headers.map(({ at }) => read.files[at.file]!.name))]).toEqual(['2023/h.csv']);
      expect(found(read)).toContain('2024/e.csv 0: return-twice other=2023/e.csv');
      expect(found(read)).toContain('2024/h.csv 0: return-twice other=2023/h.csv');
    }
  });

  test('few children of whom nothing changed in a year are no copy', async () => {
    const content = episodes(2023, numbers(0, 3));
    const read = await readAll({
      ...{ '2023/e.csv': content, '2024/e.csv': content },
      ...{ '2023/h.csv': headers(numbers(0, 3)), '2024/h.csv': headers(numbers(0, 3)) },
    });
    expect(read.episodes).toHaveLength(6);
    expect(read.headers).toHaveLength(6);
  });

  test('that differs in one cell is kept twice, and said', async () => {
    const read = await readAll({
      '2024/draft.csv': episodes(2024, numbers(0, 15)),
      '2024/final.csv': episodes(2024, numbers(0, 15)).replace('U4', 'U6'),
    });
    expect(read.episodes).toHaveLength(30);
    expect(found(read)).toEqual(['2024/final.csv 0: year-twice table=Episodes year=2024']);
  });
});

describe('two councils', () => {
  test('by the column LA', async () => {
    const read = await readAll({
      '2024/e.csv': lines(
        `${EPISODES},LA`,
        `${episodeLine()},A`,
        `${episodeLine({ CHILD: '2' })},b`,
        `${episodeLine({ CHILD: '3' })},B `,
      ),
    });
    expect(found(read)).toEqual(['0: several-councils count=2']);
  });

  test('by children of whom none comes again', async () => {
    const read = await readAll({
      '2022/e.csv': episodes(2022, numbers(0, 20)),
      '2023/e.csv': episodes(2023, numbers(10, 30)),
      '2024/e.csv': episodes(2024, numbers(500, 520)),
    });
    expect(found(read)).toEqual(['2024/e.csv 0: children-of-nobody which=before']);
  });

  test('are not suspected where a return between is missing', async () => {
    const read = await readAll({
      '2022/e.csv': episodes(2022, numbers(0, 20)),
      '2024/e.csv': episodes(2024, numbers(500, 520)),
    });
    expect(found(read)).toEqual([]);
  });
});
