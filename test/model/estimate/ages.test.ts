import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageProfile, growingOut, type PublishedBand } from '../../../model/estimate/ageProfile.ts';
import { CARE_BANDS, ownAges, publishedShape } from '../../../model/estimate/careShape.ts';
import { sum } from '../../../model/estimate/arithmetic.ts';
import { ENGLAND, figuresFrom, seriesFrom, threeAreas, TOWN } from '../backtest/support.ts';

const bands: PublishedBand[] = [
  { fromYears: 0, toYears: 2, children: 100, entriesPerYear: 60, exitsPerYear: 20 },
  { fromYears: 2, toYears: 10, children: 300, entriesPerYear: 30, exitsPerYear: 25 },
  { fromYears: 10, toYears: 18, children: 400, entriesPerYear: 50, exitsPerYear: 40 },
];

describe('children by exact age', () => {
  test('who grows out of a band is counted down from the 18th birthdays', () => {
    // 80 + 40 - 50 = 70 grew into the last band; 70 + 25 - 30 = 65 into the middle one.
    expect(growingOut(bands, 80, 0)).toEqual([65, 70, 80]);
    // Growing by a quarter, the last band took in 400 / 5 = 80 more, the middle one 300 / 5 = 60 more.
    expect(growingOut(bands, 80, 0.25)).toEqual([205, 150, 80]);
  });

  test('a parabola meets the numbers growing in and out, and holds the band', () => {
    const children = ageProfile(bands, [65, 70, 80]);
    expect(children(1, 2, 10)).toBeCloseTo(300, 9);
    expect(children(2, 10, 18)).toBeCloseTo(400, 9);
    expect(children(1, 2, 2.0001) / 0.0001).toBeCloseTo(65, 1);
    expect(children(1, 9.9999, 10) / 0.0001).toBeCloseTo(70, 1);
    // Mean 37.5 a year of age: middle (6 * 37.5 - 135) / 4 = 22.5.
    expect(children(1, 5.9999, 6.0001) / 0.0002).toBeCloseTo(22.5, 2);
    expect(children(0, 0.5, 1)).toBeCloseTo(25, 9);
  });

  test('no age has fewer than no children, and parts of a band add up to it', () => {
    const flow = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 3, maxLength: 3 }), (out) => {
        const children = ageProfile(bands, out);
        const years = Array.from({ length: 8 }, (_, i) => children(2, 10 + i, 11 + i));
        expect(Math.min(...years)).toBeGreaterThanOrEqual(-1e-9);
        expect(sum(years)).toBeCloseTo(400, 6);
      }),
    );
  });
});

describe('the shape of care by age', () => {
  const table = threeAreas();
  const england = publishedShape(figuresFrom(table), ENGLAND, 2021)!;
  const publishedShare = (shares: readonly number[], band: string) =>
    sum(shares.filter((_, i) => CARE_BANDS[i]!.published === band));

  test('keeps the published bands, cut where more children are at the older end', () => {
    expect(sum([...england.stockShares])).toBeCloseTo(1, 12);
    expect(sum([...england.entryShares])).toBeCloseTo(1, 12);
    const stock = table[`${ENGLAND}|cla-count|age:10-15|2021`]! / table[`${ENGLAND}|cla-count|all|2021`]!;
    expect(publishedShare(england.stockShares, '10-15')).toBeCloseTo(stock, 3);
    const at = (id: string) => england.stockShares[CARE_BANDS.findIndex((band) => band.id === id)]!;
    expect(at('13-15')).toBeGreaterThan(at('10-12'));
    expect(at('17')).toBeGreaterThan(at('16'));
  });

  test('is not known where a part of it is withheld', () => {
    const { [`${ENGLAND}|cla-exits|age:17|2021`]: _, ...part } = table;
    expect(publishedShape(figuresFrom(part), ENGLAND, 2021)).toBeUndefined();
    expect(publishedShape(figuresFrom(table), ENGLAND, 2019)).toBeUndefined();
  });

  test('of an authority: what is withheld shares what is left, as in England', () => {
    const own = figuresFrom({
      ...seriesFrom(TOWN, 'cla-count', 'all', 2021, [100]),
      ...seriesFrom(TOWN, 'cla-count', 'age:5-9', 2021, [30]),
      ...seriesFrom(TOWN, 'cla-count', 'age:10-15', 2021, [30]),
      ...seriesFrom(TOWN, 'cla-count', 'age:16+', 2021, [20]),
      ...seriesFrom(TOWN, 'cla-entries', 'all', 2021, [40]),
      ...seriesFrom(TOWN, 'cla-entries', 'age:16+', 2021, [40]),
    });
    const ages = ownAges(own, TOWN, 2021, england)!;
    expect(publishedShare(ages.stockShares, '5-9')).toBeCloseTo(0.3, 12);
    expect(publishedShare(ages.stockShares, '16-17')).toBeCloseTo(0.2, 12);
    const [baby, young] = ['0', '1-4'].map((band) => publishedShare(england.stockShares, band));
    expect(publishedShare(ages.stockShares, '0')).toBeCloseTo((0.2 * baby!) / (baby! + young!), 12);
    expect(publishedShare(ages.entryShares, '16-17')).toBeCloseTo(1, 12);
    expect(ownAges(figuresFrom({}), TOWN, 2021, england)).toBeUndefined();
  });
});
