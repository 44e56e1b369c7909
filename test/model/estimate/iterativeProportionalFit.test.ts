import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iterativeProportionalFit, type Margin } from '../../../model/estimate/iterativeProportionalFit.ts';

/** Rows and columns of a flat table, row after row. */
function rowsAndColumns(rowTotals: number[], columnTotals: number[]): Margin[] {
  const cells = rowTotals.length * columnTotals.length;
  const rowOf = Array.from({ length: cells }, (_, i) => Math.floor(i / columnTotals.length));
  const columnOf = Array.from({ length: cells }, (_, i) => i % columnTotals.length);
  return [
    { classOfCell: rowOf, totals: rowTotals },
    { classOfCell: columnOf, totals: columnTotals },
  ];
}

function settledCells(...args: Parameters<typeof iterativeProportionalFit>): number[] {
  const fit = iterativeProportionalFit(...args);
  if (fit.kind !== 'settled') throw new Error(`not settled: ${fit.kind}`);
  return fit.cells;
}

describe('iterative proportional fitting', () => {
  test('an even seed gives the product of the margins, worked by hand', () => {
    // Rows 30 and 70, columns 40 and 60: 30 x 40 / 100 = 12, and so on.
    const cells = settledCells([1, 1, 1, 1], rowsAndColumns([30, 70], [40, 60]));
    [12, 18, 28, 42].forEach((expected, i) => expect(cells[i]).toBeCloseTo(expected, 9));
  });

  test('a seed with an odds ratio of 4 keeps it, worked by hand', () => {
    // Margins of 3 and 3 both ways: x / (3 - x) = 2 when the odds ratio (x / (3 - x))^2 is 4, so x = 2.
    const cells = settledCells([4, 1, 1, 1], rowsAndColumns([3, 3], [3, 3]));
    [2, 1, 1, 2].forEach((expected, i) => expect(cells[i]).toBeCloseTo(expected, 9));
  });

  test('margins are met to 1e-9 and odds ratios kept, whatever the seed', () => {
    const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 9, maxLength: 9 }),
        fc.array(weight, { minLength: 9, maxLength: 9 }),
        (seed, truth) => {
          const at = (row: number, column: number) => truth[row * 3 + column]!;
          const rows = [0, 1, 2].map((row) => at(row, 0) + at(row, 1) + at(row, 2));
          const columns = [0, 1, 2].map((column) => at(0, column) + at(1, column) + at(2, column));
          const cells = settledCells(seed, rowsAndColumns(rows, columns));
          rows.forEach((total, row) => {
            expect(cells[row * 3]! + cells[row * 3 + 1]! + cells[row * 3 + 2]!).toBeCloseTo(total, 9);
          });
          columns.forEach((total, column) => {
            expect(cells[column]! + cells[column + 3]! + cells[column + 6]!).toBeCloseTo(total, 9);
          });
          const odds = (table: number[]) => (table[0]! * table[4]!) / (table[1]! * table[3]!);
          expect(odds(cells) / odds(seed)).toBeCloseTo(1, 6);
        },
      ),
      { seed: 2024, numRuns: 50 },
    );
  });

  test('three dimensions: a joint margin of the second and third beside the first', () => {
    // Cells in order placement x age x phase, two of each.
    const placementOf = [0, 0, 0, 0, 1, 1, 1, 1];
    const ageAndPhaseOf = [0, 1, 2, 3, 0, 1, 2, 3];
    const cells = settledCells(
      [1, 2, 3, 4, 2, 2, 1, 5],
      [
        { classOfCell: placementOf, totals: [60, 40] },
        { classOfCell: ageAndPhaseOf, totals: [10, 20, 30, 40] },
      ],
    );
    expect(cells.slice(0, 4).reduce((a, b) => a + b)).toBeCloseTo(60, 9);
    [10, 20, 30, 40].forEach((total, i) => expect(cells[i]! + cells[i + 4]!).toBeCloseTo(total, 9));
  });

  test('what cannot be stays nothing', () => {
    const cells = settledCells([1, 0, 1, 1], rowsAndColumns([10, 30], [25, 15]));
    expect(cells).toEqual([10, 0, 15, 15].map((value) => expect.closeTo(value, 9)));
    expect(cells[1]).toBe(0);
  });

  test('zeros that the margins contradict are answered as not settled, with the nearest table', () => {
    // The first row can only use the first column, which is too small for it.
    const fit = iterativeProportionalFit([1, 0, 1, 1], rowsAndColumns([30, 10], [20, 20]), {
      maximumRounds: 200,
    });
    expect(fit.kind).toBe('not-settled');
    if (fit.kind === 'not-settled') {
      expect(fit.rounds).toBe(200);
      expect(fit.furthestOff).toBeGreaterThan(1);
    }
  });

  test('margins that differ in total, and a class nothing can fill, have no answer', () => {
    expect(iterativeProportionalFit([1, 1, 1, 1], rowsAndColumns([30, 70], [40, 61]))).toEqual({
      kind: 'impossible',
      reason: 'totals-differ',
      margin: 1,
    });
    expect(iterativeProportionalFit([0, 0, 1, 1], rowsAndColumns([30, 70], [40, 60]))).toEqual({
      kind: 'impossible',
      reason: 'nothing-to-scale',
      margin: 0,
    });
  });
});
