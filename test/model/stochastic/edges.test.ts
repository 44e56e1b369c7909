import { describe, expect, test } from 'vitest';
import { replicate, replicatorOf } from '../../../model/stochastic/replicate.ts';
import {
  ALL_ON,
  childrenIn,
  childrenOfType,
  exitsFor,
  ONLY_CHANCE,
  planFrom,
  replications,
  SEED,
  total,
  TWO_TYPES,
} from './support.ts';

const noEntries = { ...TWO_TYPES.entries, perYear: 0 };
/** Three types in a chain of overflow, so that a refused child may be refused again. */
const CHAIN = {
  ...TWO_TYPES,
  placementTypes: [
    { id: 'first', label: 'First', weeklyCostGbp: 1, overflowTo: 'second' },
    { id: 'second', label: 'Second', weeklyCostGbp: 1, overflowTo: 'last' },
    { id: 'last', label: 'Last', weeklyCostGbp: 1 },
  ],
  stock: [
    { placement: 'first', ageBand: 'young', phase: 'settled', children: 10 },
    { placement: 'second', ageBand: 'young', phase: 'settled', children: 10 },
    { placement: 'last', ageBand: 'young', phase: 'new', children: 40 },
  ],
  entries: { perYear: 104, byAgeBand: { young: 1 }, placementByAgeBand: { young: { first: 1 } } },
  capacity: [
    { placement: 'first', places: 10 },
    { placement: 'second', places: 12 },
  ],
};

describe('places', () => {
  test('a type holds no more than its places once it is below them, and fills them up', () => {
    const plan = planFrom(CHAIN);
    let full = 0;
    for (const run of replications(plan, 100, ONLY_CHANCE)) {
      for (let week = 0; week < 52; week++) {
        expect(childrenOfType(plan, run, week, 0)).toBeLessThanOrEqual(10);
        expect(childrenOfType(plan, run, week, 1)).toBeLessThanOrEqual(12);
        if (week > 20 && childrenOfType(plan, run, week, 0) === 10) full++;
      }
    }
    expect(full / 3100).toBeGreaterThan(0.7);
  });

  test('a type without a single place refuses everyone, and so does the next', () => {
    const none = CHAIN.capacity.map((row) => ({ ...row, places: 0 }));
    const plan = planFrom({ ...CHAIN, stock: CHAIN.stock.slice(2), capacity: none });
    for (const run of replications(plan, 20, ONLY_CHANCE)) {
      const entered = total(run.entriesByWeek);
      for (const type of [0, 1]) {
        const refused = total(run.overflowByWeekType.filter((_, i) => i % 3 === type));
        expect(refused).toBe(entered);
      }
      expect(childrenIn(plan, run, 51)).toBe(childrenOfType(plan, run, 51, 2));
    }
  });

  test('places in halves are whole in a replication, and half on average', () => {
    const half = [{ placement: 'first', places: 10.5 }, CHAIN.capacity[1]];
    const plan = planFrom({ ...CHAIN, entries: { ...CHAIN.entries, perYear: 600 }, capacity: half });
    const runs = replications(plan, 600, ONLY_CHANCE);
    const eleven = runs.filter((run) => {
      const counts = Array.from({ length: 30 }, (_, w) => childrenOfType(plan, run, 20 + w, 0));
      const most = Math.max(...counts);
      expect([10, 11]).toContain(most);
      return most === 11;
    });
    expect(Math.abs(eleven.length / 600 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 600));
  });

  test('children already placed are never put out', () => {
    const fewer = [{ placement: 'first', places: 2 }, CHAIN.capacity[1]];
    const still = {
      ...CHAIN,
      exits: [{ reason: 'home', perYear: 0 }],
      entries: { ...CHAIN.entries },
      capacity: fewer,
    };
    const plan = planFrom(still, [], 20);
    const young = { ...still.stock[0] };
    expect(young.children).toBe(10);
    for (const run of replications(plan, 10, ONLY_CHANCE)) {
      for (let week = 0; week < 20; week++) expect(childrenOfType(plan, run, week, 0)).toBe(10);
    }
  });
});

describe('counted measures', () => {
  const still = { ...TWO_TYPES, entries: noEntries, exits: [{ reason: 'home', perYear: 0 }] };
  const takeOut = { kind: 'exits', reason: 'home', placements: 'foster', ageBands: 'young' };
  // Nobody is so old that they would leave the band within the weeks looked at.
  const babies = {
    ...still,
    ageBands: [
      { id: 'young', fromYears: 0, toYears: 3 },
      { id: 'middle', fromYears: 3, toYears: 15 },
      { id: 'old', fromYears: 15, toYears: 18 },
    ],
    stock: [{ placement: 'foster', ageBand: 'middle', phase: 'settled', children: 30 }],
    entries: { perYear: 0, byAgeBand: { middle: 1 }, placementByAgeBand: { middle: { foster: 1 } } },
  };

  test('take the rise of floor(cumulative + u): over a year the number due, give or take one', () => {
    const plan = planFrom(babies, [{ ...takeOut, ageBands: '*', childrenPerYear: 10.3 }], 52);
    const due = (10.3 * 52 * 7) / 365.25;
    const taken = replications(plan, 500, ONLY_CHANCE).map((run) => {
      const byWeek = Array.from({ length: 52 }, (_, week) => exitsFor(plan, run, week, 'home'));
      expect(Math.max(...byWeek)).toBe(1);
      return total(byWeek);
    });
    expect(new Set(taken)).toEqual(new Set([Math.floor(due), Math.ceil(due)]));
    const share = taken.filter((it) => it > due).length / 500;
    expect(Math.abs(share - (due % 1))).toBeLessThan(4 * Math.sqrt(0.25 / 500));
  });

  test('take all there are when more are due, and what cannot be taken is lost', () => {
    const greedy = { ...takeOut, ageBands: '*', childrenPerYear: 10_000, end: '2024-04-15' };
    const plan = planFrom({ ...babies, entries: { ...babies.entries, perYear: 500 } }, [greedy], 10);
    for (const run of replications(plan, 20, ONLY_CHANCE)) {
      expect(exitsFor(plan, run, 0, 'home')).toBe(30);
      expect(exitsFor(plan, run, 1, 'home')).toBe(childrenIn(plan, run, 1));
      expect(exitsFor(plan, run, 2, 'home')).toBe(0);
    }
  });

  test('the second measure finds what the first has left', () => {
    const both = [20, 20].map((perWeek) => ({
      ...takeOut,
      ageBands: '*',
      childrenPerYear: (perWeek * 365.25) / 7,
    }));
    const plan = planFrom(babies, both, 3);
    for (const run of replications(plan, 20, ONLY_CHANCE)) expect(exitsFor(plan, run, 0, 'home')).toBe(30);
  });

  test('take evenly from the eligible: every child of the stock as often', () => {
    const plan = planFrom(
      babies,
      [{ ...takeOut, ageBands: '*', childrenPerYear: 10 * 52.18, end: '2024-04-08' }],
      3,
    );
    const replicator = replicatorOf(plan);
    const taken = new Float64Array(30);
    for (let r = 0; r < 2000; r++) {
      replicate(replicator, SEED, r, ONLY_CHANCE);
      for (let child = 0; child < 30; child++)
        taken[child]! += Number(replicator.world.children.status[child] === 0);
    }
    for (const times of taken)
      expect(Math.abs(times - total(taken) / 30)).toBeLessThan(4 * Math.sqrt(2000 / 4.5));
  });

  test('leave other bands and placements alone', () => {
    const plan = planFrom(still, [{ ...takeOut, childrenPerYear: 5000 }], 10);
    const replicator = replicatorOf(plan);
    for (let r = 0; r < 20; r++) {
      const run = replicate(replicator, SEED, r, ONLY_CHANCE);
      const old = run.childrenByWeekTypeBand[1 * 4 + 1]!;
      expect(childrenOfType(plan, run, 1, 0)).toBe(old);
    }
  });

  test('a step-down that finds no place goes on along the chain and keeps what it has waited', () => {
    const stepDown = { kind: 'step-down', from: 'last', to: 'first', childrenPerYear: 200 };
    const plain = replicatorOf(planFrom({ ...CHAIN, entries: { ...CHAIN.entries, perYear: 0 } }, [], 30));
    const full = {
      ...CHAIN,
      entries: { ...CHAIN.entries, perYear: 0 },
      capacity: CHAIN.capacity.map((row) => ({ ...row, places: 0 })),
    };
    const moved = replicatorOf(planFrom(full, [stepDown], 30));
    for (let r = 0; r < 20; r++) {
      const before = replicate(plain, SEED, r, ONLY_CHANCE);
      const after = replicate(moved, SEED, r, ONLY_CHANCE);
      // Every one of them comes back to where it was, so that no life is changed.
      expect(total(after.overflowByWeekType)).toBeGreaterThan(100);
      expect(after.childrenByWeekTypeBand).toEqual(before.childrenByWeekTypeBand);
      expect(after.exitsByWeekReason).toEqual(before.exitsByWeekReason);
    }
  });
});

describe('eighteenth birthdays', () => {
  const nearly18 = (exits: object[], moves: object[] = []) => ({
    ...TWO_TYPES,
    ageBands: [
      { id: 'young', fromYears: 0, toYears: 17 },
      { id: 'old', fromYears: 17, toYears: 18 },
    ],
    stock: [{ placement: 'foster', ageBand: 'old', phase: 'new', children: 300 }],
    entries: { perYear: 0, byAgeBand: { old: 1 }, placementByAgeBand: { old: { foster: 1 } } },
    exits,
    moves,
  });

  test('everybody leaves within the year, evenly', () => {
    const plan = planFrom(nearly18([{ reason: 'home', perYear: 0 }]), [], 55);
    for (const run of replications(plan, 20, ONLY_CHANCE)) {
      const byWeek = Array.from({ length: 55 }, (_, week) => exitsFor(plan, run, week, 'turned-18'));
      expect(total(byWeek)).toBe(300);
      expect(Math.max(...byWeek)).toBeLessThan(30);
    }
  });

  test('an event in the week of the birthday comes first; a child that moves in it turns 18 and does not arrive', () => {
    // So high a hazard that every child meets an event every week.
    const move = [{ from: 'foster', to: 'home', perYear: 365 }];
    const plan = planFrom(nearly18([{ reason: 'home', perYear: 0 }], move), [], 55);
    for (const run of replications(plan, 20, ONLY_CHANCE)) {
      const inLastWeek = exitsFor(plan, run, 0, 'turned-18');
      expect(inLastWeek).toBeGreaterThan(0);
      expect(childrenIn(plan, run, 1)).toBe(300 - inLastWeek);
    }
    const exit = planFrom(nearly18([{ reason: 'home', perYear: 365 }]), [], 55);
    for (const run of replications(exit, 20, ONLY_CHANCE)) {
      // 365 a year is 7 a week: a thousandth is missed.
      expect(exitsFor(exit, run, 0, 'home')).toBeGreaterThan(295);
      expect(total(run.exitsByWeekReason)).toBe(300);
    }
  });

  test('a child that settles in the week of its birthday turns 18 once', () => {
    const plan = planFrom({ ...nearly18([{ reason: 'home', perYear: 0 }]), settlePerYear: 365 }, [], 55);
    for (const run of replications(plan, 20, ONLY_CHANCE)) expect(total(run.exitsByWeekReason)).toBe(300);
  });

  test('a child that steps down in the week of its birthday turns 18 once', () => {
    const stepDown = { kind: 'step-down', from: 'foster', to: 'home', childrenPerYear: 100_000 };
    const plan = planFrom(nearly18([{ reason: 'home', perYear: 0 }]), [stepDown], 55);
    for (const run of replications(plan, 20, ONLY_CHANCE)) {
      expect(total(run.exitsByWeekReason)).toBe(300);
      expect(childrenOfType(plan, run, 1, 0)).toBe(0);
      expect(childrenOfType(plan, run, 1, 1)).toBe(300 - exitsFor(plan, run, 0, 'turned-18'));
    }
  });
});

describe('a range on rampWeeks', () => {
  test('brings a hazard that changes every week, in its own rhythm in every replication', () => {
    const measure = {
      kind: 'exit-rate',
      reason: 'home',
      change: 2,
      rampWeeks: { low: 4, mode: 20, high: 60 },
    };
    const plan = planFrom(TWO_TYPES, [measure], 40);
    const rates = replications(plan, 30, ALL_ON).map((run) => run.rates.hazards);
    expect(new Set(rates.map((it) => it.ratesByEpoch.length)).size).toBeGreaterThan(5);
    for (const run of replications(plan, 30, ALL_ON)) {
      for (let week = 0; week + 1 < 40; week++) {
        const left = total(
          run.exitsByWeekReason.subarray(week * plan.reasonIds.length, (week + 1) * plan.reasonIds.length),
        );
        expect(childrenIn(plan, run, week + 1)).toBe(
          childrenIn(plan, run, week) + run.entriesByWeek[week]! - left,
        );
      }
    }
  });
});

describe('a horizon of one week', () => {
  test('counts the stock and nothing else', () => {
    const plan = planFrom({ ...TWO_TYPES, childProtection: PLANS }, [], 1);
    for (const run of replications(plan, 10, ONLY_CHANCE)) {
      expect(childrenIn(plan, run, 0)).toBe(80);
      expect([...run.childProtection!.plansByWeek]).toEqual([30]);
    }
  });
});

const PLANS = {
  plans: { initial: 10, established: 20 },
  startsPerYear: 100,
  establishPerYear: 4,
  endsPerYear: { initial: 0.7, established: 1.3 },
};

describe('child protection plans', () => {
  const withPlans = (plans: object) => ({ ...TWO_TYPES, childProtection: { ...PLANS, ...plans } });

  test('nothing starts and nothing ends: the stock stays', () => {
    const plan = planFrom(withPlans({ startsPerYear: 0, endsPerYear: { initial: 0, established: 0 } }));
    for (const run of replications(plan, 10, ONLY_CHANCE))
      expect([...run.childProtection!.plansByWeek]).toEqual(Array(52).fill(30));
  });

  test('plans that end almost at once are counted for one week', () => {
    const plan = planFrom(
      withPlans({ endsPerYear: { initial: 365.25, established: 365.25 }, establishPerYear: 0 }),
    );
    const runs = replications(plan, 400, ONLY_CHANCE);
    const mean = total(runs.map((run) => run.childProtection!.plansByWeek[30]!)) / 400;
    const expected = (100 * 7) / 365.25 / (1 - Math.exp(-7));
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / 400));
  });

  test('fewer starts leave out plans and change no other: never more plans in any week', () => {
    const all = replications(planFrom(withPlans({})), 50, ONLY_CHANCE);
    const fewer = replications(
      planFrom(withPlans({}), [{ kind: 'cp-starts', plansPerYear: -40 }]),
      50,
      ONLY_CHANCE,
    );
    all.forEach((run, r) => {
      expect(
        run.childProtection!.plansByWeek.every(
          (plans, week) => plans >= fewer[r]!.childProtection!.plansByWeek[week]!,
        ),
      ).toBe(true);
    });
  });
});
