import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draws } from '../generator/draws.ts';
import { ALL_FAULTS, someFaults } from '../generator/faults/allFaults.ts';
import { returnSetsOf } from '../generator/returnSets.ts';
import { DEFAULT_TRUTH, trueChildren } from '../generator/truth.ts';
import { countedFrom, wrongChildren } from './counted.ts';

const SMALL = { ...DEFAULT_TRUTH, children: 80 };
const notShortBreak = (rule: string) => rule !== 'short-break';

describe('each fault alone', () => {
  it.each(ALL_FAULTS.map((it) => [it.name, it] as const))('%s', (_, fault) => {
    let made = 0;
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const options = { ...SMALL, seed };
        const truth = trueChildren(options);
        const { sets, touched } = fault.make(returnSetsOf(truth, options), new Draws(seed));
        const { histories, problems, named } = countedFrom(sets);
        const wrong = wrongChildren(histories, truth);
        if (fault.repairable) expect(wrong).toEqual([]);
        else expect(wrong.filter((it) => !named.has(it) || !touched.has(it))).toEqual([]);

        const found = problems.filter((it) => notShortBreak(it.rule));
        if (found.some((it) => fault.rules.includes(it.rule))) made++;
        // Nobody else is suspected.
        const others = new Set(truth.map((it) => it.child).filter((it) => !touched.has(it)));
        const breaks = new Set(truth.filter((it) => it.shortBreaks.length > 0).map((it) => it.child));
        expect([...named].filter((it) => others.has(it) && !breaks.has(it))).toEqual([]);
        const { read, used, repaired, setAside } = histories.rows;
        expect(used + repaired + setAside).toBe(read);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(made).toBeGreaterThan(12);
  });
});

describe('faults together', () => {
  it('leave every day true but for children whom the report names', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 2, max: 6 }), (seed, howMany) => {
        const options = { ...SMALL, seed };
        const truth = trueChildren(options);
        const draws = new Draws(seed, 7);
        let sets = returnSetsOf(truth, options);
        for (const fault of someFaults(draws, howMany)) sets = fault.make(sets, draws).sets;
        const { histories, named } = countedFrom(sets);
        expect(wrongChildren(histories, truth).filter((it) => !named.has(it))).toEqual([]);
        const { read, used, repaired, setAside } = histories.rows;
        expect(used + repaired + setAside).toBe(read);
        for (const { periods } of histories.children) {
          let end = -Infinity;
          for (const { from, to, stays } of periods) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(stays[0]!.from).toBe(from);
            expect(stays.at(-1)!.to).toBe(to);
            stays.forEach((stay, i) => i > 0 && expect(stay.from).toBe(stays[i - 1]!.to));
            end = to ?? Infinity;
          }
        }
      }),
      { numRuns: 600, endOnFailure: true },
    );
  });
});

describe('no false moves', () => {
  const HARMLESS = [
    'rows doubled exactly',
    'stale open episode, the next one beside it',
    'temporary placement inside an episode that was not closed for it',
    'a change of case system',
    'the same return twice',
    'a draft beside the final return',
  ];
  it.each(ALL_FAULTS.filter((it) => HARMLESS.includes(it.name)).map((it) => [it.name, it] as const))(
    '%s',
    (_, fault) => {
      fc.assert(
        fc.property(fc.nat(1e9), (seed) => {
          const options = { ...SMALL, seed };
          const truth = trueChildren(options);
          const clean = returnSetsOf(truth, options);
          const [before, after] = [clean, fault.make(clean, new Draws(seed)).sets].map((sets) =>
            countedFrom(sets).histories.children.map(({ child, periods }) => [
              child,
              periods.map((it) => [it.from, it.to, it.whyCeased, it.startSeen]),
              periods.flatMap((it) => it.stays.filter((stay) => stay.moved).map((stay) => stay.from)),
            ]),
          );
          expect(after).toEqual(before);
        }),
        { numRuns: 15, endOnFailure: true },
      );
    },
  );
});
