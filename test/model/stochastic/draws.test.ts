import { expect, test } from 'vitest';
import { drawPlanOf, drawValues, drawYearlyFactors } from '../../../model/stochastic/drawnValues.ts';
import { replicationKeys } from '../../../model/stochastic/replicationKeys.ts';
import { meanAndSd, planFrom, SEED, TWO_TYPES } from './support.ts';

const N = 20_000;
const range = { low: 100, mode: 150, high: 400 };

/** The values of the parameters with these keys over many replications. */
function drawn(file: object, keys: string[], measures: object[] = []): number[][] {
  const plan = planFrom(file, measures);
  const draws = drawPlanOf(plan);
  const places = keys.map((key) => plan.parameters.list.findIndex((it) => it.key === key));
  expect(places).not.toContain(-1);
  const values = Array.from({ length: N }, (_, r) => drawValues(draws, replicationKeys(SEED, r).assumptions));
  return places.map((place) => values.map((it) => it[place]!));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [meanAndSd(a), meanAndSd(b)];
  const product = a.reduce((sum, value, i) => sum + (value - x.mean) * (b[i]! - y.mean), 0);
  return product / (a.length - 1) / (x.sd * y.sd);
}

const priced = (foster: unknown, home: unknown) => ({
  ...TWO_TYPES,
  placementTypes: [
    { ...TWO_TYPES.placementTypes[0], weeklyCostGbp: foster },
    { ...TWO_TYPES.placementTypes[1], weeklyCostGbp: home },
  ],
});
const costOf = (type: string) => `baseline:placementTypes[${type}].weeklyCostGbp`;

test('a range has the mean and the variance of its PERT distribution', () => {
  const [values] = drawn(priced(range, 1), [costOf('foster')]);
  const { mean, sd } = meanAndSd(values!);
  const expected = (100 + 4 * 150 + 400) / 6;
  const variance = ((expected - 100) * (400 - expected)) / 7;
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / N));
  expect(sd ** 2 / variance).toBeCloseTo(1, 1);
  expect(Math.min(...values!)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...values!)).toBeLessThanOrEqual(400);
});

test('ranges are drawn apart', () => {
  const [foster, home] = drawn(priced(range, range), [costOf('foster'), costOf('home')]);
  expect(Math.abs(correlation(foster!, home!))).toBeLessThan(4 / Math.sqrt(N));
});

test('ranges that name the same draw take the same quantile, each of its own distribution', () => {
  const shared = { sharedDraw: 'market' };
  const plan = planFrom(priced({ ...range, ...shared }, { low: 3000, mode: 3000, high: 9000, ...shared }));
  const draws = drawPlanOf(plan);
  const [foster, home] = plan.parameters.list.flatMap((it, i) => (it.key === 'shared:market' ? [i] : []));
  const pairs = Array.from({ length: 2000 }, (_, r) =>
    drawValues(draws, replicationKeys(SEED, r).assumptions),
  )
    .map((values) => [values[foster!]!, values[home!]!] as const)
    .sort((a, b) => a[0] - b[0]);
  const homes = pairs.map(([, home]) => home);
  expect(homes).toEqual([...homes].sort((a, b) => a - b));
  // 1 - (1 - x)^5 at the quantile of the other, on Beta(5/3, 13/3): spot check at the median.
  expect(homes[1000]! / 6000 - 0.5).toBeCloseTo(1 - 0.5 ** 0.2, 1);
});

test('a measure draws by its id and field: the same in every scenario that holds it', () => {
  const measure = { id: 'edge', kind: 'entry-rate', change: { low: -0.3, mode: -0.2, high: 0 } };
  const other = { id: 'other', kind: 'entry-rate', change: { low: -0.3, mode: -0.2, high: 0 } };
  const [alone] = drawn(TWO_TYPES, ['measure:edge:change'], [measure]);
  const [beside, another] = drawn(
    TWO_TYPES,
    ['measure:edge:change', 'measure:other:change'],
    [other, measure],
  );
  expect(beside).toEqual(alone);
  expect(Math.abs(correlation(beside!, another!))).toBeLessThan(4 / Math.sqrt(N));
});

test('low = high is that value', () => {
  const [values] = drawn(priced({ low: 7, mode: 7, high: 7 }, 1), [costOf('foster')]);
  expect(new Set(values)).toEqual(new Set([7]));
});

const V = 0.09;
const D = 0.13;
const drifting = {
  ...TWO_TYPES,
  entries: { ...TWO_TYPES.entries, yearlyVariation: V, drift: D },
  exits: TWO_TYPES.exits.map((row) => ({ ...row, drift: 0.2 })),
};

/** By year, the logarithms of one row's factors over many replications. */
function logFactors(weeks: number): {
  row: (key: string) => number[][];
  mean: (key: string, year: number) => number;
} {
  const plan = planFrom(drifting, [], weeks);
  const draws = drawPlanOf(plan);
  const all = Array.from({ length: N }, (_, r) =>
    drawYearlyFactors(draws, draws.expected, replicationKeys(SEED, r).drift),
  );
  const values = (key: string, year: number) => {
    const row = plan.variedRows.findIndex((it) => it.key === key);
    return all.map(({ years, factors }) => factors[row * years + year]!);
  };
  return {
    row: (key) => Array.from({ length: all[0]!.years }, (_, year) => values(key, year).map(Math.log)),
    mean: (key, year) => meanAndSd(values(key, year)).mean,
  };
}

test('yearly factors have the mean 1, and move from one year to the next as stated', () => {
  const found = logFactors(5 * 52);
  const byYear = found.row('entries');
  expect(byYear).toHaveLength(5);
  byYear.forEach((logs, year) => {
    const variance = V ** 2 + year * D ** 2;
    const { mean, sd } = meanAndSd(logs);
    expect(Math.abs(mean + variance / 2)).toBeLessThan(4 * Math.sqrt(variance / N));
    expect(sd).toBeCloseTo(Math.sqrt(variance), 2);
    // Standard deviation of a lognormal factor: sqrt(exp(variance) - 1).
    expect(Math.abs(found.mean('entries', year) - 1)).toBeLessThan(
      4 * Math.sqrt((Math.exp(variance) - 1) / N),
    );
    if (year === 0) return;
    const changes = logs.map((log, r) => log - byYear[year - 1]![r]!);
    expect(meanAndSd(changes).sd).toBeCloseTo(Math.sqrt(D ** 2 + 2 * V ** 2), 2);
  });
});

test('rows drift apart from each other, and a row without variation starts from its rate', () => {
  const { row } = logFactors(3 * 52);
  const [entries, home, settledHome] = [row('entries'), row('exits[0]'), row('exits[1]')];
  for (const logs of [home, settledHome]) expect(logs[0]!.every((log) => log === 0)).toBe(true);
  expect(Math.abs(correlation(home[2]!, settledHome[2]!))).toBeLessThan(4 / Math.sqrt(N));
  expect(Math.abs(correlation(entries[2]!, home[2]!))).toBeLessThan(4 / Math.sqrt(N));
});

test('rows that share a variation take the same normals, each by its own variation and drift', () => {
  const together = {
    ...TWO_TYPES,
    entries: { ...TWO_TYPES.entries, yearlyVariation: V },
    exits: TWO_TYPES.exits.map((row, i) => ({
      ...row,
      yearlyVariation: i === 0 ? V : 2 * V,
      sharedVariation: 'exits',
    })),
  };
  const plan = planFrom(together, [], 2 * 52);
  const draws = drawPlanOf(plan);
  expect(plan.variedRows.map(({ key }) => key)).toEqual(['shared:exits', 'shared:exits', 'entries']);
  const normals = Array.from({ length: 200 }, (_, r) => {
    const { factors } = drawYearlyFactors(draws, draws.expected, replicationKeys(SEED, r).drift);
    const normal = (row: number, v: number) => (Math.log(factors[2 * row]!) + v ** 2 / 2) / v;
    return [normal(0, V), normal(1, 2 * V), normal(2, V)] as const;
  });
  for (const [first, second, entries] of normals) {
    expect(second).toBeCloseTo(first, 10);
    expect(entries).not.toBeCloseTo(first, 3);
  }
});

test('a longer horizon leaves the factors of earlier years alone', () => {
  expect(logFactors(2 * 53).row('entries')).toEqual(
    logFactors(5 * 53)
      .row('entries')
      .slice(0, 3),
  );
});
