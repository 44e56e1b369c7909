import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlyWarning, type Watched } from '../../../model/variance/earlyWarning.ts';
import { monthsToTell } from '../../../model/variance/monthsToTell.ts';
import { shownVariance, spendVariance, type PlacementMonth } from '../../../model/variance/spendVariance.ts';

const row = (
  placement: string,
  plannedChildren: number,
  plannedWeeklyGbp: number,
  children: number,
  spendGbp: number,
): PlacementMonth => ({ placement, plannedChildren, plannedWeeklyGbp, children, spendGbp });

describe('spend beside plan', () => {
  test('by hand: more children, more of them in homes, and dearer homes', () => {
    // Planned, for four weeks: 300 * 500 + 100 * 5,000 = £650,000 a week, £1,625 a child; £2,600,000.
    // Came: 304 fostered at £500, 106 in homes at £5,200: £152,000 and £551,200 a week; £2,812,800.
    const found = spendVariance(
      [row('foster', 300, 500, 304, 608_000), row('home', 100, 5000, 106, 2_204_800)],
      4,
    );
    expect(found.plannedGbp).toBe(2_600_000);
    expect(found.spendGbp).toBe(2_812_800);
    // Ten more at £1,625 for four weeks.
    expect(found.volumeGbp).toBe(65_000);
    // At planned prices 410 children cost £682,000 a week instead of 410 * £1,625 = £666,250.
    expect(found.mixGbp).toBe(63_000);
    // £200 more for 106 children and four weeks.
    expect(found.priceGbp).toBe(84_800);
  });

  test('spend of a type nobody lives in is price, and where none was planned nothing is volume', () => {
    expect(spendVariance([row('home', 0, 5000, 0, 900)], 4)).toMatchObject({
      volumeGbp: 0,
      mixGbp: 0,
      priceGbp: 900,
    });
    expect(spendVariance([row('home', 0, 5000, 2, 41_000)], 4)).toMatchObject({
      volumeGbp: 0,
      mixGbp: 40_000,
      priceGbp: 1000,
    });
  });

  test('the parts add up to spend less plan, also as whole pounds, whatever the numbers', () => {
    const count = fc.double({ min: 0, max: 900, noNaN: true });
    const money = fc.double({ min: 0, max: 9000, noNaN: true });
    const rows = fc.array(fc.tuple(count, money, count, fc.double({ min: -1e5, max: 1e7, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, fc.double({ min: 4, max: 4.5, noNaN: true }), (months, weeks) => {
        const found = spendVariance(
          months.map((it, i) => row(`${i}`, ...it)),
          weeks,
        );
        const { volumeGbp, mixGbp, priceGbp, spendGbp, plannedGbp } = found;
        expect(Math.abs(volumeGbp + mixGbp + priceGbp - (spendGbp - plannedGbp))).toBeLessThan(1e-5);
        const shown = shownVariance(found);
        expect(shown.volumeGbp + shown.mixGbp + shown.priceGbp).toBeCloseTo(shown.totalGbp, 9);
        expect(shown.totalGbp).toBeCloseTo(Math.round(spendGbp) - Math.round(plannedGbp), 9);
      }),
    );
  });

  test('one cause alone is all of one part', () => {
    const plan = [row('foster', 300, 500, 300, 600_000), row('home', 100, 5000, 100, 2_000_000)];
    const parts = (rows: PlacementMonth[]) => {
      const { volumeGbp, mixGbp, priceGbp } = spendVariance(rows, 4);
      return [volumeGbp, mixGbp, priceGbp];
    };
    expect(parts(plan)).toEqual([0, 0, 0]);
    const twice = plan.map((it) => ({ ...it, children: 2 * it.children, spendGbp: 2 * it.spendGbp }));
    expect(parts(twice)).toEqual([2_600_000, 0, 0]);
    const moved = [row('foster', 300, 500, 290, 580_000), row('home', 100, 5000, 110, 2_200_000)];
    expect(parts(moved)).toEqual([0, 180_000, 0]);
    expect(parts(plan.map((it) => ({ ...it, spendGbp: 1.1 * it.spendGbp })))[2]).toBeCloseTo(260_000, 6);
  });
});

describe('early warning', () => {
  /** A month each; "-" is one of which nothing is known. */
  const months = (text: string): Watched[] =>
    [...text].flatMap((side, i) => {
      const month = `2024-${String(i + 4).padStart(2, '0')}`;
      const actual = side === 'a' ? 121 : side === 'b' ? 79 : 120;
      return side === '-' ? [] : [{ month, actual, low: 80, high: 120 }];
    });
  test.each([
    ['wwaaa', 'above', 3, '2024-06', true],
    ['aaawaa', 'above', 2, '2024-08', false],
    ['aabbb', 'below', 3, '2024-06', true],
    ['aaaw', 'within', 1, '2024-07', false],
    ['aaaa', 'above', 4, '2024-04', true],
    // Three months above, but not one after the other.
    ['aa-a', 'above', 1, '2024-07', false],
  ] as const)('%s', (text, side, run, from, warns) => {
    expect(earlyWarning(months(text))).toMatchObject({ side, months: run, from, warns });
  });
  test('nothing without a month', () => expect(earlyWarning([])).toBeUndefined());
  test('goes on over the turn of a year', () => {
    const turn = ['2024-11', '2024-12', '2025-01'].map((month) => ({ month, actual: 9, low: 1, high: 8 }));
    expect(earlyWarning(turn)).toMatchObject({ months: 3, warns: true });
  });
});

describe('months until an effect shows', () => {
  test('by hand, without variation: 15 entries a month and 40 a year fewer', () => {
    // (40 / 12) m >= 1.2816 sqrt(15 m) + 0.8416 sqrt(11.667 m): sqrt(m) >= 2.352, m >= 5.53.
    expect(monthsToTell({ eventsPerMonth: 15, fewerPerMonth: 40 / 12, yearlyVariation: 0 })).toBe(6);
  });

  test('takes longer where years differ, and is never told where they differ more than the effect', () => {
    const effect = { eventsPerMonth: 15, fewerPerMonth: 40 / 12 };
    expect(monthsToTell({ ...effect, yearlyVariation: 0.17 })!).toBeGreaterThan(12);
    expect(monthsToTell({ eventsPerMonth: 15, fewerPerMonth: 0.1, yearlyVariation: 0.3 })).toBeUndefined();
  });

  test('a larger effect never takes longer', () => {
    const share = fc.double({ min: 0.02, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 0.3, noNaN: true }), (part, yearlyVariation) => {
        const at = (it: number) =>
          monthsToTell({ eventsPerMonth: 20, fewerPerMonth: 20 * it, yearlyVariation }) ?? Infinity;
        expect(at(part + 0.1)).toBeLessThanOrEqual(at(part));
      }),
    );
  });

  test('no effect is never told', () => {
    expect(monthsToTell({ eventsPerMonth: 15, fewerPerMonth: 0, yearlyVariation: 0 })).toBeUndefined();
  });
});
