import { expect, test } from 'vitest';
import { byBand } from '../../../model/estimate/ageBands.ts';
import { crossTable, rowsOf, settledCells } from '../../../model/estimate/crossTable.ts';
import { roundedToTotal, stockByPhase } from '../../../model/estimate/stockByPhase.ts';

test('a cross table keeps the odds ratios of its seed', () => {
  const [top, bottom] = rowsOf(
    settledCells(
      crossTable(
        [
          [4, 1],
          [1, 1],
        ],
        [30, 20],
        [30, 20],
      ),
    ),
    2,
  );
  expect(top![0]! + top![1]!).toBeCloseTo(30, 9);
  expect(top![0]! + bottom![0]!).toBeCloseTo(30, 9);
  expect((top![0]! * bottom![1]!) / (top![1]! * bottom![0]!)).toBeCloseTo(4, 6);
});

test('margins that no table can have are said so', () => {
  expect(() => settledCells(crossTable([[1], [0]], [3, 2], [5]))).toThrow('no common table');
});

test('each age band has its children new to care, more of them where newness is higher', () => {
  const ages = { foster: byBand(() => 40), homes: byBand(() => 20) };
  const cells = stockByPhase(
    ['foster', 'homes'],
    ages,
    byBand(() => 12),
    { foster: 1, homes: 3 },
  );
  for (const band of ['0', '16-17']) {
    const inBand = cells.filter(({ ageBand, phase }) => ageBand === band && phase === 'new');
    expect(inBand.reduce((sum, { children }) => sum + children, 0)).toBeCloseTo(12, 9);
    const [foster, homes] = inBand.map(({ placement, children }) => {
      const all = placement === 'foster' ? 40 : 20;
      return children / (all - children);
    });
    expect(homes! / foster!).toBeCloseTo(3, 6);
  }
});

test('rounding to a total loses nobody', () => {
  const rounded = roundedToTotal([{ children: 1 / 3 }, { children: 1 / 3 }, { children: 1 / 3 }], 2);
  expect(rounded.map(({ children }) => children)).toEqual([0.666, 0.667, 0.667]);
});
