import { expect, test } from 'vitest';
import { runExpected } from '../../../model/expected/run.ts';
import { meanAndSd, ONLY_CHANCE, planFrom, replications, total, TWO_TYPES } from '../stochastic/support.ts';

/** Nobody fits into foster care, so whoever is to move there from the home comes back to it. */
const REFUSED = {
  ...TWO_TYPES,
  placementTypes: [
    { id: 'foster', label: 'Foster care', weeklyCostGbp: 500, overflowTo: 'home' },
    { id: 'home', label: "Children's home", weeklyCostGbp: 4000 },
  ],
  stock: [{ placement: 'home', ageBand: 'old', phase: 'new', children: 20 }],
  moves: [{ from: 'home', to: 'foster', perYear: 5 }],
  capacity: [{ placement: 'foster', places: 0 }],
};

test('a mover who is refused and comes back did not move, in either engine', () => {
  const plan = planFrom(REFUSED);
  const runs = [runExpected(plan), ...replications(plan, 5)];
  for (const run of runs) {
    expect(total(run.overflowByWeekType)).toBeGreaterThan(0);
    expect(total(run.movesByWeek)).toBe(0);
  }
});

test('with chance alone the runs move as many children as are expected to, within 4 standard errors', () => {
  const moves = [
    { from: 'foster', to: 'home', perYear: 0.5 },
    { from: 'home', to: 'foster', perYear: 1 },
  ];
  const plan = planFrom({ ...TWO_TYPES, moves });
  const expected = total(runExpected(plan).movesByWeek);
  const drawn = replications(plan, 300, ONLY_CHANCE).map((run) => total(run.movesByWeek));
  const { mean, sd } = meanAndSd(drawn);
  expect(expected).toBeGreaterThan(20);
  expect(Math.abs(mean - expected)).toBeLessThan((4 * sd) / Math.sqrt(300));
});

test('a step-down moves a child, and an entry does not', () => {
  const stepDown = { kind: 'step-down', from: 'home', to: 'foster', childrenPerYear: 365.25 / 7 };
  const plan = planFrom(
    { ...TWO_TYPES, exits: [{ reason: 'home', perYear: 0 }], settlePerYear: 0 },
    [stepDown],
    4,
  );
  // One child a week is due and there are twenty of them.
  for (const run of replications(plan, 3)) expect([...run.movesByWeek]).toEqual([1, 1, 1, 1]);
});
