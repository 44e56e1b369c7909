import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressBeside, suppressList, suppressTable } from '../../../model/returns/suppress.ts';

type Shown = number | null;

/** Every list of sums of which some are not known: by trying every number in every place. The reader's way, not ours. */
function everyList(
  sums: { parts: number[]; of: number }[],
  shown: readonly Shown[],
  most: number,
): number[][] {
  const values = shown.map((it) => it ?? NaN);
  const open = shown.flatMap((it, i) => (it === null ? [i] : []));
  const found: number[][] = [];
  const holds = () =>
    sums.every(({ parts, of }) => {
      const all = [...parts.map((i) => values[i]!), values[of]!];
      if (all.some(Number.isNaN)) return true;
      return parts.reduce((sum, i) => sum + values[i]!, 0) === values[of]!;
    });
  const fill = (n: number) => {
    if (!holds()) return;
    if (n === open.length) {
      found.push([...values]);
      return;
    }
    for (let value = 1; value <= most; value++) {
      values[open[n]!] = value;
      fill(n + 1);
    }
    values[open[n]!] = NaN;
  };
  fill(0);
  return found;
}

function expectNothingTold(sums: { parts: number[]; of: number }[], truth: number[], shown: Shown[]): void {
  truth.forEach((value, i) => {
    if (value > 0 && value < 5) expect(shown[i]).toBeNull();
    if (value === 0) expect(shown[i]).toBe(0);
    if (shown[i] !== null) expect(shown[i]).toBe(value);
  });
  const lists = everyList(sums, shown, Math.max(...truth) + 2);
  expect(lists.some((it) => it.every((value, i) => value === truth[i]))).toBe(true);
  shown.forEach((it, i) => {
    if (it === null) expect(new Set(lists.map((list) => list[i])).size).toBeGreaterThan(1);
  });
}

describe('a list with its total', () => {
  const list = (counts: number[]) => {
    const { counts: shown, total } = suppressList(counts);
    return [...shown, total];
  };

  test.each<[string, number[], Shown[]]>([
    ['large counts are shown', [12, 7, 5], [12, 7, 5, 24]],
    ['zeros are shown', [0, 12, 0], [0, 12, 0, 12]],
    ['a small one takes the next smallest with it', [12, 3, 7], [12, null, null, 22]],
    ['two small ones protect each other', [12, 3, 4], [12, null, null, 19]],
    ['two of 1 are told by their sum of 2, so that a third goes', [12, 1, 1], [null, null, null, 14]],
    ['where nobody else is there the total goes', [3, 0, 0], [null, 0, 0, null]],
    ['also when it is large', [6, 3], [null, null, 9]],
    ['nobody at all', [0, 0], [0, 0, 0]],
  ])('%s', (_, counts, shown) => {
    expect(list(counts)).toEqual(shown);
  });

  test('nothing withheld can be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), (counts) => {
        const total = counts.reduce((sum, it) => sum + it, 0);
        const sums = [{ parts: counts.map((_, i) => i), of: counts.length }];
        expectNothingTold(sums, [...counts, total], list(counts));
      }),
      { numRuns: 300 },
    );
  });

  test('no more than two go beside the small ones, and none where none is small', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (counts) => {
        const { counts: shown } = suppressList(counts);
        const small = counts.filter((it) => it > 0 && it < 5).length;
        const withheld = shown.filter((it) => it === null).length;
        expect(withheld).toBeLessThanOrEqual(small === 0 ? 0 : Math.max(2, small + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table with both its margins', () => {
  const flat = (cells: number[][]) => {
    const rows = cells.map((row) => row.reduce((sum, it) => sum + it, 0));
    const columns = cells[0]!.map((_, c) => cells.reduce((sum, row) => sum + row[c]!, 0));
    return [...cells.flat(), ...rows, ...columns, rows.reduce((sum, it) => sum + it, 0)];
  };
  const shownOf = (cells: number[][]): Shown[] => {
    const shown = suppressTable(cells);
    return [...shown.cells.flat(), ...shown.rows, ...shown.columns, shown.total];
  };
  const sumsOf = (height: number, width: number) => {
    const at = (r: number, c: number) => r * width + c;
    const [row, column] = [height * width, height * width + height];
    const range = (n: number) => Array.from({ length: n }, (_, i) => i);
    return [
      ...range(height).map((r) => ({ parts: range(width).map((c) => at(r, c)), of: row + r })),
      ...range(width).map((c) => ({ parts: range(height).map((r) => at(r, c)), of: column + c })),
      { parts: range(height).map((r) => row + r), of: column + width },
      { parts: range(width).map((c) => column + c), of: column + width },
    ];
  };

  test('one small cell takes the cheapest rectangle with it', () => {
    const shown = suppressTable([
      [3, 20, 30],
      [40, 9, 50],
      [60, 70, 80],
    ]);
    expect(shown.cells).toEqual([
      [null, null, 30],
      [null, null, 50],
      [60, 70, 80],
    ]);
    expect(shown).toMatchObject({ rows: [53, 99, 210], columns: [103, 99, 160], total: 362 });
  });

  test.each<[number, number]>([
    [1, 3],
    [2, 2],
    [2, 3],
  ])('nothing withheld can be worked out: %i by %i', (height, width) => {
    const cells = fc.array(fc.array(fc.nat(8), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    });
    fc.assert(
      fc.property(cells, (table) => expectNothingTold(sumsOf(height, width), flat(table), shownOf(table))),
      { numRuns: 100 },
    );
  });

  test('of a larger one about as many go as must: small ones, and three for one alone', () => {
    const big = Array.from({ length: 9 }, (_, r) =>
      Array.from({ length: 6 }, (_, c) => 20 + ((r * 7 + c * 3) % 17)),
    );
    big[4]![2] = 2;
    const withheld = suppressTable(big)
      .cells.flat()
      .filter((it) => it === null);
    expect(withheld).toHaveLength(4);
  });
});

test('a price goes wherever its count goes', () => {
  const { counts } = suppressList([12, 3, 7, 0]);
  expect(suppressBeside([500, 5000, 700, null], counts)).toEqual([500, null, null, null]);
});
