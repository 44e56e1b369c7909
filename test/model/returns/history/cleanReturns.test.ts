import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GROUPS, grouping } from '../../../../model/returns/groups.ts';
import { dailyStock } from '../../../../model/returns/counting/dailyStock.ts';
import { DEFAULT_TRUTH, trueChildren, trueDailyCounts } from '../generator/truth.ts';
import { returnSetsOf } from '../generator/returnSets.ts';
import { countedFrom, wrongChildren } from './counted.ts';

const groupOf = grouping(DEFAULT_GROUPS);

describe('clean returns', () => {
  it('give the true count on every day, and nothing to say but of short breaks', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const options = { ...DEFAULT_TRUTH, seed };
        const truth = trueChildren(options);
        const { histories, problems } = countedFrom(returnSetsOf(truth, options));
        expect(problems.filter((it) => it.rule !== 'short-break')).toEqual([]);
        expect(wrongChildren(histories, truth)).toEqual([]);
        const daily = dailyStock(histories, { groupOf, bands: [] });
        const { observedFrom, observedTo } = histories;
        expect([...daily.total]).toEqual(trueDailyCounts(truth, observedFrom, observedTo));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('give the true moves, starts and reasons', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const options = { ...DEFAULT_TRUTH, seed };
        const truth = trueChildren(options);
        const { histories } = countedFrom(returnSetsOf(truth, options));
        const { observedFrom, observedTo } = histories;
        const known = new Map(histories.children.map((it) => [it.child, it]));
        for (const child of truth) {
          const inView = child.periods.filter((it) => it.from >= observedFrom && it.from <= observedTo);
          const periods = known.get(child.child)?.periods.filter((it) => it.startSeen) ?? [];
          expect(periods.map(({ from, to, whyCeased }) => ({ from, to, whyCeased }))).toEqual(
            inView.map(({ from, to, whyCeased }) =>
              to <= observedTo ? { from, to, whyCeased } : { from, to: null, whyCeased: '' },
            ),
          );
          const moves = inView.flatMap((it) => it.episodes).filter((it) => it.moved && it.from <= observedTo);
          const stays = periods.flatMap((it) => it.stays);
          expect(stays.filter((it) => it.moved).map((it) => it.from)).toEqual(moves.map((it) => it.from));
          for (const period of periods) {
            period.stays.forEach((stay, i) => {
              expect(stay.from).toBe(i === 0 ? period.from : period.stays[i - 1]!.to);
            });
            expect(period.stays.at(-1)!.to).toBe(period.to);
          }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
