import fc from 'fast-check';
import { expect, test } from 'vitest';
import { careFlows, carePast } from '../../../model/estimate/careFlows.ts';
import type { HistoryYear } from '../../../model/estimate/stockHistory.ts';
import { ENGLAND, figuresFrom, seriesFrom, TOWN } from '../backtest/support.ts';

const settings = {
  yearWeight: 0.5,
  nationalShare: 0.8,
  ownShare: 0.4,
  halfTrustChildren: 600,
  unaccompaniedReturn: 0.25,
};
const year = (stock: number, entries: number, exits: number, change?: number): HistoryYear => ({
  year: 2020,
  stock,
  entries,
  exits,
  change,
});

test('flows worked by hand', () => {
  const own = [year(400, 200, 180, 0.05), year(380, 160, 190, -0.07), year(410, 170, 170)];
  const england = [year(80_000, 31_000, 30_000, 0.02), year(78_000, 31_500, 29_000, 0.035)];
  const past = { own, england, unaccompaniedExcess: undefined };
  const flows = careFlows(past, settings);
  // Changes: own (2 * 0.05 - 0.07) / 3 = 0.01, England (2 * 0.02 + 0.035) / 3 = 0.025; of the distance
  // 0.4 * 400 / (400 + 600) = 0.16 is believed: 0.8 * 0.02 + 0.16 * (0.01 - 0.025) = 0.0136.
  expect(flows.ownChange).toBeCloseTo(0.01, 12);
  expect(flows.believed).toBeCloseTo(0.16, 12);
  expect(flows.change).toBeCloseTo(0.0136, 12);
  // Throughput (4 * 190 + 2 * 175 + 170) / 7 = 1280 / 7, and half of 0.0136 * 400 on either side.
  expect(flows.entriesPerYear).toBeCloseTo(1280 / 7 + 2.72, 10);
  expect(flows.exitsPerYear).toBeCloseTo(1280 / 7 - 2.72, 10);
  // A quarter of the excess of unaccompanied children goes in a year; where there are fewer than in England, as many come.
  expect(careFlows({ ...past, unaccompaniedExcess: 0.04 }, settings).change).toBeCloseTo(0.0036, 12);
  expect(careFlows({ ...past, unaccompaniedExcess: -0.02 }, settings).change).toBeCloseTo(0.0186, 12);
});

test('one year alone tells its change by its flows, and without England nothing national is assumed', () => {
  const flows = careFlows(
    { own: [year(400, 200, 180)], england: [], unaccompaniedExcess: undefined },
    settings,
  );
  expect(flows.ownChange).toBeCloseTo(0.05, 12);
  expect(flows.nationalChange).toBe(0);
  expect(flows.change).toBeCloseTo(0.16 * 0.05, 12);
});

test('flows are never negative, and larger authorities are believed more', () => {
  const flow = fc.integer({ min: 0, max: 900 });
  const years = fc.array(fc.tuple(flow, flow, fc.double({ min: -0.9, max: 3, noNaN: true })), {
    minLength: 1,
    maxLength: 6,
  });
  const excesses = fc.option(fc.double({ min: -0.1, max: 0.9, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 3000 }), excesses, (drawn, stock, excess) => {
      const own = drawn.map(([entries, exits, change]) => year(stock, entries, exits, change));
      const england = drawn.map(() => year(80_000, 31_000, 30_000, 0.01));
      const past = { own, england, unaccompaniedExcess: excess };
      const flows = careFlows(past, settings);
      expect(flows.entriesPerYear).toBeGreaterThanOrEqual(-1e-9);
      expect(flows.exitsPerYear).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.abs(flows.change)).toBeLessThanOrEqual(0.2);
      expect(flows.entriesPerYear - flows.exitsPerYear).toBeCloseTo(flows.change * stock, 6);
      const twice = careFlows({ ...past, own: own.map((it) => ({ ...it, stock: 2 * it.stock })) }, settings);
      expect(twice.believed).toBeGreaterThan(flows.believed);
    }),
  );
});

test('the excess of unaccompanied children is of shares, and not known where a count is withheld', () => {
  const flowsOf = (area: string, stock: number) => ({
    ...seriesFrom(area, 'cla-count', 'all', 2020, [stock]),
    ...seriesFrom(area, 'cla-entries', 'all', 2020, [stock / 2]),
    ...seriesFrom(area, 'cla-exits', 'all', 2020, [stock / 2]),
  });
  const table = {
    ...flowsOf(TOWN, 400),
    ...flowsOf(ENGLAND, 80_000),
    ...seriesFrom(TOWN, 'cla-count', 'uasc:yes', 2020, [40]),
    ...seriesFrom(ENGLAND, 'cla-count', 'uasc:yes', 2020, [4_800]),
  };
  expect(carePast(figuresFrom(table), TOWN, 2020)!.unaccompaniedExcess).toBeCloseTo(0.1 - 0.06, 12);
  const { [`${TOWN}|cla-count|uasc:yes|2020`]: _, ...withheld } = table;
  expect(carePast(figuresFrom(withheld), TOWN, 2020)!.unaccompaniedExcess).toBeUndefined();
  expect(carePast(figuresFrom(table), TOWN, 2021)).toBeUndefined();
});
