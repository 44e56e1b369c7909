import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READING_RULES, type ReadingRule } from '../../../../model/returns/rules/readingRules.ts';
import { readReturns } from '../../../../server/import/returns/readReturns.ts';
import { EPISODES, episodeLine, found, given, lines, readAll, tables } from './given.ts';

const bytes = (...some: number[]) => new Uint8Array(some);
const jpeg = new Uint8Array([
  0xff,
  0xd8,
  0xff,
  0xe0,
  ...Array.from({ length: 5000 }, (_, i) => (i * 77) % 256),
]);

describe('a file that is no table', () => {
  test.each([
    ['nothing at all', '', 'file-empty'],
    ['blank lines', '\r\n \r\n\n', 'file-empty'],
    ['a mark and nothing', bytes(0xef, 0xbb, 0xbf), 'file-empty'],
    ['a photograph', jpeg, 'file-of-another-kind what=a photograph (JPEG)'],
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
      'file-of-another-kind what=a picture (PNG)',
    ],
    [
      'a program',
      bytes(0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 0, 0, 0, 0, 1),
      'file-of-another-kind what=a file of a program',
    ],
    ['a letter', 'Dear colleague,\nplease find attached\n', 'file-no-table'],
    ['months', 'month,measure,placement,value\n2024-04,children,,1\n', 'file-no-table'],
  ])('%s', async (_, content, expected) => {
    const read = await readAll({ 'a.csv': content });
    expect(tables(read)).toEqual(['a.csv: unreadable, no year, 0']);
    expect(found(read)).toEqual([`0: ${expected}`]);
  });

  test('a heading and no rows', async () => {
    const read = await readAll({ 'a 2024.csv': lines(EPISODES) });
    expect(found(read)).toEqual(['0: file-no-rows']);
  });
});

/** A file of 2 GB, made as it is read, and how much of it was. */
const endless = (start: string, piece: string) => {
  let pieces = 0;
  let ended = false;
  async function* content() {
    try {
      yield new TextEncoder().encode(start);
      const some = new TextEncoder().encode(piece.repeat(Math.ceil(65_536 / piece.length)));
      for (; pieces < 32_768; pieces++) yield some;
    } finally {
      ended = true;
    }
  }
  return {
    file: { name: 'a 2024.csv', bytes: content() },
    megabytes: () => pieces / 16,
    ended: () => ended,
  };
};

describe('too much', () => {
  test('2 GB of CSV: reading stops at the limit, and nothing of it is counted', async () => {
    const { file, megabytes, ended } = endless(`${EPISODES}\n`, `${episodeLine()}\n`);
    const read = await readReturns([file], { limits: { fileBytes: 3 * 1024 * 1024 } });
    expect(found(read)).toEqual(['0: file-too-large limit=3 MB']);
    expect(read.episodes).toEqual([]);
    expect(megabytes()).toBeLessThan(4);
    expect(ended()).toBe(true);
  });

  test('rows', async () => {
    const { file, megabytes } = endless(`${EPISODES}\n`, `${episodeLine()}\n`);
    const read = await readReturns([file], { limits: { rows: 5000 } });
    expect(found(read)).toEqual(['5000: too-many-rows limit=5000']);
    expect(megabytes()).toBeLessThan(2);
  });

  test('rows of all files together', async () => {
    const content = lines(EPISODES, ...Array.from({ length: 60 }, (_, i) => episodeLine({ CHILD: `${i}` })));
    const read = await readAll(
      { 'a 2023.csv': content, 'b 2024.csv': content },
      { limits: { allRows: 100 } },
    );
    expect(read.problems.filter(({ rule }) => rule.startsWith('too'))).toMatchObject([
      { at: { file: 1 }, rule: 'too-many-rows-together' },
    ]);
    expect(read.episodes).toHaveLength(60);
  });

  test.each([
    ['a line without end', 'x'],
    ['a cell in quotation marks that never ends', '"CHILD,\n'],
    ['a file of zeros', '0'],
  ])('%s', async (_, piece) => {
    const { file, megabytes } = endless(piece, piece.replace('"', ''));
    const read = await readReturns([file]);
    expect(read.problems.map(({ rule }) => rule)).toEqual(['row-too-long']);
    expect(megabytes()).toBeLessThan(3);
  });

  test('a heading of 100,000 columns, with or without CHILD, and one without end', async () => {
    const heading = Array.from({ length: 100_000 }, (_, i) => `C${i}`).join(',');
    for (const content of [heading, `CHILD,${heading}\n1\n`, `${heading.slice(0, 3000)}\n1\n`]) {
      expect(found(await readAll({ 'a.csv': content }))).toEqual(['1: too-many-columns limit=500']);
    }
    const { file } = endless('CHILD', ',COLUMN');
    expect((await readReturns([file])).problems.map(({ rule }) => rule)).toEqual(['too-many-columns']);
  });

  test('files', async () => {
    const files = Object.fromEntries(
      [1, 2, 3].map((i) => [`${i} 2024.csv`, lines(EPISODES, episodeLine({ CHILD: `${i}` }))]),
    );
    const read = await readAll(files, { limits: { files: 2 } });
    expect(read.episodes).toHaveLength(2);
    expect(found(read)).toContain('3 2024.csv 0: too-many-files limit=2');
  });
});

describe('rows of another width', () => {
  test('short ones are read, long ones put aside, blank cells at the end passed over', async () => {
    const read = await readAll({
      'a 2024.csv': lines(
        EPISODES,
        '1,01/06/2023,S,C2,N1,U6,PR1',
        `${episodeLine()},,,`,
        `${episodeLine()},x`,
        ',,,,',
        '',
      ),
    });
    expect(found(read)).toEqual(['2: row-short', '4: row-wide']);
    expect(read.problems[1]!.effect).toBe(0);
    expect(read.episodes.map(({ at }) => at.row)).toEqual([2, 3]);
    expect(read.files[0]!.rows).toBe(3);
  });

  test('lines that a stray quotation mark swallows are told of', async () => {
    const stray = episodeLine().replace('SC123456', '"SC123456');
    const read = await readAll({
      'a 2024.csv': lines(
        EPISODES,
        episodeLine(),
        stray,
        episodeLine(),
        `${episodeLine().slice(0, -1)}"`,
        episodeLine(),
      ),
    });
    expect(read.problems).toEqual([
      { at: { file: 0, row: 3 }, rule: 'rows-in-quotes', effect: 0, details: { lines: '2' } },
    ]);
    expect(read.episodes.map(({ at }) => at.row)).toEqual([2, 4]);
  });

  test('a note of two lines in a column that is not read is no fault', async () => {
    const read = await readAll({ 'a 2024.csv': lines(`${EPISODES},NOTE`, `${episodeLine()},"one\ntwo"`) });
    expect(found(read)).toEqual([]);
    expect(read.episodes).toHaveLength(1);
  });
});

describe('whatever comes', () => {
  test('nothing is thrown, and each rule has its words', async () => {
    const awkward = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 300 }),
      fc
        .array(fc.constantFrom(EPISODES, episodeLine(), '"', ';', '\r', '<a>', 'PK\x03\x04', '\u0000'), {
          maxLength: 20,
        })
        .map((it) => it.join('\n')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(awkward, { maxLength: 3 }),
        fc.integer({ min: 1, max: 400 }),
        async (contents, piece) => {
          const files = contents.map((content, i) => given(`${i}.csv`, content, piece));
          const { problems } = await readReturns(files);
          for (const { rule } of problems) expect(READING_RULES).toHaveProperty(rule);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a source that fails costs its file, and what it says goes no further', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(lines(EPISODES, episodeLine()));
      throw new Error('100001');
    }
    const read = await readReturns([
      { name: 'a 2024.csv', bytes: failing() },
      given('b 2024.csv', lines(EPISODES, episodeLine())),
    ]);
    expect(found(read)).toEqual(['a 2024.csv 0: file-not-read']);
    expect(read.episodes).toHaveLength(1);
    expect(JSON.stringify(read.problems)).not.toContain('100001');
  });

  test('whoever sends a file is told that no more of it is wanted', async () => {
    const { file, ended } = endless('\u0089PNG\r\n', 'x');
    const { file: other, ended: otherEnded } = endless('CHILD,DOB,REVIEW,REVIEW_CODE\n', '1,01/01/2010,,\n');
    const read = await readReturns([file, other]);
    expect(read.files.map(({ table }) => table)).toEqual(['unreadable', 'ignored']);
    expect([ended(), otherEnded()]).toEqual([true, true]);
  });

  test('reading stops when it is asked to', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const reading = readAll(
      { 'a 2024.csv': lines(EPISODES, ...Array<string>(5000).fill(episodeLine())) },
      { signal: stop.signal, onProgress: () => stop.abort(reason) },
    );
    await expect(reading).rejects.toBe(reason);
  });

  test('the same problem in very many rows is listed for the first and counted for the rest', async () => {
    const rows = Array.from({ length: 10_500 }, (_, i) => episodeLine({ CHILD: `${i}`, PLACE: 'Q9' }));
    const read = await readAll({ 'a 2024.csv': lines(EPISODES, ...rows) });
    expect(read.problems).toHaveLength(10_002);
    expect(read.problems.at(-2)).toMatchObject({ rule: 'places-unknown', details: { count: '10500' } });
    expect(read.problems.at(-1)).toMatchObject({
      rule: 'and-more',
      details: { count: '500', rule: 'place-unknown' },
    });
  });
});

test('rows that are set aside are listed one by one, however many', async () => {
  const rows = Array.from({ length: 10_500 }, () => episodeLine({ CHILD: '1.23E+06' }));
  const read = await readAll({ 'a 2024.csv': lines(EPISODES, ...rows) });
  expect(read.problems.filter(({ rule }) => rule === 'child-scientific')).toHaveLength(10_500);
  expect(read.problems.some(({ rule }) => rule === 'and-more')).toBe(false);
});

test('every row is among those that come out, or is told of as set aside', async () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '000123',
    '1.23E+06',
    'U4',
    'PR1',
    '01/06/2023',
    'NULL',
    '=A1',
    'x,y',
    '"',
    'S',
  );
  const row = fc.array(cell, { minLength: 9, maxLength: 15 }).map((cells) => cells.join(','));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const { files, episodes, problems } = await readAll({ 'a 2024.csv': lines(EPISODES, ...rows) });
      if (files[0]!.table !== 'episodes') return;
      const aside = problems
        .filter(({ rule, at }) => at.row > 0 && READING_RULES[rule as ReadingRule].kind === 'set-aside')
        .map(({ details }) => 1 + Number(details?.['lines'] ?? 0));
      if (problems.some(({ rule }) => rule === 'file-without-episodes')) {
        expect(episodes).toEqual([]);
        return;
      }
      const lost = aside.reduce((sum, some) => sum + some, 0);
      expect(files[0]!.rows).toBe(episodes.length + lost);
    }),
    { numRuns: 300 },
  );
});

describe('privacy', () => {
  test('no number of a child is in any problem, whatever is wrong with its row', async () => {
    const secret = fc.integer({ min: 7_000_000, max: 7_999_999 }).map(String);
    const cell = fc.oneof(
      secret,
      fc.constantFrom('', 'U4', 'PR1', '01/06/2023', 'NULL', '"', '=', 'x,y', 'E43', 'S'),
    );
    const row = fc
      .tuple(secret, fc.array(cell, { minLength: 8, maxLength: 14 }))
      .map(([child, cells]) => [child, ...cells].join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.boolean(), async (rows, twice) => {
        const content = lines(EPISODES, ...rows);
        const read = await readAll({ 'a 2024.csv': content, ...(twice && { 'b 2023.csv': content }) });
        expect(JSON.stringify([read.problems, read.files])).not.toMatch(/7\d{6}/);
      }),
      { numRuns: 200 },
    );
  });
});
