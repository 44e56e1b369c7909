import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../../model/opendata/figureIndex.ts';
import { filledCounts } from '../../../../model/opendata/traps/suppressed.ts';
import { widerShares } from '../../../../model/opendata/widerArea.ts';
import { CODES, figures } from '../figures.ts';

const PARTS = ['age:0', 'age:1-4', 'age:5-9'] as const;
const england = figures(CODES.england, 'cla-count', {
  all: { 2020: 1000, 2023: 1000 },
  'age:0': { 2020: 100, 2023: 500 },
  'age:1-4': { 2020: 300, 2023: 300 },
  'age:5-9': { 2020: 600, 2023: 200 },
});

const filled = (own: Parameters<typeof figures>[2], year: number, total: number) =>
  filledCounts(
    indexOf([...england, ...figures(CODES.luton, 'cla-count', own)]),
    CODES.luton,
    'cla-count',
    PARTS,
    year,
    total,
  );

describe('a withheld part', () => {
  test('is what the published parts leave over, exactly, when it is the only one', () => {
    const { counts, filled: parts } = filled(
      { 'age:0': { 2023: 'c' }, 'age:1-4': { 2023: 40 }, 'age:5-9': { 2023: 57 } },
      2023,
      100,
    );
    expect(counts).toEqual({ 'age:0': 3, 'age:1-4': 40, 'age:5-9': 57 });
    expect(parts).toEqual(['age:0']);
  });

  test('shares with another by England where the council has published neither, and is not zero', () => {
    const { counts } = filled(
      { 'age:0': { 2023: 'c' }, 'age:1-4': { 2023: 'c' }, 'age:5-9': { 2023: 92 } },
      2023,
      100,
    );
    // England in 2023: 500 and 300 of them.
    expect(counts['age:0']).toBeCloseTo(5, 9);
    expect(counts['age:1-4']).toBeCloseTo(3, 9);
  });

  test("leans on the council's own other years, shrunk towards England by fifty children's worth", () => {
    const { counts } = filled(
      {
        'age:0': { 2022: 0, 2023: 'c' },
        'age:1-4': { 2022: 50, 2023: 'c' },
        'age:5-9': { 2022: 50, 2023: 90 },
      },
      2023,
      100,
    );
    // Weights: (0 + 50 x 0.5) / 150 and (50 + 50 x 0.3) / 150.
    expect(counts['age:0']).toBeCloseTo((10 * 25) / 90, 9);
    expect(counts['age:1-4']).toBeCloseTo((10 * 65) / 90, 9);
  });

  test('a real zero stays a zero', () => {
    const { counts } = filled(
      { 'age:0': { 2023: 0 }, 'age:1-4': { 2023: 'c' }, 'age:5-9': { 2023: 95 } },
      2023,
      100,
    );
    expect(counts).toEqual({ 'age:0': 0, 'age:1-4': 5, 'age:5-9': 95 });
  });
});

test('with nothing published the total has the shares of the wider area, and says which', () => {
  const { counts, wider, published } = filled({}, 2023, 200);
  expect(counts).toEqual({ 'age:0': 100, 'age:1-4': 60, 'age:5-9': 40 });
  expect(published).toEqual([]);
  expect(wider).toMatchObject({ areaName: 'England', year: 2023 });
});

test('a year without figures of the country borrows the nearest earlier one, else the nearest later one', () => {
  const index = indexOf(england);
  expect(widerShares(index, null, 'cla-count', PARTS, 2022).year).toBe(2020);
  expect(widerShares(index, null, 'cla-count', PARTS, 2018).year).toBe(2020);
  expect(widerShares(index, null, 'cla-count', PARTS, 2024).year).toBe(2023);
});

test("a council's region comes before England where it holds the whole", () => {
  const parts = { 'age:0': { 2023: 10 }, 'age:1-4': { 2023: 10 }, 'age:5-9': { 2023: 80 } };
  const index = indexOf([...england, ...figures(CODES.southEast, 'cla-count', parts)]);
  expect(widerShares(index, CODES.medway, 'cla-count', PARTS, 2023)).toMatchObject({
    areaName: 'The region',
    shares: { 'age:0': 0.1, 'age:5-9': 0.8 },
  });
  expect(widerShares(index, CODES.luton, 'cla-count', PARTS, 2023).areaName).toBe('England');
});

test('files without the country fall back on England in 2024, kept with the program', () => {
  const shares = widerShares(indexOf([]), null, 'cla-count', PARTS, 2024);
  expect(shares.year).toBe(2024);
  expect(shares.shares['age:0']).toBeCloseTo(3730 / (3730 + 10740 + 15010), 9);
});
