import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../model/time/calendar.ts';
import { EPISODES, episodeLine, found, HEADER, lines, readAll, tables, UASC } from './given.ts';

describe('the three tables that are read', () => {
  test('each cell of an episode', async () => {
    const read = await readAll({
      '2023-24/a.csv': lines(
        `${EPISODES},PL_DISTANCE`,
        '000123,01/06/2023,S,C2,N1,U6,PR4,15/07/2023,X1,CREQB,XA1 1AA,XA2 2BB,SC123456,12.5',
      ),
    });
    expect(read.episodes).toEqual([
      {
        ...{ child: '000123', from: dayOf('2023-06-01'), to: dayOf('2023-07-15'), whyStarted: 'S' },
        ...{ legalStatus: 'C2', need: 'N1', place: 'U6', provider: 'PR4', whyCeased: 'X1' },
        ...{ whyMoved: 'CREQB', urn: 'SC123456', milesFromHome: 12.5, at: { file: 0, row: 2 } },
      },
    ]);
    expect(tables(read)).toEqual(['2023-24/a.csv: episodes, 2024, 1']);
    expect(found(read)).toEqual([]);
  });

  test('headers and unaccompanied children; SEX as digits, letters and blank', async () => {
    const read = await readAll({
      '2024/a.csv': lines(
        HEADER,
        '1,1,01/02/2010,WBRI,,,',
        '2,2,01/02/2010,WBRI,,,',
        '3,m,01/02/2010,WBRI,,,',
        '4,F,01/02/2010,WBRI,,,',
        '5,U,01/02/2010,WBRI,,,',
        '6,,,WBRI,,,',
        '7,X,01/02/2010,WBRI,,,',
      ),
      '2024/b.csv': lines(UASC, '1,1,01/02/2006,01/02/2024'),
      '2024/c.csv': lines(
        'CHILD,DOB,SEX,UASC_STATUS',
        '8,01/02/2010,M,1',
        '9,01/02/2010,M,0',
        '10,01/02/2010,M,',
      ),
    });
    const ofA = read.headers.filter(({ at }) => at.file === 0);
    expect(ofA.map(({ sex }) => sex)).toEqual(['M', 'F', 'M', 'F', 'U', '', '']);
    expect(ofA.map(({ birthday }) => birthday)).toEqual(
      [1, 1, 1, 1, 1, 0, 1].map((there) => (there ? dayOf('2010-02-01') : null)),
    );
    expect(read.headers.filter(({ at }) => at.file === 2).map((it) => it.unaccompanied)).toEqual([
      true,
      false,
      null,
    ]);
    expect(read.unaccompanied).toEqual([
      { child: '1', birthday: dayOf('2006-02-01'), statusTo: dayOf('2024-02-01'), at: { file: 1, row: 2 } },
    ]);
    expect(found(read)).toContain('2024/a.csv 8: code-unknown column=SEX');
  });

  test('are told apart by their columns, in any order, letter case and with any separator', async () => {
    for (const separator of [',', ';', '\t', '|']) {
      const mixed = lines(
        'Dec,rec, extra ,"Place Provider",PLACE,cin,LS,rne,decom,child',
        ' ,, with,pr4 ,u6,n1,"c2",s,01/06/2023, ab1 ',
      ).replaceAll(',', separator);
      const read = await readAll({ 'header 2024.csv': mixed });
      expect(read.files[0]!.table).toBe('episodes');
      expect(read.episodes[0]).toMatchObject({
        ...{ child: 'AB1', place: 'U6', provider: 'PR4', legalStatus: 'C2', to: null, urn: '' },
      });
      expect(found(read)).toEqual([]);
    }
  });

  test('under a title, a line for the spreadsheet, or blank lines', async () => {
    const read = await readAll({
      'a 2024.csv': lines(
        'sep=;',
        'Return 2024;;',
        '',
        EPISODES.replaceAll(',', ';'),
        episodeLine().replaceAll(',', ';'),
      ),
    });
    expect(read.episodes.map(({ at }) => at.row)).toEqual([5]);
  });

  test.each([
    ['the Reviews table', 'CHILD,DOB,REVIEW,REVIEW_CODE'],
    ['the AD1 table (adoption)', 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'],
    ['the OC2 table (health)', 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK'],
    ['the OC3 table (care leavers)', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM'],
    ['the PlacedAdoption table', 'CHILD,DOB,PLACED_ADOPTED,DATE_PLACED,DATE_PLACED_CEASED'],
    ['the PrevPerm table', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM'],
    ['the Missing table', 'CHILD,DOB,MISSING,MIS_START,MIS_END'],
    ['the SWEpisodes table (social workers)', 'CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON'],
    ['a table of prices', 'CHILD,DECOM,PLACE,PLACE_PROVIDER,WEEKLY_COST'],
    ['a table of prices', 'CHILD,DECOM,DEC,PLACE,PLACE_PROVIDER,LS,WEEKLY_COST'],
    ['a table with children that is none of those known here', 'CHILD,DOB,DOL_START,DOL_END'],
  ])('%s is named as ignored', async (called, heading) => {
    const read = await readAll({ 'a.csv': lines(heading, '1,01/01/2010,x') });
    expect(tables(read)).toEqual(['a.csv: ignored, no year, 0']);
    expect(found(read)).toEqual([`0: table-ignored table=${called}`]);
  });

  test.each(['CHILD', 'DECOM', 'DEC'])('episodes without %s are left out, which is said', async (column) => {
    const heading = EPISODES.split(',').filter((it) => it !== column);
    const read = await readAll({ 'a.csv': lines(heading.join(','), heading.join(',')) });
    expect(tables(read)).toEqual(['a.csv: unreadable, no year, 0']);
    expect(found(read)).toEqual([`0: file-without-column table=Episodes column=${column}`]);
  });

  test('columns that can be done without are missed by name where it matters', async () => {
    const read = await readAll({
      'episodes 2024.csv': lines('CHILD,DECOM,DEC,RNE,REC', '1,01/06/2023,,S,'),
      'header 2024.csv': lines('CHILD,DOB', '1,01/01/2010'),
    });
    expect(read.headers[0]!.sex).toBe('');
    expect(read.problems.map(({ rule, details }) => `${rule} ${details?.['column']}`)).toEqual(
      ['LS', 'PLACE', 'PLACE_PROVIDER'].map((column) => `column-not-there ${column}`),
    );
  });

  test('a heading twice is said, and the first is read', async () => {
    const read = await readAll({ 'a 2024.csv': lines(`${EPISODES},DEC`, `${episodeLine()},01/01/2024`) });
    expect(read.episodes[0]!.to).toBeNull();
    expect(found(read)).toEqual(['0: column-twice column=DEC']);
  });
});
