import { expect, test } from 'vitest';
import { runExpected } from '../../../model/expected/run.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { drawPlanOf, drawValues, drawYearlyFactors } from '../../../model/stochastic/drawnValues.ts';
import { replicate, replicatorOf } from '../../../model/stochastic/replicate.ts';
import { replicationKeys } from '../../../model/stochastic/replicationKeys.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { planOf, SEED } from './support.ts';

const OFF = { chance: false, assumption: false, drift: false };
const plans = [smallBorough(), southampton('effect-stress')].map(({ baseline, scenario }) =>
  planOf(baseline, scenario.measures, scenario.horizon),
);

test('everything off is the expected engine, in every replication', () => {
  for (const plan of plans) {
    const replicator = replicatorOf(plan);
    const expected = runExpected(plan);
    for (const r of [0, 7]) expect(replicate(replicator, SEED, r, OFF)).toEqual(expected);
  }
});

test('chance off is the expected engine at the values and factors that were drawn', () => {
  for (const plan of plans) {
    const replicator = replicatorOf(plan);
    const draws = drawPlanOf(plan);
    for (const r of [0, 3]) {
      const keys = replicationKeys(SEED, r);
      const values = drawValues(draws, keys.assumptions);
      const yearly = drawYearlyFactors(draws, values, keys.drift);
      const found = replicate(replicator, SEED, r, { chance: false, assumption: true, drift: true });
      expect(found).toEqual(runExpected(plan, values, yearly));
    }
  }
});

test('assumption off takes every range at its mean: whole children meet the rates of the expected engine', () => {
  for (const plan of plans) {
    const run = replicate(replicatorOf(plan), SEED, 1, { chance: true, assumption: false, drift: false });
    expect(run.rates).toEqual(runExpected(plan).rates);
  }
});

test('assumption off is the baseline with every range replaced by its mean', () => {
  const { baseline, scenario } = smallBorough();
  const certain = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    if ('low' in value) return expectedValue(value as never) as T;
    if (Array.isArray(value)) return value.map(certain) as T;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, certain(inner)])) as T;
  };
  const withRanges = replicatorOf(planOf(baseline, scenario.measures, scenario.horizon));
  const without = replicatorOf(planOf(certain(baseline), certain(scenario.measures), scenario.horizon));
  const off = replicate(withRanges, SEED, 2, { chance: true, assumption: false, drift: true });
  const on = replicate(without, SEED, 2, { chance: true, assumption: true, drift: true });
  expect(off.childrenByWeekTypeBand).toEqual(on.childrenByWeekTypeBand);
  expect(off.childProtection).toEqual(on.childProtection);
});

test('drift off leaves rates as they are: no factor in any year', () => {
  const [, plan] = plans;
  const replicator = replicatorOf(plan!);
  const keys = replicationKeys(SEED, 5);
  const values = drawValues(drawPlanOf(plan!), keys.assumptions);
  const run = replicate(replicator, SEED, 5, { chance: true, assumption: true, drift: false });
  expect(run.rates).toEqual(runExpected(plan!, values, null).rates);
});

test('one seed, one result; another seed or replication, another', () => {
  const [plan] = plans;
  const replicator = replicatorOf(plan!);
  const children = (seed: number, r: number) => [
    ...replicate(replicator, seed, r, { chance: true, assumption: true, drift: true }).childrenByWeekTypeBand,
  ];
  const once = children(1, 4);
  expect(children(2, 4)).not.toEqual(once);
  expect(children(1, 5)).not.toEqual(once);
  expect(children(1, 4)).toEqual(once);
});
