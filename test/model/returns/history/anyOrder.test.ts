import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Histories } from '../../../../model/returns/history.ts';
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import { Draws } from '../generator/draws.ts';
import { someFaults } from '../generator/faults/allFaults.ts';
import { asRead, returnSetsOf, type ReturnSet } from '../generator/returnSets.ts';
import { DEFAULT_TRUTH, trueChildren } from '../generator/truth.ts';

/** Histories without where they stand: files and rows have other places in another order. */
const withoutPlaces = ({ rows: _, ...rest }: Histories): string =>
  JSON.stringify(rest, (key, value: unknown) => (key === 'at' || key === 'alsoAt' ? undefined : value));

function faultySets(seed: number, howMany: number): { sets: ReturnSet[]; draws: Draws } {
  const options = { ...DEFAULT_TRUTH, children: 60, seed };
  const draws = new Draws(seed, 9);
  let sets = returnSetsOf(trueChildren(options), options);
  for (const fault of someFaults(draws, howMany)) sets = fault.make(sets, draws).sets;
  return { sets, draws };
}

const drawn = [fc.nat(1e9), fc.integer({ min: 0, max: 6 })] as const;
const runs = { numRuns: 60, endOnFailure: true };

describe('histories', () => {
  it('do not depend on the order of files and rows', () => {
    fc.assert(
      fc.property(...drawn, (seed, howMany) => {
        const { sets, draws } = faultySets(seed, howMany);
        const shuffled = draws.sample(sets, sets.length).map((set) => ({
          ...set,
          headers: draws.sample(set.headers, Infinity),
          episodes: draws.sample(set.episodes, Infinity),
          unaccompanied: draws.sample(set.unaccompanied, Infinity),
        }));
        const [a, b] = [sets, shuffled].map((it) => historiesOf(asRead(it)));
        expect(withoutPlaces(b!.histories)).toBe(withoutPlaces(a!.histories));
        expect(b!.histories.rows).toEqual(a!.histories.rows);
      }),
      runs,
    );
  });

  it('do not change when a return is given twice', () => {
    fc.assert(
      fc.property(...drawn, (seed, howMany) => {
        const { sets, draws } = faultySets(seed, howMany);
        const again = [...sets, draws.pick(sets)];
        const [once, twice] = [sets, again].map((it) => historiesOf(asRead(it)).histories);
        expect(withoutPlaces(twice!)).toBe(withoutPlaces(once!));
        const { read, used, repaired, setAside } = twice!.rows;
        expect(used + repaired + setAside).toBe(read);
      }),
      runs,
    );
  });
});
