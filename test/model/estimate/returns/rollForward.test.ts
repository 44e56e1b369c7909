import { expect, test } from 'vitest';
import { rollForward } from '../../../../model/estimate/returns/rollForward.ts';
import type { MonthIndicators } from '../../../../model/returns/indicators.ts';
import { runExpected } from '../../../../model/expected/run.ts';
import { compilePlan } from '../../../../model/rates/plan.ts';
import { parseBaseline } from '../../../../model/schema/files.ts';
import { expectedValue } from '../../../../model/schema/quantity.ts';
import { horizonOf } from '../../../../model/time/horizon.ts';
import { smallBorough } from '../../fixtures/smallBorough.ts';

const { baseline } = smallBorough();
const month = (of: string, more: Partial<MonthIndicators> = {}): MonthIndicators => ({
  month: of,
  placements: new Map(),
  ...more,
});
const after = (n: number) => {
  const [year, number] = baseline.asOf.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7);
};
const rolled = (months: MonthIndicators[]) => {
  const result = rollForward(baseline, months);
  if (result.kind !== 'rolled') throw new Error(result.notes.join());
  return result;
};
const total = (it: typeof baseline) =>
  it.stock.reduce((sum, { children }) => sum + expectedValue(children), 0);

test('the stock adds up to the count exactly, and is a baseline that is accepted', () => {
  for (const children of [1, 97, 250]) {
    const result = rolled([month(after(3), { children: 5 }), month(after(6), { children })]);
    expect(total(result.baseline)).toBeCloseTo(children, 9);
    expect(result.baseline.asOf.slice(0, 7)).toBe(after(6));
    const parsed = parseBaseline(result.baseline);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  }
});

test('a count that is what was projected leaves the projection as it is', () => {
  const first = rolled([month(after(6), { children: 100 })]);
  const again = rolled([month(after(6), { children: first.projectedChildren })]);
  const days = Math.round((Date.parse(again.baseline.asOf) - Date.parse(baseline.asOf)) / 86_400_000 / 7);
  const plan = compilePlan(baseline, [], horizonOf({ from: baseline.asOf, to: '2030-01-01' }));
  const run = runExpected(plan);
  const cells = plan.typeIds.length * plan.bands.length;
  const byType = plan.typeIds.map((_, type) =>
    plan.bands.reduce(
      (sum, __, b) => sum + run.childrenByWeekTypeBand[days * cells + type * plan.bands.length + b]!,
      0,
    ),
  );
  plan.typeIds.forEach((id, type) => {
    const stock = again.baseline.stock.filter(({ placement }) => placement === id);
    const children = stock.reduce((sum, it) => sum + expectedValue(it.children), 0);
    expect(Math.abs(children - byType[type]!)).toBeLessThan(0.02);
  });
});

test('children by type are raked to, where the month has them all', () => {
  const ids = baseline.placementTypes.map(({ id }) => id);
  const placements = new Map(ids.map((id, i) => [id, { children: 10 * (i + 1) }]));
  const sumOf = ids.reduce((sum, _, i) => sum + 10 * (i + 1), 0);
  const result = rolled([month(after(4), { children: 2 * sumOf, placements })]);
  ids.forEach((id, i) => {
    const stock = result.baseline.stock.filter(({ placement }) => placement === id);
    const children = stock.reduce((sum, it) => sum + expectedValue(it.children), 0);
    expect(Math.abs(children - 20 * (i + 1))).toBeLessThan(0.05);
  });
});

test('prices are those of the new day, risen on the one 1 April on the way', () => {
  const result = rolled([month(after(14), { children: 100 })]);
  expect([baseline.asOf, result.baseline.asOf]).toEqual(['2023-12-31', '2025-02-28']);
  baseline.placementTypes.forEach((type, i) => {
    const factor = (1 + expectedValue(type.annualUplift ?? 0)) ** 1;
    const now = result.baseline.placementTypes[i]!;
    expect(expectedValue(now.weeklyCostGbp)).toBeCloseTo(factor * expectedValue(type.weeklyCostGbp), 9);
  });
});

test('CP plans, their starts and their ends are those of the months', () => {
  const months = Array.from({ length: 12 }, (_, i) =>
    month(after(i + 1), { children: 100, cpPlans: 120, cpStarts: 15, cpEnds: 15 }),
  );
  const plans = rolled(months).baseline.childProtection!;
  expect(expectedValue(plans.plans.initial) + expectedValue(plans.plans.established)).toBeCloseTo(120, 9);
  // 180 in 365 or 366 days; and 180 ends over 120 plan-years is 1.5 a year, over both phases as they stand.
  expect(Math.abs(expectedValue(plans.startsPerYear) - 180)).toBeLessThan(0.5);
  const [initial, established] = [expectedValue(plans.plans.initial), expectedValue(plans.plans.established)];
  const ending =
    initial * expectedValue(plans.endsPerYear.initial) +
    established * expectedValue(plans.endsPerYear.established);
  expect(Math.abs(ending / 120 - 1.5)).toBeLessThan(0.01);
});

test('two months tell no flows, and none at all no stock', () => {
  const two = [1, 2].map((n) => month(after(n), { children: 100, cpStarts: 99 }));
  expect(rolled(two).baseline.childProtection!.startsPerYear).toEqual(
    baseline.childProtection!.startsPerYear,
  );
  expect(rollForward(baseline, [month(after(0), { children: 9 })]).kind).toBe('nothing-later');
  expect(rollForward(baseline, [month(after(5), { entries: 9 })]).kind).toBe('nothing-later');
});

test('plans of a baseline that has none are told from months alone, and last as long as these imply', () => {
  const none = { ...baseline, childProtection: undefined };
  const months = [1, 2, 3, 4].map((n) =>
    month(after(n), { children: 100, cpPlans: [60, 64, 62, 66][n - 1]!, cpStarts: 7 }),
  );
  const result = rollForward(none, months);
  if (result.kind !== 'rolled') throw new Error(result.notes.join());
  const plans = result.baseline.childProtection!;
  expect(expectedValue(plans.plans.initial) + expectedValue(plans.plans.established)).toBeCloseTo(66, 6);
  expect(expectedValue(plans.startsPerYear)).toBeCloseTo(84, 6);
  // 63 plans at 84 a year last nine months: from a start, the mean time through both phases.
  const [endInitial, establish, endEstablished] = [
    plans.endsPerYear.initial,
    plans.establishPerYear,
    plans.endsPerYear.established,
  ].map(expectedValue) as [number, number, number];
  const years = 1 / (endInitial + establish) + establish / (endInitial + establish) / endEstablished;
  expect(years).toBeCloseTo(0.75, 3);
  const parsed = parseBaseline(result.baseline);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  const tooFew = rollForward(none, months.slice(0, 2));
  expect(tooFew.notes.join()).toMatch(/three months/);
});
