import { describe, expect, test } from 'vitest';
import { expectedAbove, spreadMeanGbp } from '../../../../model/money/priceSpread.ts';
import { normalQuantile } from '../../../../model/random/normal.ts';
import { nextUniform } from '../../../../model/random/xoshiro128.ts';
import { fitSpread } from '../../../../model/returns/costs/fitSpread.ts';
import { groupCosts } from '../../../../model/returns/costs/groupCosts.ts';
import { groupUplifts } from '../../../../model/returns/costs/groupUplifts.ts';
import type { PriceRow } from '../../../../model/returns/costs/prices.ts';
import type { ChildHistory } from '../../../../model/returns/history.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { mean, sum } from '../../../../model/estimate/arithmetic.ts';

const DAY = dayOf('2024-03-31');
const groupOf = (place: string) => place;

/** A thousand placements of a lognormal, evenly over its chances, so that nothing is left to luck. */
const lognormal = (n: number, median: number, sigma: number) =>
  Array.from({ length: n }, (_, i) => median * Math.exp(sigma * normalQuantile((i + 0.5) / n)));

describe('how prices spread', () => {
  test('a lognormal and dearest of known number and mean come back', () => {
    const prices = [
      ...lognormal(190, 4000, 0.3).map((it) => Math.min(it, 7800)),
      ...Array.from({ length: 10 }, (_, i) => 15_000 + 1000 * i),
    ];
    const fit = fitSpread(prices, mean(prices));
    if (fit.kind !== 'fitted') throw new Error(fit.kind);
    expect(fit.dearest).toEqual({ placements: 10, shareOfSpend: 195_000 / sum(prices) });
    expect(fit.spread.dearest).toMatchObject({ share: 0.05, meanGbp: 19_500 });
    expect(fit.spread.body.medianGbp / 4000).toBeCloseTo(1, 1);
    expect(fit.spread.body.sigma).toBeCloseTo(0.3, 1);
    expect(spreadMeanGbp(fit.spread)).toBeCloseTo(mean(prices), 0);
    const type = { weeklyCostGbp: mean(prices), weeklyCostSpread: fit.spread };
    expect(expectedAbove([{ type, children: 200 }], fit.spread.dearest!.aboveGbp)).toBeCloseTo(10, 6);
  });

  test('a lognormal alone has no dearest, and is the likeliest one: mean and deviation of its logarithms', () => {
    const prices = lognormal(60, 500, 0.2);
    const fit = fitSpread(prices, mean(prices));
    if (fit.kind !== 'fitted') throw new Error(fit.kind);
    expect(fit.dearest).toBeNull();
    const logs = prices.map(Math.log);
    const deviation = Math.sqrt(mean(logs.map((it) => (it - mean(logs)) ** 2)));
    expect(fit.spread.body.sigma).toBeCloseTo(deviation, 4);
    expect(fit.medianFactor).toBeCloseTo(1, 2);
  });

  test('drawn councils: sigma within a tenth on average, dearest hardly ever found where there are none', () => {
    const states = Int32Array.of(1, 2, 3, 7);
    const draw = () => 5000 * Math.exp(0.4 * normalQuantile(nextUniform(states)));
    let found = 0;
    const sigmas = Array.from({ length: 200 }, () => {
      const prices = Array.from({ length: 80 }, draw);
      const fit = fitSpread(prices, mean(prices));
      if (fit.kind !== 'fitted') throw new Error(fit.kind);
      if (fit.dearest) found++;
      return fit.spread.body.sigma;
    });
    expect(Math.abs(mean(sigmas) / 0.4 - 1)).toBeLessThan(0.1);
    expect(found).toBeLessThan(50);
  });

  test('few prices, or prices of nothing, tell none', () => {
    expect(fitSpread(lognormal(9, 500, 0.2), 500).kind).toBe('too-few');
    expect(fitSpread([...lognormal(30, 500, 0.2), 0], 500).kind).toBe('costs-nothing');
  });

  test('where the mean spent is another, the spread has that mean', () => {
    const prices = [...lognormal(95, 4000, 0.3), 15_000, 16_000, 17_000];
    for (const gbp of [200, 3000, 4200, 6000, 9000]) {
      const fit = fitSpread(prices, gbp);
      if (fit.kind !== 'fitted') throw new Error(fit.kind);
      expect(Math.abs(spreadMeanGbp(fit.spread) / gbp - 1)).toBeLessThan(0.001);
    }
  });
});

const at = { file: 0, row: 2 };
const child = (name: string, from: number, place: string): ChildHistory => ({
  child: name,
  birthday: null,
  sex: '',
  unaccompanied: false,
  periods: [
    {
      from,
      startSeen: true,
      to: null,
      whyCeased: '',
      stays: [
        {
          from,
          to: null,
          place,
          provider: '',
          legalStatus: '',
          whyStarted: 'S',
          urn: '',
          milesFromHome: null,
          moved: false,
          at,
        },
      ],
    },
  ],
});
const row = (name: string, from: number, place: string, pence: number): PriceRow => ({
  child: name,
  from,
  to: null,
  place,
  provider: '',
  weeklyPence: pence,
  at,
});

describe('weekly cost by group', () => {
  const prices = [50_000, 52_000, 54_000, 60_000];
  const children = prices.map((_, i) => child(`a${i}`, DAY - 100, 'U4'));
  const rows = prices.map((it, i) => row(`a${i}`, DAY - 100, 'U4', it));

  test('the mean is that of the stock, and the mean of the range', () => {
    const [cost] = groupCosts({ children }, { children: rows, groups: [] }, DAY, groupOf);
    expect(cost).toMatchObject({
      group: 'U4',
      children: 4,
      priced: 4,
      from: 'stock',
      weeklyCostGbp: { mode: 540 },
    });
    const { low, mode, high } = cost!.weeklyCostGbp;
    expect((low + 4 * mode + high) / 6).toBeCloseTo(540, 2);
    // One group alone is its own common stray: variance (5600 + 4 * 5600 / 3) / 7 of prices, over 4 children.
    expect(cost!.standardErrorGbp).toBeCloseTo(Math.sqrt((5600 + (4 * 5600) / 3) / 7 / 4), 9);
    expect(high - mode).toBeCloseTo(Math.sqrt(7) * cost!.standardErrorGbp!, 1);
  });

  test('placements of late stand in where nobody is priced on the day, and a table goes before', () => {
    const gone = [row('left', DAY - 400, 'K1', 700_000)];
    const table = [
      {
        group: 'U4',
        weeklyPence: 55_000,
        lowPence: 50_000,
        highPence: 65_000,
        children: null,
        annualUplift: null,
        at,
      },
    ];
    const costs = groupCosts({ children }, { children: [...rows, ...gone], groups: table }, DAY, groupOf);
    expect(costs).toMatchObject([
      { group: 'K1', children: 0, from: 'recent', weeklyCostGbp: { mode: 7000 } },
      { group: 'U4', from: 'table', weeklyCostGbp: { low: 500, mode: 550, high: 650 } },
    ]);
  });
});

describe('the rise a year', () => {
  const national = { K2: { low: 0.04, value: 0.08, high: 0.13 } };
  const upliftOf = (children: ChildHistory[], rows: PriceRow[]) =>
    groupUplifts({ children }, { children: rows }, DAY, groupOf, national)[0]!;

  test('with nothing of its own it is England’s', () => {
    const { annualUplift, nationalWeight } = upliftOf([], []);
    expect(nationalWeight).toBe(1);
    expect(annualUplift.mode).toBeCloseTo(0.08, 4);
    expect(annualUplift.high - annualUplift.low).toBeCloseTo(0.09, 4);
  });

  test('new prices of the same placements tell it, also where those of new placements do not', () => {
    const from = DAY - 1000;
    const children = Array.from({ length: 40 }, (_, i) => child(`c${i}`, from, 'K2'));
    const rows = children.flatMap(({ child: name }, i) => {
      const first = 400_000 + 5000 * i;
      return [0, 1, 2].map((year) => row(name, from + 365 * year, 'K2', Math.round(first * 1.05 ** year)));
    });
    const { matched, annualUplift, nationalWeight } = upliftOf(children, rows);
    expect(matched).toMatchObject({ from: 80 });
    expect(matched!.perYear).toBeCloseTo(0.05, 3);
    expect(nationalWeight).toBeLessThan(0.15);
    expect(annualUplift.mode).toBeGreaterThan(0.04);
    expect(annualUplift.mode).toBeLessThan(0.06);
  });

  test('an extract that keeps one price a placement tells nothing by them', () => {
    const children = Array.from({ length: 9 }, (_, i) => child(`c${i}`, DAY - 1000, 'K2'));
    const rows = children.flatMap(({ child: name }, i) =>
      [0, 400].map((days) => row(name, DAY - 1000 + days, 'K2', 400_000 + i)),
    );
    expect(upliftOf(children, rows)).toMatchObject({ matched: null, nationalWeight: 1 });
  });

  test('placements that began in several years tell it by their slope', () => {
    const rows = Array.from({ length: 200 }, (_, i) => {
      const years = (i % 50) / 10 - 5;
      return row(
        `c${i}`,
        Math.round(DAY + years * 365.25),
        'K2',
        Math.round(500_000 * 1.1 ** years * (1 + 0.1 * ((i * 7) % 5) - 0.2)),
      );
    });
    const { unmatched, nationalWeight } = upliftOf([], rows);
    expect(unmatched!.perYear).toBeCloseTo(0.1, 1);
    expect(Math.abs(unmatched!.perYear - 0.1)).toBeLessThan(3 * unmatched!.standardError);
    expect(nationalWeight).toBeLessThan(0.5);
  });
});
