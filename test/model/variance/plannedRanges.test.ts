import { expect, test } from 'vitest';
import type { SeriesSpread } from '../../../model/schema/simulation.ts';
import { plannedRanges } from '../../../model/variance/plannedRanges.ts';
import { watchingWords } from '../../../model/words/warningWords.ts';
import { dayOf, isoDateOf } from '../../../model/time/calendar.ts';

const weeks = Array.from({ length: 10 }, (_, week) => isoDateOf(dayOf('2024-04-01') + 7 * week));
const spread = (mean: number, sd: number, p10 = mean, p90 = mean): SeriesSpread => {
  const all = (value: number) => weeks.map(() => value);
  const rest = { p5: all(p10), p25: all(mean), p50: all(mean), p75: all(mean), p95: all(p90) };
  return { mean: all(mean), sd: all(sd), p10: all(p10), p90: all(p90), ...rest };
};
const runs = (more: object = {}) => ({
  weeks,
  childrenByWeek: spread(480, 10, 465, 495),
  cpPlansByWeek: null,
  entriesByWeek: spread(3.5, Math.sqrt(3.5)),
  exitsByWeek: { home: spread(2, Math.sqrt(2)), other: spread(1, 1) },
  spendGbpByWeek: spread(700, 20, 650, 750),
  ...more,
});

test('by hand: thirty days of weeks that are alike', () => {
  const april = plannedRanges(runs(), '2024-04')!;
  expect(april.children).toEqual({ low: 465, high: 495 });
  expect(april).not.toHaveProperty('cpPlans');
  // 30/7 weeks of 3.5 are 15 events; Poisson alone: 15 -+ 1.2816 sqrt(15) = 15 -+ 4.964.
  expect(april.entries!.low).toBeCloseTo(10.036, 2);
  expect(april.entries!.high).toBeCloseTo(19.964, 2);
  // Exits of both reasons: 90/7 = 12.857 -+ 1.2816 sqrt(12.857) = -+ 4.595.
  expect(april.exits!.high).toBeCloseTo(17.452, 2);
  expect(april.spendGbp!.low).toBeCloseTo((30 * 650) / 7, 6);
  expect(april.spendGbp!.high).toBeCloseTo((30 * 750) / 7, 6);
  expect(plannedRanges(runs(), '2024-03')).toBeUndefined();
});

test('entries of a month lie in their range in 8 of 10 runs, where runs have levels of their own', () => {
  const random = linear(7);
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  // Weekly events of a run: Poisson around a level that is log-normal with a deviation of a fifth.
  const runsOfWeeks = Array.from({ length: 4000 }, () => {
    const level = 10 * Math.exp(0.2 * normal() - 0.02);
    return [7, 7, 7, 7, 2].map((days) => poisson((level * days) / 7, random));
  });
  const first = runsOfWeeks.map((it) => it[0]!);
  const mean = first.reduce((a, b) => a + b, 0) / first.length;
  const sd = Math.sqrt(first.reduce((a, b) => a + (b - mean) ** 2, 0) / (first.length - 1));
  const { low, high } = plannedRanges(runs({ entriesByWeek: spread(mean, sd) }), '2024-04')!.entries!;
  const inside = runsOfWeeks.filter((it) => {
    const events = it.reduce((a, b) => a + b, 0);
    return events >= low && events <= high;
  });
  expect(inside.length / runsOfWeeks.length).toBeGreaterThan(0.77);
  expect(inside.length / runsOfWeeks.length).toBeLessThan(0.84);
});

test('words name each figure, and never take months in a row for independent signs', () => {
  const at = (side: 'above' | 'below' | 'within', months: number) => ({
    side,
    months,
    from: '2024-04',
    to: months === 1 ? '2024-04' : '2024-06',
    warns: side !== 'within' && months >= 3,
  });
  const { warnings, others } = watchingWords([
    { figure: 'children', warning: at('above', 3) },
    { figure: 'spendGbp', warning: at('below', 1) },
    { figure: 'cpPlans', warning: at('within', 2) },
    { figure: 'exits', warning: at('within', 2) },
  ]);
  expect(warnings).toEqual([
    'Early warning: children looked after were above the 80% range of the plan for 3 months in a row, April 2024 to June 2024.',
  ]);
  expect(others.slice(0, 2)).toEqual([
    'Placement spend was below the 80% range of the plan in April 2024.',
    'Within the plan’s 80% range in the latest month: child protection plans and exits.',
  ]);
  expect(others[2]).toMatch(/4 figures are watched.*not signs of their own.*not that chance is ruled out/);
  expect(watchingWords([{ figure: 'exits', warning: at('within', 1) }]).others).toHaveLength(1);
});

/** Chance from a seed, for this test alone. */
function linear(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

function poisson(mean: number, random: () => number): number {
  let events = -1;
  for (let product = 1; product > Math.exp(-mean); product *= random()) events++;
  return events;
}
