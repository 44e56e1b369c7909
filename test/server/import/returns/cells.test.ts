import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../model/time/calendar.ts';
import { EPISODES, episodeLine, found, HEADER, lines, readAll } from './given.ts';

const oneEpisode = (changed: Readonly<Record<string, string>>) =>
  readAll({ 'a 2024.csv': lines(EPISODES, episodeLine(changed)) });

describe('dates', () => {
  test.each([
    '01/06/2023',
    '1/6/2023',
    '01/06/23',
    '2023-06-01',
    '2023-06-01 00:00:00',
    '45078',
    '"01/06/2023"',
    ' 01/06/2023 ',
  ])('%s', async (written) => {
    const read = await oneEpisode({ DECOM: written });
    expect(read.episodes[0]!.from).toBe(dayOf('2023-06-01'));
    expect(found(read)).toEqual([]);
  });

  test.each(['', 'NULL', '#N/A', ' '])('"%s" is blank', async (written) => {
    const read = await oneEpisode({ DEC: written });
    expect(read.episodes[0]!.to).toBeNull();
    expect(found(read)).toEqual([]);
  });

  test('what is none is read as blank and said, the end of an episode by a rule of its own', async () => {
    const read = await oneEpisode({ DECOM: '31/02/2023', DEC: '06/25/2023' });
    expect(read.episodes[0]).toMatchObject({ from: null, to: null });
    expect(found(read).slice(0, 2)).toEqual(['2: date-not-read column=DECOM', '2: end-not-read column=DEC']);
  });
});

describe('codes', () => {
  test('lower case, spaces, quotation marks', async () => {
    const read = await oneEpisode({ PLACE: ' u4 ', LS: '"c1"', REC: 'null', PLACE_PROVIDER: ' "pr4" ' });
    expect(read.episodes[0]).toMatchObject({
      place: 'U4',
      legalStatus: 'C1',
      whyCeased: '',
      provider: 'PR4',
    });
    expect(found(read)).toEqual([]);
  });

  test.each([
    [{ PLACE: 'Q9' }, ['place-unknown']],
    [{ LS: 'secret' }, ['code-unknown column=LS']],
    [{ RNE: '' }, ['code-blank column=RNE']],
    [{ PLACE: '', PLACE_PROVIDER: '' }, ['code-blank column=PLACE']],
    [{ PLACE: 'K3', PLACE_PROVIDER: 'PR4' }, ['code-not-yet column=PLACE code=K3 year=2024']],
    [{ PLACE: 'Z12', PLACE_PROVIDER: '' }, ['code-not-yet column=PLACE code=Z12 year=2024']],
    [{ DEC: '01/08/2023', REC: 'E43' }, ['code-ended column=REC code=E43 year=2024']],
    [{ PLACE: 'P2', PLACE_PROVIDER: 'PR4' }, ['place-after-last-day code=P2 day=28 October 2023']],
    [{ PLACE: 'P2', PLACE_PROVIDER: 'PR4', DEC: '29/10/2023', REC: 'X1' }, []],
    [{ LS: 'D1' }, ['status-after-last-start code=D1 day=31 December 2005']],
    [{ PLACE: 'K2', PLACE_PROVIDER: 'PR0' }, ['provider-not-allowed code=K2 provider=PR0']],
    [{ PLACE: 'U4', PLACE_PROVIDER: 'PR3' }, ['provider-not-allowed code=U4 provider=PR3']],
    [{ PLACE: 'P1', PLACE_PROVIDER: 'PR1' }, ['provider-not-allowed code=P1 provider=PR1']],
    [{ PLACE: 'P1', PLACE_PROVIDER: 'PR0' }, []],
    [{ PLACE_PROVIDER: '' }, ['provider-missing code=U6']],
    [{ PLACE: 'T4', PLACE_PROVIDER: 'PR1' }, ['provider-not-needed code=T4']],
    [{ PLACE: 'T4', PLACE_PROVIDER: '' }, []],
    [{ PLACE_PROVIDER: 'PR9' }, ['code-unknown column=PLACE_PROVIDER']],
  ])('%j', async (changed, expected) => {
    const read = await oneEpisode(changed);
    expect(found(read)).toEqual(expected.map((it) => `2: ${it}`));
    expect(read.episodes).toHaveLength(1);
  });

  test('a code that is on no list is kept as it stands', async () => {
    expect((await oneEpisode({ PLACE: 'q9' })).episodes[0]!.place).toBe('Q9');
  });

  test('each list of codes by the return it is in', async () => {
    const of = (year: string, from: string) =>
      readAll({
        [`${year}.csv`]: lines(EPISODES, episodeLine({ PLACE: 'K3', PLACE_PROVIDER: 'PR4', DECOM: from })),
      });
    expect(found(await of('2025', '01/06/2024'))).toEqual([]);
    expect(found(await of('2024', '01/06/2023'))).not.toEqual([]);
  });
});

describe('formulas and errors of a spreadsheet', () => {
  test('a formula is not worked out, in whatever column', async () => {
    const read = await oneEpisode({ DECOM: '=TODAY()', PLACE: '=A1', CHILD: '100001' });
    expect(found(read).slice(0, 2)).toEqual(['2: formula column=DECOM', '2: formula column=PLACE']);
    expect(read.episodes[0]).toMatchObject({ from: null, place: '' });
    const whose = await oneEpisode({ CHILD: '=A1&B1' });
    expect(whose.episodes).toEqual([]);
    expect(whose.problems[0]).toMatchObject({ rule: 'child-unreadable', effect: 0 });
  });

  test('="000123" is how text is written for a spreadsheet', async () => {
    expect((await oneEpisode({ CHILD: '="000123"' })).episodes[0]!.child).toBe('000123');
    expect((await oneEpisode({ CHILD: '"=""000123"""' })).episodes[0]!.child).toBe('000123');
  });
});

describe('CHILD', () => {
  test.each([
    ['1.23E+06', 'child-scientific'],
    ['1E+06', 'child-scientific'],
    ['', 'child-blank'],
    ['#N/A', 'child-blank'],
    ['#REF!', 'child-unreadable'],
    ['---', 'child-unreadable'],
    ['9'.repeat(65), 'child-unreadable'],
  ])('%s is set aside', async (written, rule) => {
    const read = await oneEpisode({ CHILD: written });
    expect(read.episodes).toEqual([]);
    expect(read.files[0]!.rows).toBe(1);
    expect(read.problems.filter((it) => it.rule === rule)).toEqual([
      { at: { file: 0, row: 2 }, rule, effect: 0 },
    ]);
  });

  test.each([
    ['000123', '000123'],
    ['12E45', '12E45'],
    ['ab12', 'AB12'],
    ["'000123", '000123'],
    ['4985637.0', '4985637'],
  ])('%s is %s', async (written, child) => {
    expect((await oneEpisode({ CHILD: written })).episodes[0]!.child).toBe(child);
  });

  test('of another make than the guide’s is read, and counted once a file', async () => {
    const read = await readAll({
      'a 2024.csv': lines(EPISODES, episodeLine({ CHILD: 'AB-1' }), episodeLine({ CHILD: '12345678901' })),
    });
    expect(found(read)).toEqual(['0: child-unusual count=2']);
    expect(read.episodes).toHaveLength(2);
  });
});

describe('leading zeros', () => {
  const header = (child: string, born = '01/01/2010') => lines(HEADER, `${child},1,${born},,,,`);
  const episode = (...children: string[]) =>
    lines(EPISODES, ...children.map((CHILD) => episodeLine({ CHILD })));

  test('lost in one file are put back, and said once a child', async () => {
    const read = await readAll({
      '2024/header.csv': header('000123'),
      '2024/episodes.csv': episode('123', '123', '9'),
    });
    expect(read.episodes.map(({ child }) => child)).toEqual(['000123', '000123', '9']);
    expect(read.problems).toEqual([{ at: { file: 1, row: 2 }, rule: 'leading-zeros', effect: 0 }]);
  });

  test('change the count only where both forms have episodes, once', async () => {
    const read = await readAll({ '2023/e.csv': episode('000123'), '2024/e.csv': episode('123', '123') });
    const joined = read.problems.filter(({ rule }) => rule === 'leading-zeros');
    expect(joined.map(({ at, effect }) => [at.file, at.row, effect])).toEqual([[1, 2, -1]]);
  });

  test('are left where one file has both forms', async () => {
    const read = await readAll({ '2024/a.csv': episode('123', '000123') });
    expect(read.episodes.map(({ child }) => child)).toEqual(['123', '000123']);
    expect(found(read)).toEqual([2, 3].map((row) => `${row}: leading-zeros-doubt why=one file has both`));
  });

  test('are left where the dates of birth differ', async () => {
    const read = await readAll({
      '2023/header.csv': header('123', '01/01/2010'),
      '2024/header.csv': header('000123', '02/01/2010'),
    });
    expect(read.headers.map(({ child }) => child)).toEqual(['123', '000123']);
    expect(found(read)[0]).toContain('leading-zeros-doubt why=the dates of birth differ');
  });
});
