import { describe, expect, test } from 'vitest';
import { returnCorrections } from '../../../../model/schema/returnCorrections.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { EPISODES, episodeLine, found, HEADER, lines, readAll } from './given.ts';

const file = '2024/e.csv';
const content = lines(
  EPISODES,
  episodeLine({ DECOM: '31/02/2023', CHILD: '1.23E+06' }),
  episodeLine({ PLACE: 'Q9' }),
);

describe('corrections', () => {
  test('are read as if the cell said so, whatever it said, and counted', async () => {
    const read = await readAll(
      { [file]: content },
      {
        corrections: [
          { file, row: 2, column: 'DECOM', value: '28/02/2023' },
          { file, row: 2, column: 'child', value: '77' },
          { file, row: 3, column: 'PLACE', value: 'u4' },
        ],
      },
    );
    expect(read.episodes).toMatchObject([{ child: '77', from: dayOf('2023-02-28') }, { place: 'U4' }]);
    expect(found(read)).toEqual([
      '2: corrected column=DECOM',
      '2: corrected column=CHILD',
      '3: corrected column=PLACE',
    ]);
  });

  test('leave a row out', async () => {
    const read = await readAll({ [file]: content }, { corrections: [{ file, row: 2, leaveOut: true }] });
    expect(read.episodes.map(({ at }) => at.row)).toEqual([3]);
    expect(read.problems[0]).toEqual({ at: { file: 0, row: 2 }, rule: 'left-out', effect: -1 });
    expect(read.files[0]!.rows).toBe(2);
  });

  test('leave a row out without effect where the child has another, and once where it has none', async () => {
    const leftOut = [2, 3, 4].map((row) => ({ file, row, leaveOut: true as const }));
    const rows = ['1', '2', '2', '1'].map((CHILD) => episodeLine({ CHILD }));
    const read = await readAll({ [file]: lines(EPISODES, ...rows) }, { corrections: leftOut });
    expect(read.problems.map(({ at, effect }) => [at.row, effect])).toEqual([
      [2, 0],
      [3, -1],
      [4, 0],
    ]);
  });

  test('leave a row out that could not be read anyway', async () => {
    const read = await readAll(
      { [file]: lines(EPISODES, `${episodeLine()},x`, episodeLine()) },
      { corrections: [{ file, row: 2, leaveOut: true }] },
    );
    expect(found(read)).toEqual(['2: left-out']);
    expect(read.episodes).toHaveLength(1);
  });

  test('a row that is too short can be filled', async () => {
    const read = await readAll(
      { [file]: lines(EPISODES, '1,01/06/2023,S,C2,N1,U6,PR1') },
      { corrections: [{ file, row: 2, column: 'DEC', value: '01/07/2023' }] },
    );
    expect(read.episodes[0]!.to).toBe(dayOf('2023-07-01'));
  });

  test('of two of one cell the later holds', async () => {
    const corrections = ['U4', 'U5'].map((value) => ({ file, row: 3, column: 'PLACE', value }));
    expect((await readAll({ [file]: content }, { corrections })).episodes[0]!.place).toBe('U5');
  });

  test('that fit nothing are told of', async () => {
    const read = await readAll(
      { [file]: lines(EPISODES, episodeLine()), '2024/h.csv': lines(HEADER, '100001,1,01/01/2010,,,,') },
      {
        corrections: [
          { file, row: 99, column: 'DEC', value: '' },
          { file, row: 1, leaveOut: true },
          { file, row: 2, column: 'DOB', value: '01/01/2010' },
          { file: 'elsewhere.csv', row: 2, leaveOut: true },
          { file: 'elsewhere.csv', row: 3, leaveOut: true },
        ],
      },
    );
    expect(read.episodes).toHaveLength(1);
    expect(read.problems.map(({ at, rule, details }) => [at.file, at.row, rule, details?.['count']])).toEqual(
      [
        [0, 2, 'correction-no-column', undefined],
        [0, 99, 'correction-no-row', undefined],
        [0, 1, 'correction-no-row', undefined],
        [-1, 0, 'correction-no-file', '2'],
      ],
    );
  });

  test('have a schema that refuses what is neither a cell nor a row', () => {
    const parses = (one: unknown) => returnCorrections.safeParse([one]).success;
    expect(parses({ file, row: 2, column: 'DEC', value: '' })).toBe(true);
    expect(parses({ file, row: 2, leaveOut: true })).toBe(true);
    for (const bad of [
      { file, row: 2 },
      { file, row: 0, leaveOut: true },
      { file, row: 2, leaveOut: false },
      { file, row: 2, column: 'DEC', value: '', leaveOut: true },
      { file, row: 2, column: 'DEC', value: 'x'.repeat(201) },
    ]) {
      expect(parses(bad)).toBe(false);
    }
  });
});
