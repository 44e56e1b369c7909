/**
 * The first two weeks of the example authority under its plan, worked on paper. What is worked is set out in
 * comments; the numbers in the expectations are those of the working, not of the program.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../model/project.ts';
import type { Projection } from '../../model/schema/projection.ts';
import { sharedPath, skipWithoutShared } from '../tools/sharedFolder.ts';
import { exampleshire, exampleshireFile } from './fixtures/exampleshire.ts';

let run: Projection;
beforeAll(() => {
  run = project(exampleshire());
});

const near = (actual: readonly number[], worked: readonly number[]) => {
  expect(actual).toHaveLength(worked.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(worked[i]!, 8));
};

test('the fixture is the example of the formats', (context) => {
  skipWithoutShared(context);
  for (const part of ['baseline', 'scenario'] as const) {
    const example: unknown = JSON.parse(readFileSync(sharedPath(`example-${part}.json`), 'utf8'));
    expect(exampleshireFile(part)).toEqual(example);
  }
});

/*
 * dt = 7 / 365.25 = 0.019164955510 years. A week begins on Monday 1 April 2024 and on 8 April.
 *
 * Week 0, events. H: hazards a year of a row of stock, added up. p = 1 - exp(-H dt). hit = children * p.
 *
 *   row                      children   home  guard.  adopt  move  settle    H       p             hit
 *   a own-foster 1-4   new       6      0.60   0.08    0.10   0.05   2      2.83   0.052792242   0.316753450
 *   b own-foster 5-9   settled  30      0.06   0.08           0.05          0.19   0.003634720   0.109041597
 *   c own-foster 10-15 settled  24      0.06                  0.05          0.11   0.002105925   0.050542189
 *   d ifa        10-15 settled  28      0.06                  0.06          0.12   0.002297152   0.064320260
 *   e ifa        16-17 settled  12      0.06                  0.06          0.12   0.002297152   0.027565826
 *   f residential 10-15 settled  8      0.06                  0.20          0.26   0.004970494   0.039763956
 *   g residential 16-17 new      2      0.60                  0.20   2      2.80   0.052247489   0.104494979
 *
 * Each hit is shared by hazard. Home: a 0.067156208, b 0.034434189, c 0.027568467, d 0.032160130,
 * e 0.013782913, f 0.009176297, g 0.022391781; together 0.206669985.
 * Guardianship: a 0.008954161, b 0.045912251; together 0.054866413. Adoption: a 0.011192701.
 * Moves to ifa: a 0.005596351, b 0.028695157, c 0.022973722, f 0.030587658, g 0.007463927;
 * to residential: d 0.032160130, e 0.013782913. Settled: a 0.223854028, g 0.074639270.
 *
 * Counted: reunification takes 5 dt = 0.095824778 children of 5 to 15 from b, c, d, f, of whom
 * 29.890958403 + 23.949457811 + 27.935679740 + 7.960236044 = 89.736331998 neither left nor moved: a share of
 * 0.001067848 of each. Home in all: 0.206669985 + 0.095824778 = 0.302494763. The step-downs (October) and the
 * fewer entries (July) have not begun.
 *
 * Ageing: years 16 and 17 are the 105 weeks of age 835 to 939, and one week's worth reaches 18: of e and g all
 * who did not go home, (11.986217087 + 1.977608219) / 105 = 0.132988812. Movers among them are in it too.
 *
 * Entries: (40 + 4) dt = 0.843258042. Family 0.766598220 by placement: own-foster 0.2 * 0.8 + 0.2 * 0.8 +
 * 0.15 * 0.6 + 0.3 * 0.3 + 0.15 * 0.2 = 0.53, ifa 0.365, residential 0.105. Unaccompanied 0.076659822:
 * ifa 0.1 + 0.9 * 0.4 = 0.46, supported 0.54.
 *   own-foster 0.406297057, ifa 0.279808350 + 0.035263518 = 0.315071869, residential 0.080492813,
 *   supported 0.041396304.
 *
 * Capacity: places of own-foster on 8 April are 62 + 4 * 1.4 * 7 / 365.25 = 62.107323751; with
 * 59.690023 staying there is room for all. So on 8 April
 *   own-foster  5.683246550 + 0.223854028 + 29.859039398 + 23.923883427 + 0.406297057 = 60.096320460
 *   ifa         27.905848675 + 104/105 * 11.972434174 + 0.005596351 + 0.028695157 + 0.022973722
 *               + 0.030587658 + 104/105 * 0.007463927 + 0.315071869 = 40.174577265
 *   residential 7.951735721 + 104/105 * (1.895505021 + 0.074639270) + 0.032160130
 *               + 104/105 * 0.013782913 + 0.080492813 = 10.029421324
 *   supported   0.041396304
 *
 * Week 1 goes the same way from the children of 8 April by placement, band and phase (those of 0, 1-4, 5-9,
 * 10-15, 16-17 being 53, 208, 261, 313, 105 weeks of age, 1/208 of what was a is now 5, and so on).
 */
describe('children', () => {
  test('by placement, on the first three Mondays', () => {
    expect(run.weeks.slice(0, 3)).toEqual(['2024-04-01', '2024-04-08', '2024-04-15']);
    expect(run.placementTypes).toEqual(['own-foster', 'ifa', 'residential', 'supported']);
    near(run.childrenByWeekPlacement[0]!, [60, 40, 10, 0]);
    near(run.childrenByWeekPlacement[1]!, [60.09632046, 40.174577265, 10.029421324, 0.041396304]);
    near(run.childrenByWeekPlacement[2]!, [60.191231818, 40.344791739, 10.058955568, 0.08193843]);
  });

  test('by age band, after one week', () => {
    // 0: entries 0.2 * 0.766598220. 1-4: 207/208 of a's 5.912696931 (left: home, guardianship, adoption) and
    // as many entries. 5-9: 1/208 of a's, 260/261 of b's 29.887734556 + 0.114989733 of entries.
    near(run.childrenByWeekAgeBand[1]!.slice(0, 2), [0.153319644, 6.037590145]);
    expect(run.childrenByWeekAgeBand[1]![2]).toBeCloseTo(29.916638323, 8);
  });

  test('exits by reason, of weeks 0 and 1', () => {
    const exits = (w: number) => {
      const week = run.exitsByWeek[w]!;
      return [week['returned-home']!, week['special-guardianship']!, week.adoption!, week['turned-18']!];
    };
    near(exits(0), [0.302494763, 0.054866413, 0.011192701, 0.132988812]);
    near(exits(1), [0.307083425, 0.055026778, 0.011559081, 0.134386555]);
  });

  test('entries and overflow of week 0', () => {
    expect(run.entriesByWeek[0]).toBeCloseTo(0.843258042, 8);
    expect(Object.values(run.overflowByWeek[0]!).filter((it) => it !== 0)).toEqual([]);
    expect(run.placesByWeekPlacement.slice(0, 2).map((week) => week[0])).toEqual([
      62,
      expect.closeTo(62.107323751, 8),
    ]);
  });
});

describe('money', () => {
  test('spend, with the uplift of 1 April, since the prices are of 31 March', () => {
    // 500 * 1.03 = 515, 1000 * 1.05 = 1050, (4200 + 4 * 5000 + 6400) / 6 * 1.08 = 5100 * 1.08 = 5508, 945.
    // 1 April: 60 * 515 + 40 * 1050 + 10 * 5508 = 30,900 + 42,000 + 55,080 = 127,980.
    // 8 April: 30,949.605 + 42,183.306 + 55,242.053 + 39.120 = 128,414.083.
    expect(run.spendGbpByWeek[0]).toBeCloseTo(127_980, 6);
    expect(run.spendGbpByWeek[1]).toBeCloseTo(128_414.083327, 5);
    expect(run.fixedGbpByWeek.slice(0, 2)).toEqual([6000, 6000]);
  });

  test('an uplift a year later too', () => {
    // Week 52 begins on 31 March 2025, week 53 on 7 April: 515 * 1.03 = 530.45 from then on.
    expect(run.weeks[52]).toBe('2025-03-31');
    const costOfFoster = (w: number) =>
      run.spendGbpByWeekPlacement[w]![0]! / run.childrenByWeekPlacement[w]![0]!;
    near([costOfFoster(0), costOfFoster(52), costOfFoster(53)], [515, 515, 530.45]);
  });

  test('cash of the first year, and the 6,000 a week that own foster care costs whoever lives there', () => {
    const first = run.financialYears[0]!;
    expect(first).toMatchObject({ year: '2024-25', days: 365, whole: true, cashGbp: 60_000 });
    // 52 weeks and one day of 6,000.
    expect(first.fixedGbp).toBeCloseTo((365 / 7) * 6000, 6);
    expect(run.measures.find(({ id }) => id === 'legal')!.byYear.map((it) => it.inOrderGbp)).toEqual([
      60_000, 0, 0,
    ]);
  });
});

describe('child protection plans', () => {
  /*
   * Initial: 4 + 0.6 = 4.6, p = 0.084384530. Established: 1.4, p = 0.026474186. Starts 80 - 20 = 60 a year,
   * 1.149897331 a week; without the plan 80, 1.533196441.
   *   8 April:  initial 20 * 0.915615470 + 1.149897331 = 19.462206725
   *             established 45 * 0.973525814 + 20 * 0.084384530 * 4 / 4.6 = 45.276218684
   *   15 April: initial 18.969794882, established 45.505662587
   */
  test('initial and established together', () => {
    near(run.cpPlansByWeek!.slice(0, 3), [65, 64.738425408, 64.475457469]);
    near(run.comparator.cpPlansByWeek!.slice(0, 2), [65, 65.121724519]);
    near(
      run.cpPlansByWeekPhase!.slice(0, 3).map(({ initial }) => initial),
      [20, 19.462206725, 18.969794882],
    );
  });

  /* In the first week 20 * 0.084384530 * 0.6 / 4.6 + 45 * 0.026474186 end: 0.220133556 + 1.191338388. */
  test('starts and ends', () => {
    near(run.cpStartsByWeek!.slice(0, 1), [1.149897331]);
    near(run.cpEndsByWeek!.slice(0, 1), [1.411471926]);
  });
});
