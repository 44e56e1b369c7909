import { describe, expect, test } from 'vitest';
import { EPISODES, episodeLine, found, HEADER, lines, readAll, tables } from './given.ts';
import { zip } from './zip.ts';

const EPISODES_2024 = lines(EPISODES, episodeLine());
const HEADER_2024 = lines(HEADER, '100001,1,01/01/2010,WBRI,,,');

describe('a zip archive', () => {
  test('of folders is read file by file, and what packers add is passed over', async () => {
    const read = await readAll({
      'all.zip': zip(
        { name: '2024/', content: '' },
        { name: '2024/episodes.csv', content: EPISODES_2024 },
        { name: '2024/header.csv', content: HEADER_2024 },
        { name: '__MACOSX/2024/._episodes.csv', content: 'x' },
        { name: '.DS_Store', content: 'x' },
      ),
    });
    expect(tables(read)).toEqual([
      'all.zip/2024/episodes.csv: episodes, 2024, 1',
      'all.zip/2024/header.csv: header, 2024, 1',
    ]);
    expect(found(read)).toEqual([]);
  });

  test('whose name gives the year; an archive in an archive, but no deeper', async () => {
    const inner = zip({ name: 'e.csv', content: EPISODES_2024 });
    const twice = zip({ name: 'return 2023-24.zip', content: inner });
    expect(tables(await readAll({ 'all.zip': twice }))).toEqual([
      'all.zip/return 2023-24.zip/e.csv: episodes, 2024, 1',
    ]);
    const deep = await readAll({ 'deep.zip': zip({ name: 'all.zip', content: twice }) });
    expect(found(deep)).toEqual(['0: archive-too-deep limit=2']);
  });

  test('with one bad file loses that file only', async () => {
    const good = { name: '2024/e.csv', content: EPISODES_2024 };
    const bad = (more: object) => ({ name: '2024/bad.csv', content: HEADER_2024, ...more });
    for (const [more, rule] of [
      [{ encrypted: true }, 'archive-locked'],
      [{ wrongSum: true }, 'archive-broken'],
      [{ claims: 10 }, 'archive-broken'],
    ] as const) {
      const read = await readAll({ 'all.zip': zip(bad(more), good) });
      expect(read.files.map(({ table }) => table)).toEqual(['unreadable', 'episodes']);
      expect(found(read)).toEqual([`all.zip/2024/bad.csv 0: ${rule}`]);
      expect(read.headers).toEqual([]);
    }
  });

  test('that is a bomb is not unpacked, and the next file is read', async () => {
    const bomb = { name: 'bomb.csv', content: Buffer.alloc(20_000_000, 0x41) };
    const read = await readAll({ 'all.zip': zip(bomb, { name: '2024/e.csv', content: EPISODES_2024 }) });
    expect(found(read)).toEqual(['all.zip/bomb.csv 0: archive-bomb limit=100']);
    expect(read.episodes).toHaveLength(1);
  });

  test('that claims to be small and is not is stopped', async () => {
    const bomb = { name: 'bomb.csv', content: Buffer.alloc(20_000_000, 0x41), claims: 1000 };
    expect(found(await readAll({ 'all.zip': zip(bomb) }))).toEqual(['0: archive-broken']);
  });

  test('of more than may be unpacked together is stopped', async () => {
    const rows = lines(EPISODES, ...Array.from({ length: 400 }, (_, i) => episodeLine({ CHILD: `${i}` })));
    const read = await readAll(
      { 'all.zip': zip(...[1, 2, 3].map((i) => ({ name: `${i}.csv`, content: rows }))) },
      { limits: { allBytes: rows.length * 2 } },
    );
    expect(read.files.map(({ table }) => table)).toEqual(['episodes', 'unreadable', 'unreadable']);
    const refused = read.problems.filter(({ rule }) => rule === 'files-too-large');
    expect(refused.map(({ at }) => at.file)).toEqual([1, 2]);
  });

  test('of too many files is not opened', async () => {
    const many = zip(...Array.from({ length: 6 }, (_, i) => ({ name: `${i}.csv`, content: '' })));
    expect(found(await readAll({ 'all.zip': many }, { limits: { files: 5 } }))).toEqual([
      '0: archive-too-many limit=5',
    ]);
  });

  test('that is cut short is said to be damaged', async () => {
    const whole = zip({ name: '2024/e.csv', content: EPISODES_2024 });
    for (const length of [5, 30, whole.length - 10]) {
      expect(found(await readAll({ 'all.zip': whole.subarray(0, length) }))).toEqual(['0: archive-broken']);
    }
  });

  test('that is a workbook is named as one', async () => {
    const workbook = zip(
      { name: '[Content_Types].xml', content: '<x/>' },
      { name: 'xl/workbook.xml', content: '<x/>' },
    );
    const read = await readAll({ 'a.xlsx': workbook });
    expect(found(read)).toEqual(['0: file-of-another-kind what=an Excel workbook or a Word document']);
  });
});
