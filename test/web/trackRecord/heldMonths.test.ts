import { expect, test } from 'vitest';
import { parseBaseline } from '../../../model/schema/files.ts';
import { spendTable, watching, type Agreed, type Held } from '../../../web/screens/trackRecord/heldMonths.ts';
import { baselineFile } from '../../server/fixtures/files.ts';

const read = parseBaseline(baselineFile());
if (!read.ok) throw new Error('the small baseline is not read');
const agreed = { baseline: read.value } as Agreed;

/** Four weeks in which 20 children in foster care at £600 a week and 5 in homes at £5,000 were planned. */
const held = (month: string, foster: number, homes?: number): Held => ({
  month,
  kept: {
    month,
    children: 30,
    placements: [
      { placement: 'foster', children: 20, spendGbp: foster },
      ...(homes === undefined ? [] : [{ placement: 'residential', children: 5, spendGbp: homes }]),
    ],
  },
  plan: {
    endWeek: 4,
    weeks: 4,
    entries: 1,
    exits: 1,
    placements: [
      { placement: 'foster', children: 20, weeklyGbp: 600 },
      { placement: 'residential', children: 5, weeklyGbp: 5000 },
    ],
  },
  ranges: { children: { low: 20, high: 29 }, spendGbp: { low: 140_000, high: 150_000 } },
});

test('spend of all months given stands below them, and adds up', () => {
  // By hand: planned 48,000 + 100,000 a month; spent 50,000 + 100,000 and 48,000 + 99,000.
  const { rows } = spendTable([held('2024-04', 50_000, 100_000), held('2024-05', 48_000, 99_000)], agreed);
  expect(rows.map(({ head }) => head)).toEqual(['April 2024', 'May 2024', 'All months given']);
  expect(rows[2]!.total).toBe(true);
  expect(rows[2]!.cells.map((it) => it!.value)).toEqual([296_000, 297_000, 1000, 0, 0, 1000]);
  expect(spendTable([held('2024-04', 50_000, 100_000)], agreed).rows).toHaveLength(1);
});

test('every figure that is held and has a range is watched; spend where all placements are given', () => {
  const found = watching([held('2024-04', 60_000, 100_000), held('2024-05', 70_000)]);
  expect(found.map(({ figure, warning }) => [figure, warning.side, warning.months])).toEqual([
    ['children', 'above', 2],
    ['spendGbp', 'above', 1],
  ]);
});
