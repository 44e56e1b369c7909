import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_BANDS } from '../../../../model/estimate/ageBands.ts';
import { ageOn, birthdayAt } from '../../../../model/returns/age.ts';
import { dailyStock } from '../../../../model/returns/counting/dailyStock.ts';
import { farFromHome } from '../../../../model/returns/counting/farFromHome.ts';
import { groupTransitions } from '../../../../model/returns/counting/groupTransitions.ts';
import { stability } from '../../../../model/returns/counting/stability.ts';
import { stockOn } from '../../../../model/returns/counting/stockOn.ts';
import { stockOnYearEnds } from '../../../../model/returns/counting/stockOnYearEnds.ts';
import { yearlyFlows } from '../../../../model/returns/counting/yearlyFlows.ts';
import { DEFAULT_GROUPS, grouping } from '../../../../model/returns/groups.ts';
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { Draws } from '../generator/draws.ts';
import { someFaults } from '../generator/faults/allFaults.ts';
import { asRead, returnSetsOf } from '../generator/returnSets.ts';
import { DEFAULT_TRUTH, trueChildren } from '../generator/truth.ts';
import { writtenReturns, type Written } from '../history/written.ts';

const how = { groupOf: grouping(DEFAULT_GROUPS), bands: AGE_BANDS };
const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

const faulty = fc
  .record({ seed: fc.nat(1e9), howMany: fc.integer({ min: 0, max: 6 }) })
  .map(({ seed, howMany }) => {
    const options = { ...DEFAULT_TRUTH, children: 60, seed };
    const draws = new Draws(seed, 11);
    let sets = returnSetsOf(trueChildren(options), options);
    for (const fault of someFaults(draws, howMany)) sets = fault.make(sets, draws).sets;
    return { ...historiesOf(asRead(sets)), draws };
  });
const runs = { numRuns: 60, endOnFailure: true };

describe('whatever was wrong in the returns', () => {
  it('children are conserved: stock, and entries, less exits, is the next stock', () => {
    fc.assert(
      fc.property(faulty, ({ histories }) => {
        for (const { year, entries, exits, childrenStarted, exitsByOutcome } of yearlyFlows(
          histories,
          (rec) => rec,
        )) {
          const before = stockOn(histories, year.from - 1, how).children;
          expect(before + entries - exits).toBe(stockOn(histories, year.lastDay, how).children);
          expect(sum(exitsByOutcome)).toBe(exits);
          expect(childrenStarted).toBeLessThanOrEqual(entries);
        }
      }),
      runs,
    );
  });

  it('the daily stock is the stock of each day, and its parts add up', () => {
    fc.assert(
      fc.property(faulty, ({ histories, draws }) => {
        const daily = dailyStock(histories, how);
        for (let i = 0; i < 25; i++) {
          const day = draws.between(histories.observedFrom, histories.observedTo);
          const at = day - daily.from;
          const stock = stockOn(histories, day, how);
          expect(daily.total[at]).toBe(stock.children);
          expect(daily.unaccompanied[at]).toBe(stock.unaccompanied);
          for (const { id } of AGE_BANDS) expect(daily.byAgeBand[id]![at]).toBe(stock.byAgeBand[id]);
          for (const { id } of DEFAULT_GROUPS)
            expect(daily.byGroup[id]?.[at] ?? 0).toBe(stock.byGroup[id] ?? 0);
          expect(sum(stock.byGroup)).toBe(stock.children);
          expect(sum(stock.byAgeBand) + stock.ofNoBand).toBe(stock.children);
          expect(stock.indices.length).toBe(stock.children);
        }
      }),
      runs,
    );
  });

  it('every 31 March has a row for each child', () => {
    fc.assert(
      fc.property(faulty, ({ histories, problems }) => {
        for (const { day, children, rows, onRepairedRows } of stockOnYearEnds(histories, problems)) {
          expect(children).toBe(stockOn(histories, day, how).children);
          expect(new Set(rows.map((it) => `${it.file}:${it.row}`)).size).toBe(children);
          expect(onRepairedRows).toBeLessThanOrEqual(children);
        }
      }),
      runs,
    );
  });
});

describe('by hand', () => {
  const returns: Written[] = [
    [
      2021,
      [
        // Comes twice in the year
        'A 2020-05-01 S C2 U6 PR1 2020-06-01 E4A',
        'A 2020-09-01 S C2 U6 PR4 2020-10-01 X1',
        'A 2020-10-01 P C2 K2 PR4 2020-11-01 X1',
        'A 2020-11-01 P C2 K2 PR1 2021-03-31 E45',
        // Four placements, in care on 31 March
        'B 2019-01-01 P C2 U6 PR1 2020-05-01 X1',
        'B 2020-05-01 P C2 U6 PR4 2020-06-01 X1',
        'B 2020-06-01 B V2 K2 PR4 2020-07-01 X1',
        'B 2020-07-01 U C2 U4 PR1 - -',
        // Wrong end, repaired
        'C 2020-08-01 S V2 U3 PR1 2020-07-01 X1',
        'C 2020-12-01 L C2 U3 PR1 - -',
        // Two in the year: not three
        'D 2020-08-01 S V2 U3 PR1 2020-12-01 X1',
        'D 2020-12-01 P C2 Z1 - - X1',
      ],
      { A: '2010-04-01', B: '2005-03-31', C: '2020-04-01', D: '2004-03-31' },
    ],
  ];
  const read = writtenReturns(returns);
  read.episodes.at(-1)!.milesFromHome = 21;
  read.episodes.at(-3)!.milesFromHome = 20;
  const { histories, problems } = historiesOf(read);
  const lastDay = dayOf('2021-03-31');

  it('the stock: a DEC of 31 March is not in care on 31 March', () => {
    expect(stockOn(histories, lastDay - 1, how).children).toBe(4);
    expect(stockOn(histories, lastDay, how)).toEqual({
      day: lastDay,
      children: 3,
      indices: [1, 2, 3],
      byGroup: { 'own-foster': 1, 'kinship-foster': 1, other: 1 },
      byAgeBand: { '0': 1, '1-4': 0, '5-9': 0, '10-15': 0, '16-17': 2 },
      ofNoBand: 0,
      unaccompanied: 0,
    });
    const [yearEnd] = stockOnYearEnds(histories, problems);
    expect(yearEnd).toMatchObject({ day: lastDay, children: 3, onRepairedRows: 1, covered: true });
    expect(yearEnd!.rows.map((it) => it.row)).toEqual([9, 11, 13]);
  });

  it('flows: every start, and each child once', () => {
    const [flows] = yearlyFlows(histories, (rec) => (rec === 'E45' ? 'permanence' : 'home'));
    expect(flows).toMatchObject({
      entries: 4,
      entriesSeen: 4,
      exits: 2,
      exitsByOutcome: { home: 1, permanence: 1 },
      childrenStarted: 3,
      childrenCeased: 1,
      childrenCeasedByOutcome: { permanence: 1 },
    });
  });

  it('changes of group, whether or not the child moved', () => {
    const transitions = groupTransitions(histories, how.groupOf, dayOf('2020-04-01'), lastDay);
    expect(transitions).toEqual([
      { from: 'agency-foster', to: 'residential', count: 2 },
      { from: 'kinship-foster', to: 'other', count: 1 },
      { from: 'own-foster', to: 'agency-foster', count: 1 },
      { from: 'residential', to: 'own-foster', count: 1 },
    ]);
  });

  it('moves, and three placements or more', () => {
    const days = 31 + 211 + 365 + 243 + 243;
    expect(stability(histories, 2020, lastDay)).toEqual({
      moves: 5,
      childYears: days / 365.25,
      movesPerChildYear: 5 / (days / 365.25),
      children: 3,
      withThreeOrMore: 1,
      shareWithThreeOrMore: 1 / 3,
    });
  });

  it('more than 20 miles, where known', () => {
    expect(farFromHome(histories, lastDay)).toEqual({ known: 2, far: 1 });
    expect(farFromHome(histories, dayOf('2020-09-15'))).toEqual({ known: 0, far: 0 });
  });

  it('ages by birthdays', () => {
    const birthday = dayOf('2004-02-29');
    expect(ageOn(birthday, dayOf('2022-02-28'))).toBe(17);
    expect(ageOn(birthday, dayOf('2022-03-01'))).toBe(18);
    expect(birthdayAt(birthday, 16)).toBe(dayOf('2020-02-29'));
    expect(ageOn(dayOf('2020-03-31'), dayOf('2021-03-30'))).toBe(0);
    expect(ageOn(dayOf('2020-03-31'), dayOf('2021-03-31'))).toBe(1);
  });
});
