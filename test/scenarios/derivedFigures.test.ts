import { describe, expect, test } from 'vitest';
import { likelyValue, type Quantity } from '../../model/schema/quantity.ts';
import { baseline, evidence, figure } from './tools/southampton.ts';

/** Figures whose sum the register states in words, worked again. */

/** Spread of the log of a change whose absolute median is given, were it normal. */
const variance = (medianChange: number) => (medianChange / 0.6745) ** 2;

describe('variation beyond chance', () => {
  const level = figure('entries-family') + figure('entries-unaccompanied');
  const spread = (id: string) => 2 * figure(`${id}-yearly-variation`) ** 2 + figure(`${id}-drift`) ** 2;

  test('entries of both streams with chance move as a typical council does', () => {
    const total =
      2 / level +
      (figure('entries-family') / level) ** 2 * spread('entries-family') +
      (figure('entries-unaccompanied') / level) ** 2 * spread('entries-unaccompanied');
    expect(total / variance(figure('entries-change-any-council'))).toBeCloseTo(1, 1);
  });

  test('chance alone explains about half of how entries move', () => {
    const chance = Math.sqrt(2 / level) * 0.6745;
    expect(chance / figure('entries-change-any-council')).toBeGreaterThan(0.45);
    expect(chance / figure('entries-change-any-council')).toBeLessThan(0.6);
  });

  test('plan starts with chance move as a typical council does', () => {
    const total = 2 / figure('cp-starts-2024') + spread('cp');
    expect(Math.sqrt(total) * 0.6745).toBeCloseTo(figure('cp-starts-change-any-council'), 2);
  });
});

test('children by placement type follow from the published counts', () => {
  const younger = figure('unregistered-january-2024') - figure('unregistered-16-17-january-2024');
  const kinship = figure('extended-family-january-2024');
  expect(figure('placed-own-foster')).toBe(figure('own-foster-january-2024') - kinship);
  expect(figure('placed-ifa')).toBe(figure('placed-2024-foster') - figure('own-foster-january-2024'));
  expect(figure('placed-crisis')).toBe(younger);
  expect(figure('placed-supported')).toBe(
    figure('placed-2024-supported') + figure('placed-2024-other') - younger,
  );
});

test('rates that the register rounds are those of the baseline', () => {
  const perYear = (rows: { perYear: Quantity }[]) => likelyValue(rows[0]!.perYear);
  const placed = perYear(baseline.moves!.filter(({ to }) => to === 'adoption'));
  const ordered = perYear(baseline.exits.filter(({ reason }) => reason === 'adoption'));
  expect(figure('placed-for-adoption-rate')).toBeCloseTo(placed, 1);
  expect(figure('adoption-order-rate')).toBeCloseTo(ordered, 2);
  for (const { id, weeklyCostGbp } of baseline.placementTypes) {
    const scaled = figure(`price-${id}`) * figure('price-scale');
    expect(Math.abs(likelyValue(weeklyCostGbp) / scaled - 1)).toBeLessThan(0.01);
  }
});

test('the placement part of the budget is 52 weeks of the last published spend over that year’s budget', () => {
  const part = (week: string, budget: string) => (figure(week) * 52) / figure(budget);
  const entry = evidence.figures.find(({ id }) => id === 'placement-share-of-budget')!;
  expect(entry.value).toBeCloseTo(part('weekly-spend-2024-03-08', 'budget-2023-24'), 3);
  expect(entry.low).toBeCloseTo(part('weekly-spend-2024-03-08', 'budget-2023-24-overspend'), 3);
  expect(entry.high).toBeCloseTo(part('weekly-spend-2022-05', 'budget-2023-24'), 3);
  const weeks = evidence.figures
    .filter(({ id }) => id.startsWith('weekly-spend-'))
    .map(({ id }) => figure(id));
  expect(figure('weekly-spend-2022-05')).toBe(Math.max(...weeks));
});

describe('lengths of child protection plans', () => {
  const initial = figure('cp-end-rate-initial');
  const establish = figure('cp-establish-rate');
  const established = figure('cp-end-rate-established');
  const startsByYearsAgo = ['cp-starts-2024', 'cp-starts-2023', 'cp-starts-2022'].map(figure);
  const initialAfter = (years: number) => Math.exp(-(initial + establish) * years);
  const establishedAfter = (years: number) =>
    (establish / (initial + establish - established)) *
    (Math.exp(-established * years) - Math.exp(-(initial + establish) * years));

  /** Plans open for between so many years, in steps of a day. */
  function open(from: number, to: number, after: (years: number) => number): number {
    const steps = Math.round((to - from) * 365);
    let plans = 0;
    for (let step = 0; step < steps; step++) {
      const years = from + ((to - from) * (step + 0.5)) / steps;
      plans += (startsByYearsAgo[Math.min(Math.floor(years), 2)]! * after(years) * (to - from)) / steps;
    }
    return plans;
  }

  test.each([
    ['0-3m', 0, 0.25],
    ['3-6m', 0.25, 0.5],
    ['6-12m', 0.5, 1],
    ['1-2y', 1, 2],
    ['2y-plus', 2, 6],
  ])('the fitted rates leave about the published number open for %s', (id, from, to) => {
    const fitted = open(from, to, initialAfter) + open(from, to, establishedAfter);
    const published = figure(`cp-open-${id}`);
    expect(Math.abs(fitted - published)).toBeLessThan(2.5 * Math.sqrt(published));
  });

  test('the opening plans are split by phase as the fitted ones are', () => {
    const inInitial = open(0, 6, initialAfter);
    const share = inInitial / (inInitial + open(0, 6, establishedAfter));
    expect(figure('cp-plans-initial') / figure('cp-plans-2024-03-31')).toBeCloseTo(share, 2);
    expect(figure('cp-plans-initial') + figure('cp-plans-established')).toBe(figure('cp-plans-2024-03-31'));
  });

  test('with the starts of the last year the number holds', () => {
    const meanYears = (1 + establish / established) / (initial + establish);
    expect(figure('cp-starts-level') * meanYears).toBeCloseTo(273, 0);
  });
});
