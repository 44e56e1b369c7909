import { describe, expect, test } from 'vitest';
import { groupCosts } from '../../../../model/returns/costs/groupCosts.ts';
import type { PriceRow } from '../../../../model/returns/costs/prices.ts';
import { weeklyCosts } from '../../../../model/returns/costs/weeklyCosts.ts';
import { weeklySpend } from '../../../../model/returns/costs/weeklySpend.ts';
import { grouping, DEFAULT_GROUPS } from '../../../../model/returns/groups.ts';
import type { ChildHistory } from '../../../../model/returns/history.ts';
import { dayOf } from '../../../../model/time/calendar.ts';

const DAY = dayOf('2024-03-31');
const at = { file: 0, row: 2 };

interface Placed {
  place: string;
  gbp: number;
  from: number;
  to: number | null;
}

/** Children with one placement each, and the extract's row for it, which has no end of its own. */
function council(placed: readonly Placed[]) {
  const children = placed.map(({ place, from, to }, i): ChildHistory => {
    const stay = { from, to, place, provider: 'PR4', legalStatus: 'C2', whyStarted: 'S', urn: '', at };
    return {
      child: `c${i}`,
      birthday: null,
      sex: '',
      unaccompanied: false,
      periods: [
        {
          from,
          startSeen: true,
          to,
          whyCeased: '',
          stays: [{ ...stay, milesFromHome: null, moved: false }],
        },
      ],
    };
  });
  const rows = placed.map(({ place, gbp, from }, i): PriceRow => ({
    child: `c${i}`,
    from,
    to: null,
    place,
    provider: 'PR4',
    weeklyPence: 100 * gbp,
    at,
  }));
  return { histories: { children }, prices: { children: rows, groups: [] } };
}

const groupOf = grouping(DEFAULT_GROUPS);
const costsOf = (placed: readonly Placed[]) => {
  const { histories, prices } = council(placed);
  const [cost] = groupCosts(histories, prices, DAY, groupOf);
  return cost!;
};
const givenOf = (placed: readonly Placed[]) => {
  const { histories, prices } = council(placed);
  return weeklyCosts(histories, prices, DAY, DEFAULT_GROUPS);
};
const held = (place: string, gbp: number, days: number): Placed => ({
  place,
  gbp,
  from: DAY + 1 - days,
  to: null,
});
const left = (place: string, gbp: number, days: number): Placed => ({
  place,
  gbp,
  from: DAY - 500,
  to: DAY - 500 + days,
});

/** One dear child on the day, and twelve of parent-and-child places who have left; each there for 70 days. */
const oneDear = [held('Z1', 13_000, 70), ...Array.from({ length: 12 }, () => left('R3', 2600, 70))];

describe('a group that few prices hold in on the day', () => {
  test('is drawn towards the child-weeks of three years, which count as the prices lacking of ten', () => {
    const cost = costsOf(oneDear);
    const lately = (13_000 + 12 * 2600) / 13;
    expect(cost).toMatchObject({ group: 'other', priced: 1, from: 'drawn', restsOnChildren: 13 });
    expect(cost.weeklyCostGbp.mode).toBeCloseTo((13_000 + 9 * lately) / 10, 2);
    expect(cost.working).toMatch(/differs from the mean of the day/);
    expect(cost.working).not.toMatch(/13[,.]?000/);
  });

  test('weeks weigh, not placements', () => {
    const cost = costsOf([held('Z1', 13_000, 70), left('R3', 2600, 210)]);
    const lately = (13_000 + 3 * 2600) / 4;
    expect(cost.weeklyCostGbp.mode).toBeCloseTo((13_000 + lately) / 2, 2);
  });

  test('weeks before the three years, and of others who were there then alone, weigh nothing', () => {
    const long = { ...left('R3', 2600, 70), from: DAY - 2000, to: DAY - 1500 };
    expect(costsOf([held('Z1', 13_000, 70), long])).toMatchObject({
      from: 'stock',
      weeklyCostGbp: { mode: 13_000 },
    });
    const partly = { ...long, to: DAY + 1 - 3 * 365 + 70 };
    expect(costsOf([held('Z1', 13_000, 70), partly]).weeklyCostGbp.mode).toBeCloseTo(
      (13_000 + (13_000 + 2600) / 2) / 2,
      2,
    );
  });

  test('has a range as wide as that of ten prices at most', () => {
    const { standardErrorGbp, weeklyCostGbp } = costsOf(oneDear);
    const values = [13_000, ...Array.from({ length: 12 }, () => 2600)];
    const mean = weeklyCostGbp.mode;
    const own = values.reduce((sum, it) => sum + (it - mean) ** 2, 0);
    // No group has two prices on the day: 0.4 of the mean by default.
    const variance = (own + 4 * (0.4 * mean) ** 2) / 16;
    expect(standardErrorGbp).toBeCloseTo(Math.sqrt(variance / 10), 2);
  });

  test('ten prices on the day stand alone, and nine nearly do', () => {
    const others = Array.from({ length: 20 }, () => left('R3', 2600, 70));
    const ten = Array.from({ length: 10 }, () => held('Z1', 13_000, 70));
    expect(costsOf([...ten, ...others])).toMatchObject({ from: 'stock', weeklyCostGbp: { mode: 13_000 } });
    const nine = costsOf([...ten.slice(1), ...others]);
    expect(nine.from).toBe('drawn');
    const lately = (9 * 13_000 + 20 * 2600) / 29;
    expect(nine.weeklyCostGbp.mode).toBeCloseTo((9 * 13_000 + lately) / 10, 2);
  });

  test('what the stock costs stays what the ledger pays', () => {
    const { histories, prices } = council(oneDear);
    expect(weeklySpend(histories, prices, DAY, groupOf).totalPence).toBe(1_300_000);
  });

  test('it says how many children it rests on, whatever the years', () => {
    expect(givenOf([left('K1', 7000, 70), left('K1', 8000, 70)]).secure).toMatchObject({
      children: 2,
      prices: 0,
    });
    expect(givenOf(oneDear).other).toMatchObject({ children: 13, prices: 1 });
    const repeated = council([left('K1', 7000, 70)]);
    const again = repeated.prices.children.map((row) => ({ ...row, from: row.from! + 30 }));
    const prices = { children: [...repeated.prices.children, ...again], groups: [] };
    expect(weeklyCosts(repeated.histories, prices, DAY, DEFAULT_GROUPS).secure!.children).toBe(1);
  });
});

describe('a group of places with very different prices', () => {
  const many = (place: string, gbp: number, n: number) =>
    Array.from({ length: n }, () => left(place, gbp, 70));

  test('is told with its places', () => {
    const { mixed } = givenOf([...many('Z1', 13_000, 5), ...many('R3', 2700, 5), ...many('R5', 0, 2)]).other!;
    expect(mixed).toMatch(
      /"Other placements".*\(Z1\), about £13,000 a week;.*\(R3\), about £2,700 a week;.*\(R5\), fewer than 5 children/,
    );
  });

  test('is not told where they differ by less, or one child alone is of another price', () => {
    expect(givenOf([...many('Z1', 8000, 5), ...many('R3', 2700, 5)]).other!.mixed).toBeUndefined();
    expect(givenOf([...many('Z1', 13_000, 5), ...many('R3', 2700, 1)]).other!.mixed).toBeUndefined();
  });
});
