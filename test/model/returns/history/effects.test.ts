import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import { HISTORY_RULES } from '../../../../model/returns/rules/historyRules.ts';
import { Draws } from '../generator/draws.ts';
import { someFaults } from '../generator/faults/allFaults.ts';
import { asRead, returnSetsOf } from '../generator/returnSets.ts';
import { DEFAULT_TRUTH, trueChildren } from '../generator/truth.ts';
import { writtenReturns, type Written } from './written.ts';

const effectsOf = (returns: readonly Written[]) => {
  const read = writtenReturns(returns);
  return historiesOf(read).problems.map(
    ({ at, rule, effect }) => `${read.files[at.file]!.name} ${at.row} ${rule} ${effect}`,
  );
};

describe('the effects of lines', () => {
  it('of one child that are repaired or set aside add up to -1, 0 or 1', () => {
    let some = 0;
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 2, max: 8 }), (seed, howMany) => {
        const options = { ...DEFAULT_TRUTH, children: 60, seed };
        const draws = new Draws(seed, 5);
        let sets = returnSetsOf(trueChildren(options), options);
        for (const fault of someFaults(draws, howMany)) sets = fault.make(sets, draws).sets;
        const read = asRead(sets);
        const childAt = new Map(
          [...read.headers, ...read.episodes, ...read.unaccompanied].map(({ child, at }) => [
            `${at.file}:${at.row}`,
            child,
          ]),
        );
        const sums = new Map<string, number>();
        for (const { at, rule, effect } of historiesOf(read).problems) {
          if (HISTORY_RULES[rule]!.kind === 'noted' || effect === 0) continue;
          some++;
          const child = childAt.get(`${at.file}:${at.row}`)!;
          sums.set(child, (sums.get(child) ?? 0) + effect);
        }
        for (const sum of sums.values()) expect([-1, 0, 1]).toContain(sum);
      }),
      { numRuns: 120, endOnFailure: true },
    );
    expect(some).toBeGreaterThan(100);
  });

  it('a row closed for two reasons is one child less', () => {
    const OTHER = 'Z 2019-05-01 S C2 U6 PR1 - -';
    const born = { A: '2004-01-01', Z: '2012-06-15' };
    const lines = effectsOf([
      [2021, ['A 2019-05-01 S C2 U6 PR1 - -', OTHER], born],
      [2023, [OTHER]],
    ]);
    expect(lines).toContain('2021/e.csv 2 left-in-gap -1');
    const twice = effectsOf([
      [2022, ['A 2019-05-01 S C2 U6 PR1 - -', OTHER], { ...born, A: '2004-03-01' }],
      [2023, [OTHER]],
    ]);
    expect(twice.filter((it) => it.endsWith('-1'))).toHaveLength(1);
    expect(twice).toHaveLength(2);
  });

  it('a row without DECOM takes nobody away who is counted all the same', () => {
    const OTHER = 'Z 2019-05-01 S C2 U6 PR1 - -';
    const undated = [2024, [OTHER, 'A - S C2 U6 PR1 - -']] as const;
    expect(effectsOf([[2023, [OTHER, 'A 2020-05-01 S C2 U6 PR1 - -']], undated])).toContain(
      '2024/e.csv 3 no-start-date 0',
    );
    expect(effectsOf([[2023, [OTHER]], undated])).toContain('2024/e.csv 3 no-start-date -1');
  });
});
