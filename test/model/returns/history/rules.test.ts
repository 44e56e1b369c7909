import { describe, expect, it } from 'vitest';
import { HISTORY_RULES } from '../../../../model/returns/rules/historyRules.ts';
import { worked } from './written.ts';

const OTHER_IN_2022 = 'Z 2021-05-01 S C2 U6 PR1 - -';
const OTHER_IN_2023 = 'Z 2022-05-01 S C2 U6 PR1 - -';

describe('section 5, by hand', () => {
  it('2: the later return wins, also where it has blank DEC', () => {
    const { periods, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 2021-01-10 E4A']],
      [2022, ['A 2020-05-01 S C2 U6 PR1 - -']],
    ]);
    expect(periods).toEqual(['2020-05-01 -']);
    expect(lines).toEqual(['2021/e.csv 2 corrected-later']);
  });

  it('2: an episode that comes each year is one, and nothing is said of it', () => {
    const { periods, lines, histories } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2022, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2023, ['A 2020-05-01 S C2 U6 PR1 2022-12-01 E4A']],
    ]);
    expect(periods).toEqual(['2020-05-01 2022-12-01 E4A']);
    expect(lines).toEqual([]);
    expect(histories.rows).toEqual({ read: 6, used: 6, repaired: 0, setAside: 0 });
  });

  it('2: two placements on one day are both real, and the one that goes on continues', () => {
    const { periods, stays } = worked([
      [2021, ['A 2020-05-01 P C2 K2 PR4 - -', 'A 2020-05-01 S C2 U6 PR1 2020-05-01 X1']],
      [2022, ['A 2020-05-01 P C2 K2 PR4 2021-08-01 E4A']],
    ]);
    expect(periods).toEqual(['2020-05-01 2021-08-01 E4A']);
    expect(stays).toEqual(['2020-05-01 2020-05-01 U6', '2020-05-01 2021-08-01 K2 moved']);
  });

  it('3: all else the same, the start date was corrected, and the later one is kept', () => {
    const { periods, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2022, ['A 2020-05-11 S C2 U6 PR1 - -']],
    ]);
    expect(periods).toEqual(['2020-05-11 -']);
    expect(lines).toEqual(['2021/e.csv 2 start-date-corrected']);
  });

  it('3: otherwise it is closed at the next DECOM', () => {
    const { periods, stays, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2022, ['A 2021-05-11 P C2 K2 PR4 - -']],
    ]);
    expect(periods).toEqual(['2020-05-01 -']);
    expect(stays).toEqual(['2020-05-01 2021-05-11 U6', '2021-05-11 - K2 moved']);
    expect(lines).toEqual(['2021/e.csv 2 closed-at-next']);
  });

  it('4: a child who never comes again is counted to the 31 March of its return', () => {
    const { periods, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2022, [OTHER_IN_2022]],
    ]);
    expect(periods).toEqual(['2020-05-01 2021-03-31', '2021-05-01 -']);
    expect(lines).toEqual(['2021/e.csv 2 ended-unseen']);
  });

  it('4: and one who comes again after a return without it left and came back', () => {
    const { periods, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2022, [OTHER_IN_2022]],
      [2023, ['A 2022-09-01 S C2 U6 PR1 - -', OTHER_IN_2022]],
    ]);
    expect(periods.slice(0, 2)).toEqual(['2020-05-01 2021-03-31', '2022-09-01 -']);
    expect(lines).toEqual(['2021/e.csv 2 ended-unseen']);
  });

  it('5: cut at the next DECOM; X1 and a gap of days is joined', () => {
    const { periods, stays, lines } = worked([
      [
        2021,
        [
          'A 2020-05-01 S C2 U6 PR1 2020-07-01 X1',
          'A 2020-06-20 P C2 K2 PR4 2020-09-01 X1',
          'A 2020-09-04 P C2 U4 PR1 - -',
        ],
      ],
    ]);
    expect(periods).toEqual(['2020-05-01 -']);
    expect(stays).toEqual([
      '2020-05-01 2020-06-20 U6',
      '2020-06-20 2020-09-04 K2 moved',
      '2020-09-04 - U4 moved',
    ]);
    expect(lines).toEqual(['2021/e.csv 2 cut-at-next', '2021/e.csv 3 gap-joined']);
  });

  it('7: before the first return only survivors are known', () => {
    const { periods, histories } = worked([
      [2021, ['A 2018-05-01 P C2 U6 PR1 - -', 'B 2020-04-01 S C2 U6 PR1 - -']],
    ]);
    expect(periods).toEqual(['2018-05-01 - not seen'.replace(' - ', ' -  '), '2020-04-01 -']);
    expect(histories.children.length).toBe(2);
  });
});

describe('moves', () => {
  it('a temporary placement is part of the stay it interrupts: two rows, no move', () => {
    const { stays } = worked([
      [
        2021,
        [
          'A 2020-05-01 S C2 U6 PR1 2020-06-01 X1',
          'A 2020-06-01 P C2 T1 - 2020-06-05 X1',
          'A 2020-06-05 P C2 U6 PR1 2020-08-01 X1',
          'A 2020-08-01 P C2 T3 - 2020-08-09 X1',
          'A 2020-08-09 P C2 K2 PR4 - -',
        ],
      ],
    ]);
    expect(stays).toEqual(['2020-05-01 2020-08-09 U6', '2020-08-09 - K2 moved']);
  });

  it('P and B are moves; L, T and U are none', () => {
    const { stays } = worked([
      [
        2021,
        [
          'A 2020-05-01 S C1 U6 PR1 2020-06-01 X1',
          'A 2020-06-01 L C2 U6 PR1 2020-07-01 X1',
          'A 2020-07-01 T C2 U4 PR1 2020-08-01 X1',
          'A 2020-08-01 U E1 A5 PR1 2020-09-01 X1',
          'A 2020-09-01 B C2 U6 PR1 2020-10-01 X1',
          'A 2020-10-01 P C2 U6 PR1 - -',
        ],
      ],
    ]);
    expect(stays.map((it) => it.endsWith('moved'))).toEqual([false, false, false, false, true, true]);
  });
});

describe('faults, by hand', () => {
  it('short breaks are apart, and care may begin out of them', () => {
    const { periods, lines, histories } = worked([
      [
        2021,
        [
          'A 2020-05-01 S V3 U6 PR1 2020-05-04 E8',
          'A 2020-06-01 S V3 U6 PR1 2020-06-04 E8',
          'B 2020-05-01 S V4 U6 PR1 2020-09-01 X1',
          'B 2020-09-01 L C2 U6 PR1 - -',
        ],
      ],
    ]);
    expect(periods).toEqual(['2020-09-01 -']);
    expect(histories.shortBreaks).toBe(3);
    expect(lines).toEqual([2, 3, 4].map((row) => `2021/e.csv ${row} short-break`));
  });

  it('open years past 18: closed on the birthday; a leap day’s child is 18 on 1 March', () => {
    const { periods, lines } = worked([
      [2023, ['A 2020-05-01 S C2 U6 PR1 - -'], { A: '2004-02-29' }],
      [2024, ['A 2020-05-01 S C2 U6 PR1 - -'], { A: '2004-02-29' }],
    ]);
    expect(periods).toEqual(['2020-05-01 2022-03-01  not seen']);
    expect(lines).toEqual(['2024/e.csv 2 open-past-18']);
  });

  it('the birthday of the latest return, passed over where it cannot be right', () => {
    const { histories, lines } = worked([
      [
        2021,
        ['A 2020-05-01 S C2 U6 PR1 - -', 'B 2020-05-01 S C2 U6 PR1 - -'],
        { A: '2012-01-01', B: '2012-01-01' },
      ],
      [
        2022,
        ['A 2020-05-01 S C2 U6 PR1 - -', 'B 2020-05-01 S C2 U6 PR1 - -'],
        { A: '2021-01-01', B: '2012-01-02' },
      ],
    ]);
    const birthdays = histories.children.map((it) => it.birthday! * 86_400_000);
    expect(birthdays).toEqual([Date.UTC(2012, 0, 1), Date.UTC(2012, 0, 2)]);
    expect(lines).toEqual(['2021/h.csv 3 birthday-changed', '2022/h.csv 2 unborn']);
  });

  it('without header or birthday a child is counted, of no age', () => {
    const { periods, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -', 'B 2020-05-01 S C2 U6 PR1 - -'], { B: '-', C: '2015-01-01' }],
    ]);
    expect(periods.length).toBe(2);
    expect(lines).toEqual([
      '2021/e.csv 2 no-header',
      '2021/h.csv 2 no-birthday',
      '2021/h.csv 3 header-without-episodes',
    ]);
  });

  it('a year without a return', () => {
    const { periods, lines, histories } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 - -']],
      [2023, ['B 2021-12-01 P C2 U6 PR1 - -', OTHER_IN_2023]],
    ]);
    expect(histories.gaps).toEqual([
      { from: Date.UTC(2021, 3, 1) / 86_400_000, to: Date.UTC(2022, 3, 1) / 86_400_000 },
    ]);
    expect(periods).toEqual(['2020-05-01 2021-09-30', '2021-12-01 -  not seen', '2022-05-01 -']);
    expect(lines).toEqual([
      '2021/e.csv 2 left-in-gap',
      '2023/e.csv 0 return-missing',
      '2023/e.csv 2 starts-beside-gap',
    ]);
  });

  it('an episode withdrawn by the next return does not cut the one that goes on', () => {
    const { stays, lines } = worked([
      [2021, ['A 2020-05-01 S C2 U6 PR1 2020-07-01 X1', 'A 2020-07-01 P C2 K2 PR4 - -']],
      [2022, ['A 2020-05-01 S C2 U6 PR1 - -']],
    ]);
    expect(stays).toEqual(['2020-05-01 - U6']);
    expect(lines).toEqual(['2021/e.csv 2 corrected-later', '2021/e.csv 3 withdrawn-later']);
  });

  it('history dropped by a new case system is not taken for corrected start dates', () => {
    const children = Array.from({ length: 12 }, (_, i) => `C${i}`);
    const { periods, stays } = worked([
      [2021, children.map((it) => `${it} 2019-05-01 P C2 U6 PR1 - -`)],
      [2022, children.map((it) => `${it} 2021-10-01 P C2 U6 PR1 - -`)],
    ]);
    expect(new Set(periods)).toEqual(new Set(['2019-05-01 -  not seen']));
    expect(new Set(stays)).toEqual(new Set(['2019-05-01 - U6']));
  });
});

describe('the rules', () => {
  it('are sentences', () => {
    for (const { says, doThis } of Object.values(HISTORY_RULES)) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      if (doThis) expect(doThis).toMatch(/^[A-Z].*\.$/);
    }
  });
});
