import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../../model/opendata/figureIndex.ts';
import { movesAgainstEngland } from '../../../../model/opendata/traps/placementMoves.ts';
import { supportedAndOther } from '../../../../model/opendata/traps/supportedAndOther.ts';
import { CODES, figures, type Value } from '../figures.ts';

describe('supported accommodation and other placements, from the year that ends in March 2024', () => {
  const stock = (supported: Value, other: Value) => ({
    'placement:supported-independent': { 2023: supported },
    'placement:other': { 2023: other },
  });
  const index = indexOf([
    ...figures(CODES.england, 'cla-count', stock(8620, 1180)),
    ...figures(CODES.luton, 'cla-count', stock(30, 10)),
  ]);

  test('are one count, divided as in the year before, a council shrunk towards England', () => {
    const { supported, other } = supportedAndOther(index, CODES.luton, 2024, { supported: 20, other: 25 });
    // 10 and 20 x 1180/9800 of 60.
    const share = (10 + (20 * 1180) / 9800) / 60;
    expect(other).toBeCloseTo(45 * share, 9);
    expect(supported + other).toBeCloseTo(45, 9);
  });

  test("divide as England's where the council's year before is withheld", () => {
    const { other } = supportedAndOther(index, CODES.medway, 2024, { supported: 50, other: 50 });
    expect(other).toBeCloseTo((100 * 1180) / 9800, 9);
  });

  test('never put more elsewhere than are counted elsewhere', () => {
    expect(supportedAndOther(index, CODES.luton, 2024, { supported: 40, other: 1 })).toMatchObject({
      supported: 40,
      other: 1,
    });
  });

  test('are as published before', () => {
    const published = { supported: 30, other: 10 };
    expect(supportedAndOther(index, CODES.luton, 2023, published)).toEqual({
      ...published,
      otherShare: null,
    });
  });
});

describe('changes of placement', () => {
  const england = [
    ...figures(CODES.england, 'cla-count', { all: { 2023: 80_000, 2024: 80_000 } }),
    ...figures(CODES.england, 'placement-changes', {
      all: { 2023: 60_000, 2024: 68_000 },
      'reason:status-only': { 2023: 10_000, 2024: 18_000 },
    }),
  ];
  const council = (statusOnly: Value) =>
    indexOf([
      ...england,
      ...figures(CODES.luton, 'cla-count', { all: { 2024: 400 } }),
      ...figures(CODES.luton, 'placement-changes', {
        all: { 2024: 450 },
        'reason:status-only': { 2024: statusOnly },
      }),
    ]);

  test('are read without those of a status only, so that registration is no move', () => {
    // (450 - 200) / 400 against 50,000 / 80,000: as often as in England, though a third more changes are counted.
    expect(movesAgainstEngland(council(200), CODES.luton, 2024)).toMatchObject({ ratio: 1, changes: 450 });
  });

  test("take England's part for status where the council's is withheld", () => {
    const found = movesAgainstEngland(council('c'), CODES.luton, 2024)!;
    expect(found.ratio).toBeCloseTo((450 * (1 - 18 / 68)) / 400 / 0.625, 9);
    expect(found.statusOnly).toBeNull();
  });

  test('say nothing where the council publishes none', () => {
    expect(movesAgainstEngland(indexOf(england), CODES.luton, 2024)).toBeUndefined();
  });
});
