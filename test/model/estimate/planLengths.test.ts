import { describe, expect, test } from 'vitest';
import { fitPlanLengths, LONGEST_YEARS } from '../../../model/estimate/fitPlanLengths.ts';
import { nelderMead } from '../../../model/estimate/nelderMead.ts';
import {
  openAfter,
  openBetween,
  openPlans,
  plansInAYear,
  type PlanPhases,
} from '../../../model/estimate/planLengths.ts';

const rates: PlanPhases = { endInitial: 0.4, establish: 2, endEstablished: 2 };

describe('plans in two phases', () => {
  test('are all open at first, and what is open falls as the rates say', () => {
    expect(openAfter(rates, 0)).toEqual({ initial: 1, established: 0 });
    // Euler in small steps.
    let [initial, established] = [1, 0];
    const step = 1e-5;
    for (let years = 0; years < 0.5 - step / 2; years += step) {
      const [out, across, ended] = [0.4 * initial, 2 * initial, 2 * established];
      initial -= (out + across) * step;
      established += (across - ended) * step;
    }
    expect(openAfter(rates, 0.5).initial).toBeCloseTo(initial, 4);
    expect(openAfter(rates, 0.5).established).toBeCloseTo(established, 4);
  });

  test('have no jump where both phases end alike', () => {
    const alike = { endInitial: 1, establish: 1, endEstablished: 2 };
    const nearly = { ...alike, endEstablished: 2.001 };
    expect(openAfter(alike, 0.7).established).toBeCloseTo(openAfter(nearly, 0.7).established, 3);
    expect(openBetween(alike, 0, 2).established).toBeCloseTo(openBetween(nearly, 0, 2).established, 3);
  });

  test('add up: the stretches of a length are the whole of it', () => {
    const whole = openBetween(rates, 0, 3);
    const parts = [openBetween(rates, 0, 0.4), openBetween(rates, 0.4, 3)];
    expect(parts.reduce((sum, it) => sum + it.established, 0)).toBeCloseTo(whole.established, 12);
  });

  test('in a steady flow stay as many', () => {
    const open = openPlans(rates, [300], 0, 60);
    expect(plansInAYear(rates, open, 300)).toBeCloseTo(open.initial + open.established, 9);
    // Starts times the mean length: 1 / 2.4 + (2 / 2.4) / 2 years.
    expect(open.initial + open.established).toBeCloseTo(300 * (1 / 2.4 + 2 / 2.4 / 2), 9);
  });

  test('are read against the starts of their own year', () => {
    const { initial, established } = openPlans(rates, [100, 300], 1, 2);
    const whole = openBetween(rates, 1, 2);
    expect(initial + established).toBeCloseTo(300 * (whole.initial + whole.established), 12);
  });
});

describe('fitted rates', () => {
  const stretches = [
    [0, 0.25],
    [0.25, 0.5],
    [0.5, 1],
    [1, 2],
    [2, LONGEST_YEARS],
  ] as const;
  const told = (of: PlanPhases, startsByYearAgo: number[]) =>
    stretches.map(([fromYears, toYears]) => {
      const { initial, established } = openPlans(of, startsByYearAgo, fromYears, toYears);
      return { stretches: [{ fromYears, toYears }], plans: initial + established };
    });
  const truth: PlanPhases = { endInitial: 0.8, establish: 1.6, endEstablished: 1.4 };

  test('are found again from many plans of exactly their lengths', () => {
    const startsByYearAgo = [50_000, 62_000, 58_000];
    const fitted = fitPlanLengths(
      { open: told(truth, startsByYearAgo), startsByYearAgo, ends: undefined },
      rates,
      1,
    );
    const after = (it: PlanPhases) => stretches.map(([, years]) => openAfter(it, Math.min(years, 3)));
    after(fitted).forEach(({ initial, established }, i) => {
      const should = after(truth)[i]!;
      expect(initial + established).toBeCloseTo(should.initial + should.established, 2);
    });
  });

  test('stay with the wider area where nothing is told', () => {
    const fitted = fitPlanLengths({ open: [], startsByYearAgo: [10], ends: undefined }, truth, 0.3);
    expect(fitted.establish).toBeCloseTo(truth.establish, 3);
  });

  test('take withheld lengths together', () => {
    const startsByYearAgo = [50_000];
    const all = told(truth, startsByYearAgo);
    const [a, b, c, d, e] = all as [
      (typeof all)[0],
      (typeof all)[0],
      (typeof all)[0],
      (typeof all)[0],
      (typeof all)[0],
    ];
    const joined = { stretches: [...d.stretches, ...e.stretches], plans: d.plans + e.plans };
    const fitted = fitPlanLengths({ open: [a, b, c, joined], startsByYearAgo, ends: undefined }, rates, 1);
    const { initial, established } = openPlans(fitted, startsByYearAgo, 1, LONGEST_YEARS);
    expect((initial + established) / joined.plans).toBeCloseTo(1, 2);
  });
});

test('a simplex walks down to the least of a bent valley', () => {
  // Rosenbrock's, whose least is at (1, 1).
  const { place, value } = nelderMead(([x, y]) => 100 * (y! - x! ** 2) ** 2 + (1 - x!) ** 2, [-1.2, 1], {
    mostRounds: 1000,
    tolerance: 1e-14,
  });
  expect(place[0]).toBeCloseTo(1, 4);
  expect(place[1]).toBeCloseTo(1, 4);
  expect(value).toBeLessThan(1e-8);
});
