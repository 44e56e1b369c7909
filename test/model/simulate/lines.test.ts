import { expect, test } from 'vitest';
import { simulate } from '../../../model/simulate/simulate.ts';
import type { SimulationRecord } from '../../../model/schema/simulation.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';

const { baseline, scenario: plan, comparator } = smallBorough();
const measures = plan.measures.map((it, i) => ({ ...it, line: i % 2 === 0 ? 'even' : 'odd' }));
const scenario = { ...plan, measures };
const result = simulate({ input: { baseline, scenario, comparator }, seed: 7, kinds: ALL_KINDS }, {
  replications: 60,
  seed: 7,
} as unknown as SimulationRecord);
const years = result.financialYears;

test('each line has its sum so far, in the same years and by the same lines as each year’s saving', () => {
  expect(years.length).toBeGreaterThan(1);
  for (const year of years) {
    expect(Object.keys(year.cumulativeSavingGbpByLine)).toEqual(Object.keys(year.savingGbpByLine));
    expect(Object.keys(year.savingGbpByLine).length).toBeGreaterThan(1);
  }
});

test('the mean of a line’s sum so far is the sum of its years’ means, and in the first year the two are one', () => {
  for (const line of Object.keys(years[0]!.savingGbpByLine)) {
    expect(years[0]!.cumulativeSavingGbpByLine[line]).toEqual(years[0]!.savingGbpByLine[line]);
    let sum = 0;
    for (const year of years) {
      sum += year.savingGbpByLine[line]!.mean;
      expect(year.cumulativeSavingGbpByLine[line]!.mean).toBeCloseTo(sum, 4);
    }
  }
});

test('lines add up to the whole plan in the mean', () => {
  for (const year of years) {
    const lines = Object.values(year.cumulativeSavingGbpByLine).reduce((sum, { mean }) => sum + mean, 0);
    expect(lines).toBeCloseTo(year.cumulativeSavingGbp.mean, 4);
  }
});
