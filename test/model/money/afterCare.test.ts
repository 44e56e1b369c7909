import { describe, expect, test } from 'vitest';
import { peopleByWeek } from '../../../model/money/afterCare.ts';
import { project } from '../../../model/project.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { withReturns } from '../fixtures/smallBorough.ts';
import { TWO_TYPES } from '../stochastic/support.ts';
import { readPlan } from '../readPlan.ts';

const people = (
  feed: number[],
  line: { share?: number; childrenAtStart?: number; lastsWeeks: number },
): number[] => [...peopleByWeek({ share: 1, childrenAtStart: 0, ...line }, Float64Array.from(feed))];

describe('people in a line of costs after care', () => {
  test('count from the week after they come in, for as long as it lasts', () => {
    // One comes in during week 0 and is there in weeks 1, 2 and 3; two in week 2: weeks 3, 4 and 5.
    expect(people([1, 0, 2, 0, 0, 0, 0], { lastsWeeks: 3 })).toEqual([0, 1, 1, 3, 2, 2, 0]);
  });

  test('a last part of a week is a part of them', () => {
    // Two and a half weeks each: 4 in week 1 and 2, half of them in week 3.
    expect(people([4, 0, 0, 0, 0], { lastsWeeks: 2.5 })).toEqual([0, 4, 4, 2, 0]);
    // Half a week: half of whom came the week before.
    expect(people([4, 2, 0, 0], { lastsWeeks: 0.5 })).toEqual([0, 2, 1, 0]);
  });

  test('those of the start leave evenly over as long', () => {
    expect(people([0, 0, 0, 0, 0, 0], { lastsWeeks: 4, childrenAtStart: 8 })).toEqual([8, 6, 4, 2, 0, 0]);
  });

  test('only the share of those who feed it comes in', () => {
    expect(people([10, 0, 0], { lastsWeeks: 1, share: 0.3 })).toEqual([0, 3, 0]);
  });
});

/** Nobody leaves and nobody enters: one child who turns 18 in the first week, worked by hand. */
const LEAVER = {
  ...TWO_TYPES,
  ageBands: [{ id: 'all', fromYears: 0, toYears: 18 }],
  // 939 weeks of age: a band of one week is none, so the whole stock is spread; 940 children, one an age in weeks.
  stock: [{ placement: 'foster', ageBand: 'all', phase: 'settled', children: 940 }],
  entries: { perYear: 0, byAgeBand: { all: 1 }, placementByAgeBand: { all: { foster: 1 } } },
  exits: [],
  settlePerYear: 0,
  afterCare: [
    {
      id: 'leavers',
      label: 'Care leavers',
      fedBy: { exits: 'turned-18' },
      share: 0.5,
      children: 52,
      lastsYears: 365.25 / 365.25,
      weeklyCostGbp: 100,
      incomeGbpPerNight: 2,
    },
  ],
};

const scenario = (measures: object[] = [], to = '2024-04-21') => ({
  schemaVersion: 1,
  id: 'plan',
  name: 'Plan',
  baseline: 'two-types',
  horizon: { from: '2024-04-01', to },
  measures,
});

test('cost, income and net of a line, worked by hand', () => {
  const { schemaVersion: _, ...file } = LEAVER;
  const plan = readPlan({ ...file, schemaVersion: 3 }, scenario(), null);
  const { afterCare } = project(plan);
  const [line] = afterCare!.lines;
  // One child a week turns 18, half of them come in. A year is 365.25 / 7 weeks, over which the 52 leave evenly.
  const perWeek = 52 / (365.25 / 7);
  const worked = [52, 52 - perWeek + 0.5, 52 - 2 * perWeek + 1];
  worked.forEach((it, week) => expect(line!.peopleByWeek[week]).toBeCloseTo(it, 9));
  const weeks = worked.reduce((sum, it) => sum + it, 0);
  const [year] = line!.byYear;
  expect(year!.averagePeople).toBeCloseTo(weeks / 3, 9);
  expect(year!.arrivals).toBeCloseTo(1.5, 9);
  expect(year!.costGbp).toBeCloseTo(100 * weeks, 6);
  expect(year!.incomeGbp).toBeCloseTo(14 * weeks, 6);
  expect(year!.netGbp).toBeCloseTo(86 * weeks, 6);
  expect(afterCare!.financialYears[0]).toMatchObject({ riseGbp: 0, savingAfterGbp: 0 });
});

test('children who do not enter care have a social worker for a while, and the saving after that is less', () => {
  const { schemaVersion: _, ...file } = TWO_TYPES;
  const afterCare = [
    {
      id: 'diverted',
      label: 'Diverted',
      fedBy: { fewerEntries: '*' },
      lastsYears: 0.5,
      weeklyCostGbp: 165,
    },
  ];
  const fewer = { id: 'fewer', kind: 'entries', label: 'Fewer', start: '2024-04-01', childrenPerYear: -26 };
  const plan = readPlan({ ...file, schemaVersion: 3, afterCare }, scenario([fewer], '2025-03-31'), null);
  const projection = project(plan);
  const { lines, financialYears } = projection.afterCare!;
  // 26 a year fewer: 26 * 7 / 365.25 a week, of whom those of the last half year are there.
  const perWeek = (26 * 7) / 365.25;
  [0, 1, 10].forEach((week) => expect(lines[0]!.peopleByWeek[week]).toBeCloseTo(week * perWeek, 9));
  expect(lines[0]!.peopleByWeek[40]).toBeCloseTo(13, 9);
  expect(lines[0]!.comparatorPeopleByWeek.every((it) => it === 0)).toBe(true);
  const [year] = financialYears;
  expect(year!.riseGbp).toBe(lines[0]!.byYear[0]!.costGbp);
  expect(year!.savingAfterGbp).toBe(projection.financialYears[0]!.savingGbp - year!.riseGbp);
});

describe('of a borough with every kind of line', () => {
  const plan = withReturns();
  const projection = project(plan);
  const without = project({ ...plan, baseline: { ...plan.baseline, afterCare: undefined } });

  test('stands beside the saving, and moves nothing else', () => {
    const { afterCare, ...rest } = projection;
    expect(rest).toEqual(without);
    expect(afterCare!.lines.map(({ fedBy }) => fedBy)).toEqual([
      'exits',
      'exits',
      'fewer-entries',
      'entries',
    ]);
  });

  test('lines add up to the year, and years to the sum so far', () => {
    const { lines, financialYears } = projection.afterCare!;
    let rise = 0;
    financialYears.forEach((year, y) => {
      const sum = (of: (line: (typeof lines)[number]) => number) =>
        lines.reduce((total, line) => total + of(line), 0);
      expect(sum((line) => line.byYear[y]!.netGbp)).toBeCloseTo(year.afterCareGbp, 6);
      expect(sum((line) => line.byYear[y]!.comparator.netGbp)).toBeCloseTo(year.comparatorAfterCareGbp, 6);
      rise += year.riseGbp;
      expect(year.cumulativeRiseGbp).toBe(rise);
    });
  });

  test('of a plan against itself nothing rises', () => {
    const same = project({ ...plan, comparator: plan.scenario }).afterCare!;
    for (const year of same.financialYears) {
      expect([year.riseGbp, year.cumulativeRiseGbp, year.savingAfterGbp]).toEqual([0, 0, 0]);
    }
  });

  test('over the runs: each run’s own exits and entries, with the same luck on both sides', () => {
    const record = { replications: 60 } as never;
    const result = simulate(
      { input: plan, seed: 1, kinds: { chance: true, assumption: true, drift: true } },
      record,
    );
    const bare = simulate(
      {
        input: { ...plan, baseline: { ...plan.baseline, afterCare: undefined } },
        seed: 1,
        kinds: { chance: true, assumption: true, drift: true },
      },
      record,
    );
    result.financialYears.forEach(({ afterCare, ...year }, y) => {
      expect(year).toEqual(bare.financialYears[y]);
      const { netGbpByLine, riseGbpByLine } = afterCare!;
      const means = (of: typeof netGbpByLine) => Object.values(of).reduce((sum, { mean }) => sum + mean, 0);
      expect(means(netGbpByLine)).toBeCloseTo(afterCare!.afterCareGbp.mean, 4);
      expect(means(riseGbpByLine)).toBeCloseTo(afterCare!.riseGbp.mean, 4);
      expect(year.savingGbp.mean - afterCare!.riseGbp.mean).toBeCloseTo(afterCare!.savingAfterGbp.mean, 4);
      expect(afterCare!.riseGbp.sd).toBeGreaterThan(0);
      // Nobody turns 18 more or less often for a plan that acts on younger children this shortly.
      expect(afterCare!.riseGbp.sd).toBeLessThan(afterCare!.afterCareGbp.sd);
    });
  });
});
