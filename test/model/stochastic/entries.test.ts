import { expect, test } from 'vitest';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { streamsOf } from '../../../model/schema/baseline.ts';
import { replicate, replicatorOf } from '../../../model/stochastic/replicate.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import {
  meanAndSd,
  namesIn,
  ONLY_CHANCE,
  planFrom,
  planOf,
  replications,
  SEED,
  total,
  TWO_TYPES,
} from './support.ts';

test('entries of a year have the mean and the variance of a Poisson number', () => {
  const plan = planFrom({ ...TWO_TYPES, entries: { ...TWO_TYPES.entries, perYear: 365.25 } }, [], 52);
  const n = 4000;
  const sums = replications(plan, n, ONLY_CHANCE).map((run) => total(run.entriesByWeek));
  const expected = 52 * 7;
  const { mean, sd } = meanAndSd(sums);
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / n));
  // The variance of a sample variance of near-normal numbers is 2 variance^2 / (n - 1).
  expect(Math.abs(sd ** 2 / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / (n - 1)));
});

test('entries of single weeks are Poisson too, few or many', () => {
  for (const perWeek of [0.05, 0.9, 12]) {
    const plan = planFrom(
      { ...TWO_TYPES, entries: { ...TWO_TYPES.entries, perYear: (perWeek * 365.25) / 7 } },
      [],
      20,
    );
    const weeks = replications(plan, 500, ONLY_CHANCE).flatMap((run) => [...run.entriesByWeek]);
    const { mean, sd } = meanAndSd(weeks);
    expect(Math.abs(mean - perWeek)).toBeLessThan(4 * Math.sqrt(perWeek / weeks.length));
    // Fourth central moment of a Poisson number: lambda + 3 lambda^2.
    const spread = Math.sqrt((perWeek + 2 * perWeek ** 2) / weeks.length);
    expect(Math.abs(sd ** 2 - perWeek)).toBeLessThan(4 * spread);
  }
});

test('fewer entries are the same children less some', () => {
  const { baseline, scenario } = smallBorough();
  const all = replicatorOf(planOf(baseline, [], scenario.horizon));
  const fewer = replicatorOf(
    planOf(
      baseline,
      scenario.measures.filter(({ kind }) => kind === 'entry-rate' || kind === 'entries'),
      scenario.horizon,
    ),
  );
  let avoided = 0;
  for (let r = 0; r < 50; r++) {
    replicate(all, SEED, r, ONLY_CHANCE);
    const before = namesIn(all);
    replicate(fewer, SEED, r, ONLY_CHANCE);
    const after = namesIn(fewer);
    avoided += before.size - after.size;
    expect([...after].filter((name) => !before.has(name))).toEqual([]);
  }
  expect(avoided).toBeGreaterThan(50);
});

test('no two children of a replication share a name, nor do those of two replications', () => {
  const { baseline, scenario } = smallBorough();
  const replicator = replicatorOf(planOf(baseline, [], scenario.horizon));
  const names = new Set<string>();
  let children = 0;
  for (let r = 0; r < 40; r++) {
    replicate(replicator, SEED, r, ONLY_CHANCE);
    for (const name of namesIn(replicator)) names.add(name);
    children += replicator.world.children.count;
  }
  expect(names.size).toBe(children);
});

test('streams with their own ids are drawn apart: a change in one leaves the children of the other', () => {
  const { baseline, scenario } = smallBorough();
  const streams = streamsOf(baseline);
  const less = streams.map((stream) =>
    stream.id === 'family' ? { ...stream, perYear: expectedValue(stream.perYear) / 2 } : stream,
  );
  const both = replicatorOf(planOf(baseline, [], scenario.horizon));
  const halved = replicatorOf(planOf({ ...baseline, entries: less }, [], scenario.horizon));
  const swapped = replicatorOf(
    planOf({ ...baseline, entries: [...streams].reverse() }, [], scenario.horizon),
  );
  replicate(both, SEED, 0, ONLY_CHANCE);
  replicate(halved, SEED, 0, ONLY_CHANCE);
  replicate(swapped, SEED, 0, ONLY_CHANCE);
  const names = namesIn(both);
  expect([...namesIn(halved)].every((name) => names.has(name))).toBe(true);
  expect(namesIn(swapped)).toEqual(names);
});

test('a share of entries is diverted, and the children stay the same ones', () => {
  const plan = planFrom(TWO_TYPES);
  const diverted = planFrom(TWO_TYPES, [{ kind: 'entry-mix', from: 'home', to: 'foster', share: 0.4 }]);
  const n = 400;
  const fosterEntries = (of: typeof plan) => {
    const replicator = replicatorOf(of);
    let foster = 0;
    let entered = 0;
    for (let r = 0; r < n; r++) {
      replicate(replicator, SEED, r, ONLY_CHANCE);
      const { children } = replicator.world;
      for (let child = 80; child < children.count; child++) {
        entered++;
        if (children.type[child] === 0) foster++;
      }
    }
    return { foster, entered };
  };
  const before = fosterEntries(plan);
  const after = fosterEntries(diverted);
  expect(after.entered).toBe(before.entered);
  // 0.3 of all entries are meant for the home, 0.4 of these go to foster carers.
  const standardError = Math.sqrt((0.12 * 0.88) / after.entered);
  expect(Math.abs((after.foster - before.foster) / after.entered - 0.12)).toBeLessThan(4 * standardError);
});
