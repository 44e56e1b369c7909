import { describe, expect, test } from 'vitest';
import { entriesCalibratedToStock } from '../../../../model/opendata/traps/countedOnce.ts';
import {
  ALL_REASONS,
  exitsBefore18,
  type PublishedReason,
} from '../../../../model/opendata/traps/exitsBefore18.ts';
import { transfersOf, unaccompaniedByAge } from '../../../../model/opendata/traps/nationalTransfer.ts';
import { scaledTo } from '../../../../model/opendata/traps/rounding.ts';

describe('a child counts once a year', () => {
  test('so entries are brought to what the stocks at both ends say', () => {
    // 500 + 200 - 190 would be 510, but 514 are there: four entries were of children counted already.
    expect(entriesCalibratedToStock(200, 190, 500, 514)).toEqual({ entries: 204, missing: 4, whole: true });
  });

  test('but never by more than children counted once explain', () => {
    expect(entriesCalibratedToStock(200, 190, 500, 600)).toEqual({ entries: 224, missing: 24, whole: false });
    expect(entriesCalibratedToStock(200, 190, 500, 450)).toMatchObject({ entries: 190, whole: false });
  });

  test('and not at all without a stock before', () => {
    expect(entriesCalibratedToStock(200, 190, undefined, 514)).toMatchObject({ entries: 200, missing: 0 });
  });
});

describe('reasons at 18', () => {
  const counts = (of: Partial<Record<PublishedReason, number>>) =>
    Object.fromEntries(ALL_REASONS.map((reason) => [reason, of[reason] ?? 0])) as Record<
      PublishedReason,
      number
    >;
  const named = {
    'reason:returned-home-planned': 60,
    'reason:special-guardianship': 30,
    'reason:adopted': 10,
  } as const;

  test('a reason that begins in 2021 moves nothing before 18: age tells who leaves at 18', () => {
    // The same year, before and after those who stay with carers were told apart.
    const before = counts({ ...named, 'reason:other': 70, 'reason:independent-supported': 30 });
    const after = counts({
      ...named,
      'reason:other': 30,
      'reason:independent-supported': 20,
      'reason:turned-18-stayed-with-carers': 50,
    });
    expect(exitsBefore18(after, 120)).toEqual(exitsBefore18(before, 120));
    expect(exitsBefore18(after, 120).other).toBe(20);
  });

  test('named reasons that come to more than left before 18 are scaled, and other is then nobody', () => {
    const found = exitsBefore18(counts(named), 50);
    expect(found).toMatchObject({ 'returned-home': 30, 'special-guardianship': 15, adoption: 5, other: 0 });
  });
});

describe('the national transfer scheme', () => {
  test('takes moves to another authority for transfers as far as unaccompanied children came', () => {
    expect(transfersOf(1793, 2175)).toBe(1793);
    expect(transfersOf(30, 4)).toBe(4);
  });

  test('puts unaccompanied children at their ages, but no more of them than came at that age', () => {
    expect(unaccompaniedByAge(100, { '10-15': 40, '16-17': 200 })).toEqual({ '10-15': 12, '16-17': 88 });
    expect(unaccompaniedByAge(100, { '10-15': 40, '16-17': 70 })).toEqual({ '10-15': 30, '16-17': 70 });
    expect(unaccompaniedByAge(10, { '10-15': 0, '16-17': 20 })).toEqual({ '10-15': 0, '16-17': 10 });
  });
});

test('margins rounded to ten are brought to one total', () => {
  expect(scaledTo(83_530, [40_000, 43_520]).reduce((sum, part) => sum + part)).toBeCloseTo(83_530, 9);
  expect(scaledTo(6, [0, 0])).toEqual([3, 3]);
});
