import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { dailyStock } from '../../../../model/returns/counting/dailyStock.ts';
import { stockOnYearEnds } from '../../../../model/returns/counting/stockOnYearEnds.ts';
import { yearlyFlows } from '../../../../model/returns/counting/yearlyFlows.ts';
import type { Histories } from '../../../../model/returns/history.ts';
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import type { ReadReturns } from '../../../../model/returns/tables.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { skipWithoutShared } from '../../../tools/sharedFolder.ts';
import { asRead, returnSetsOf } from '../generator/returnSets.ts';
import { DEFAULT_TRUTH, trueChildren } from '../generator/truth.ts';
import { readSample } from './readSample.ts';
import { worked } from './written.ts';

const anyGroup = { groupOf: () => 'all', bands: [] };

/** Stock on every day and starts and ends of every year that `covered` has returns for. */
function countsOn(histories: Histories, covered: Histories) {
  const inGap = (day: number) => covered.gaps.some((it) => it.from <= day && day < it.to);
  const daily = dailyStock(histories, anyGroup);
  const years = yearlyFlows(histories, (rec) => rec).filter((it) => !inGap(it.year.lastDay));
  return {
    stock: [...daily.total].filter((_, i) => !inGap(daily.from + i)),
    flows: years.map(({ year, entries, exits, exitsByOutcome, childrenStarted, childrenCeased }) => ({
      ...{ label: year.label, entries, exits, exitsByOutcome, childrenStarted, childrenCeased },
    })),
  };
}

function without(read: ReadReturns, yearEnds: number): ReadReturns {
  const stays = ({ at }: { at: { file: number } }) => read.files[at.file]!.yearEnds !== yearEnds;
  const { headers, episodes, unaccompanied } = read;
  return {
    ...read,
    headers: headers.filter(stays),
    episodes: episodes.filter(stays),
    unaccompanied: unaccompanied.filter(stays),
  };
}

describe('returns missing from the middle', () => {
  it('change no count of the years that are covered', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 2 }), (seed, missing) => {
        const options = { ...DEFAULT_TRUTH, years: 5, seed };
        const sets = returnSetsOf(trueChildren(options), options);
        const whole = historiesOf(asRead(sets)).histories;
        const holed = historiesOf(asRead(sets.filter((_, i) => i < 2 || i >= 2 + missing))).histories;
        expect(holed.gaps.length).toBe(missing);
        expect(countsOn(holed, holed)).toEqual(countsOn(whole, holed));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  describe('of the sample', () => {
    beforeEach(skipWithoutShared);

    it('leave 31 March of the year before as it was', () => {
      const read = readSample();
      const whole = historiesOf(read).histories;
      const { histories, problems } = historiesOf(without(read, dayOf('2023-03-31')));
      expect(stockOnYearEnds(histories, []).map((it) => it.children)[1]).toBe(318);
      expect(countsOn(histories, histories)).toEqual(countsOn(whole, histories));
      const rules = new Set(problems.map((it) => it.rule));
      expect(rules.has('left-in-gap')).toBe(true);
      expect(rules.has('ended-unseen')).toBe(false);
    });
  });
});

describe('an open episode before a year without a return', () => {
  const OTHER = 'Z 2021-05-01 S C2 U6 PR1 - -';
  const open = [2021, ['A 2020-05-01 S C2 U6 PR1 - -']] as const;

  it('goes on where a later return has it', () => {
    const { periods, lines } = worked([open, [2023, ['A 2020-05-01 S C2 U6 PR1 - -']]]);
    expect(periods).toEqual(['2020-05-01 -']);
    expect(lines).toEqual(['2023/e.csv 0 return-missing']);
  });

  it('goes on into the next placement', () => {
    const { periods, stays } = worked([open, [2023, ['A 2021-10-01 P C2 K2 PR4 - -']]]);
    expect(periods).toEqual(['2020-05-01 -']);
    expect(stays).toEqual(['2020-05-01 2021-10-01 U6', '2021-10-01 - K2 moved']);
  });

  it('ended in the gap where the child comes back after it, alike in all but the DECOM', () => {
    const { periods, lines } = worked([open, [2023, ['A 2022-07-01 S C2 U6 PR1 - -']]]);
    expect(periods).toEqual(['2020-05-01 2021-09-30', '2022-07-01 -']);
    expect(lines).toContain('2021/e.csv 2 left-in-gap');
  });

  it('ended in the gap where only a return after the next has the child', () => {
    const { periods } = worked([open, [2023, [OTHER]], [2024, ['A 2023-07-01 S C2 U6 PR1 - -', OTHER]]]);
    expect(periods).toEqual(['2020-05-01 2021-09-30', '2023-07-01 -', '2021-05-01 -']);
  });
});
