import { describe, expect, test } from 'vitest';
import { byBand } from '../../../model/estimate/ageBands.ts';
import { careStay } from '../../../model/estimate/careStay.ts';

describe('the two phases of care', () => {
  const inputs = {
    entriesPerYear: byBand(() => 30),
    childYears: byBand(() => 100),
    steadyExits: byBand(() => 10),
    returnsHome: byBand(() => 12),
    settlePerYear: 1.5,
    groups: [['0', '1-4', '5-9', '10-15', '16-17']] as const,
  };

  test('with a ratio of one, rates are counts over child-years and the youngest band is worked by hand', () => {
    const { newByBand, returnHomePerYear } = careStay({ ...inputs, newToSettledRatio: 1 });
    expect(returnHomePerYear[0]!.new).toBeCloseTo(0.12, 12);
    expect(returnHomePerYear[0]!.settled).toBeCloseTo(0.12, 12);
    // 30 come in; a child settles at 1.5, leaves at 0.12 + 0.1 and turns one at 1 a year: 30 / 2.72.
    expect(newByBand['0']).toBeCloseTo(30 / 2.72, 9);
    // 11.03 arrive from below as well; four years wide, so a quarter age out: (30 + 11.03) / 1.97.
    expect(newByBand['1-4']).toBeCloseTo((30 + 30 / 2.72) / 1.97, 9);
  });

  test('with any ratio, both phases together give the published returns home', () => {
    const { newByBand, returnHomePerYear } = careStay({ ...inputs, newToSettledRatio: 15 });
    const rates = returnHomePerYear[0]!;
    expect(rates.new / rates.settled).toBeCloseTo(15, 9);
    const newChildren = Object.values(newByBand).reduce((total, children) => total + children);
    expect(rates.new * newChildren + rates.settled * (500 - newChildren)).toBeCloseTo(60, 6);
  });
});
