import { expect, test } from 'vitest';
import type { Measure } from '../../../model/schema/measure.ts';
import { accountsByYear, totalAccounts } from '../../../model/money/accounts.ts';
import {
  ALL_KINDS,
  replicate,
  replicateAll,
  replicatorOf,
  type Replicator,
} from '../../../model/stochastic/replicate.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { meanAndSd, planFrom, planOf, SEED, TWO_TYPES } from './support.ts';

/** Every child the last replication met: its name, birth and first draws, whatever the order it was met in. */
function births({ world }: Replicator): Map<string, number> {
  const { nameHigh, nameLow, birthWeek, count } = world.children;
  return new Map(Array.from({ length: count }, (_, i) => [`${nameHigh[i]}:${nameLow[i]}`, birthWeek[i]!]));
}

/** Spend and fixed cost over the horizon. */
function costGbp(replicator: Replicator, replication: number): number {
  const run = replicate(replicator, SEED, replication, ALL_KINDS);
  const { spendGbp, fixedGbp } = totalAccounts(accountsByYear(replicator.plan, run));
  return spendGbp + fixedGbp;
}

test('children that two scenarios have in common are of the same age', () => {
  const { baseline, scenario } = smallBorough();
  const without = replicatorOf(planOf(baseline, [], scenario.horizon));
  const withAll = replicatorOf(planOf(baseline, scenario.measures, scenario.horizon));
  for (let r = 0; r < 20; r++) {
    replicate(without, SEED, r, { ...ALL_KINDS, assumption: false, drift: false });
    const before = births(without);
    replicate(withAll, SEED, r, { ...ALL_KINDS, assumption: false, drift: false });
    const common = [...births(withAll)].filter(([name]) => before.has(name));
    expect(common.length).toBeGreaterThan(90);
    expect(common.filter(([name, week]) => before.get(name) !== week)).toEqual([]);
  }
});

test('an avoided entry is the same child absent: the others live the same lives where nothing is full', () => {
  const all = replicatorOf(planFrom(TWO_TYPES, [], 104));
  const fewer = replicatorOf(planFrom(TWO_TYPES, [{ kind: 'entry-rate', change: -0.5 }], 104));
  const lives = ({ world: { children } }: Replicator) =>
    new Map(
      Array.from({ length: children.count }, (_, i) => [
        `${children.nameHigh[i]}:${children.nameLow[i]}`,
        [
          children.status[i],
          children.type[i],
          children.phase[i],
          children.dueWeek[i],
          children.exponential[i],
        ].join(),
      ]),
    );
  for (let r = 0; r < 10; r++) {
    replicate(all, SEED, r, ALL_KINDS);
    const before = lives(all);
    replicate(fewer, SEED, r, ALL_KINDS);
    const after = lives(fewer);
    expect(after.size).toBeLessThan(before.size);
    expect([...after].filter(([name, life]) => before.get(name) !== life)).toEqual([]);
  }
});

test('what a scenario draws does not hang on what ran before it', () => {
  const { baseline, scenario } = smallBorough();
  const plan = planOf(baseline, scenario.measures, scenario.horizon);
  const used = replicatorOf(plan);
  for (let r = 0; r < 5; r++) replicate(used, SEED + 1, r, ALL_KINDS);
  replicate(used, SEED, 9, { chance: false, assumption: true, drift: true });
  expect(replicate(used, SEED, 3, ALL_KINDS)).toEqual(replicate(replicatorOf(plan), SEED, 3, ALL_KINDS));
});

test('a run keeps its figures when the next replication is made', () => {
  const { baseline, scenario } = smallBorough();
  const replicator = replicatorOf(planOf(baseline, scenario.measures, scenario.horizon));
  const run = replicate(replicator, SEED, 0, ALL_KINDS);
  const kept = structuredClone(run);
  replicate(replicator, SEED, 1, ALL_KINDS);
  expect(run).toEqual(kept);
});

test("Southampton's saving varies at most a quarter as much in pairs as between strangers", () => {
  const { baseline, scenario } = southampton('march-2024-plan');
  const comparator = southampton('no-new-action').scenario;
  const plan = replicatorOf(planOf(baseline, scenario.measures, scenario.horizon));
  const other = replicatorOf(planOf(baseline, comparator.measures, scenario.horizon));
  const n = 400;
  const scenarios = Array.from({ length: n }, (_, r) => costGbp(plan, r));
  const comparators = Array.from({ length: n }, (_, r) => costGbp(other, r));
  const paired = comparators.map((cost, r) => cost - scenarios[r]!);
  const unpaired = comparators.map((cost, r) => cost - scenarios[(r + 1) % n]!);
  expect(meanAndSd(paired).sd ** 2).toBeLessThan(meanAndSd(unpaired).sd ** 2 / 4);
});

test('a plan draws the same whichever others it is replicated with', () => {
  const { baseline, scenario } = smallBorough();
  const cpStarts = (plansPerYear: number) => [
    { ...scenario.measures.find(({ kind }) => kind === 'cp-starts')!, plansPerYear } as Measure,
  ];
  const lists = [[], scenario.measures, cpStarts(-30), cpStarts(40), cpStarts(-60)];
  const replicators = lists.map((measures) => replicatorOf(planOf(baseline, measures, scenario.horizon)));
  for (let r = 0; r < 10; r++) {
    const together = replicateAll(replicators, SEED, r, ALL_KINDS);
    const alone = replicators.map((replicator) => replicate(replicator, SEED, r, ALL_KINDS));
    expect(together).toEqual(alone);
  }
});
