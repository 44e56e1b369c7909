import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../model/opendata/figureIndex.ts';
import { positionAmong, positionsOf, ratesToday, similarToday } from '../../../model/opendata/position.ts';
import { positionWords } from '../../../model/words/positionWords.ts';
import { smallNation } from '../estimate/openData/smallNation.ts';
import { CODES, figures } from './figures.ts';

describe('a figure among others', () => {
  const others = [10, 20, 20, 30, null];

  test('has those below it, on it and above it; one without a figure stands nowhere', () => {
    expect(positionAmong(others, 20)).toEqual({ lower: 1, same: 2, higher: 1, missing: 1 });
    expect(positionAmong(others, 5)).toEqual({ lower: 0, same: 0, higher: 4, missing: 1 });
  });

  test.each([
    [{ lower: 13, same: 0, higher: 139 }, 'lower than 9 in 10'],
    [{ lower: 16, same: 0, higher: 136 }, 'lower than 8 in 10'],
    [{ lower: 140, same: 0, higher: 12 }, 'higher than 9 in 10'],
    [{ lower: 76, same: 0, higher: 76 }, 'lower than 5 in 10'],
    [{ lower: 0, same: 0, higher: 152 }, 'lower than all others'],
    [{ lower: 152, same: 0, higher: 0 }, 'higher than all others'],
    [{ lower: 0, same: 2, higher: 150 }, 'lower than 9 in 10'],
    [{ lower: 3, same: 0, higher: 6 }, 'lower than 6 of 9'],
    [{ lower: 1, same: 98, higher: 1 }, 'the same as most others'],
    [{ lower: 0, same: 3, higher: 0 }, 'the same as all others'],
    [{ lower: 0, same: 0, higher: 0 }, 'no other council to compare with'],
  ])('%j is "%s", never more than there is', (position, words) => {
    expect(positionWords({ ...position, missing: 0 })).toBe(words);
  });
});

describe('a scenario among councils today', () => {
  const council = (number: number, children: number | 'c') => [
    ...figures(`E060000${number}`, 'cla-count', { all: { 2024: children } }),
    ...figures(`E060000${number}`, 'cla-entries', { all: { 2024: 100 } }),
    ...figures(`E060000${number}`, 'population-0-17', { all: { 2023: 50_000, 2024: 50_000 } }),
  ];
  const index = indexOf([
    ...council(31, 300),
    ...council(32, 400),
    ...council(33, 'c'),
    ...council(45, 500),
    ...figures('E06000032', 'cp-plan-count', { all: { 2023: 200, 2024: null } }),
    ...figures('E06000028', 'cla-count', { all: { 2019: 900 } }),
    ...figures('E06000028', 'population-0-17', { all: { 2019: 50_000 } }),
  ]);

  test('is set among all others of the year: not itself, and no authority that has ended', () => {
    const today = ratesToday(index, 2024, 'E06000045');
    expect(today.children).toEqual([60, 80, null]);
    expect(today.entries).toEqual([20, 20, 20]);
  });

  test('a council without a return stands where its last one puts it', () => {
    expect(ratesToday(index, 2024, null)['cp-plans']).toEqual([null, 40, null, null]);
  });

  test('is placed in each whole financial year by the week that holds 31 March', () => {
    const weeks = ['2024-04-01', '2025-03-24', '2025-03-31', '2025-04-07'];
    const projection = {
      weeks,
      childrenByWeek: [500, 360, 350, 340],
      cpPlansByWeek: null,
      financialYears: [
        { year: '2024-25', whole: true, entries: 90 },
        { year: '2025-26', whole: false, entries: 2 },
      ] as never,
    };
    const placed = positionsOf(projection, 50_000, ratesToday(index, 2024, 'E06000045'));
    expect(placed.map(({ financialYear, rate, per10k }) => [financialYear, rate, per10k])).toEqual([
      ['2024-25', 'children', 70],
      ['2024-25', 'entries', 18],
    ]);
    expect(placed[0]!.position).toEqual({ lower: 1, same: 0, higher: 1, missing: 1 });
    expect(placed[1]!.position).toEqual({ lower: 0, same: 0, higher: 3, missing: 0 });
  });
});

test('the councils most like one are ten, without itself, and their rates are set beside its own', () => {
  const nation = smallNation();
  const found = similarToday(nation, 2024, CODES.medway)!;
  expect(found.councils).toHaveLength(10);
  expect(found.councils).not.toContain('Exampleshire');
  expect(found.rates.children.filter((it) => it !== null)).toHaveLength(10);
  expect(similarToday(nation, 2024, null)).toBeNull();
});
