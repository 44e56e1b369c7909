import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPass, phasePass } from '../../../../model/estimate/returns/phasePass.ts';
import { phaseRatio } from '../../../../model/estimate/returns/phaseRatio.ts';
import type { Pieces } from '../../../../model/estimate/returns/pieces.ts';

/** Pieces of one time in care, one cell each. */
function chain(years: readonly number[]): Pieces {
  const count = years.length;
  return {
    count,
    cells: count,
    cell: Int32Array.from(years, (_, i) => i),
    years: Float64Array.from(years),
    starts: Uint8Array.from(years, (_, i) => (i === 0 ? 1 : 0)),
    atRisk: new Uint8Array(count).fill(1),
    event: new Int16Array(count).fill(-1),
    yearsBefore: new Float64Array(count),
    events: new Float64Array(count),
    eventChildren: new Int32Array(0),
    children: new Int32Array(count),
    people: 0,
    atStock: new Int32Array(1),
  };
}

const rate = fc.double({ min: 0, max: 4, noNaN: true });

describe('following a time in care through both phases', () => {
  test('agrees with small steps of the two equations it solves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 2, noNaN: true }), rate, rate), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (parts, settle) => {
          const pass = phasePass(chain(parts.map(([t]) => t)), {
            settlePerYear: settle,
            new: Float64Array.from(parts, ([, it]) => it),
            settled: Float64Array.from(parts, ([, , it]) => it),
          });
          let [fresh, settled, log] = [1, 0, 0];
          parts.forEach(([t, asNew, asSettled], i) => {
            const steps = 4000;
            const dt = t / steps;
            let spentNew = 0;
            for (let step = 0; step < steps; step++) {
              // Midpoint rule, with what is left scaled back to one.
              const [n1, s1] = [
                fresh - (fresh * (asNew + settle) * dt) / 2,
                settled + ((fresh * settle - settled * asSettled) * dt) / 2,
              ];
              const [n2, s2] = [
                fresh - n1 * (asNew + settle) * dt,
                settled + (n1 * settle - s1 * asSettled) * dt,
              ];
              spentNew += (n1 / (n1 + s1)) * dt;
              log += Math.log(n2 + s2);
              [fresh, settled] = [n2 / (n2 + s2), s2 / (n2 + s2)];
            }
            expect(pass.newYears[i]).toBeCloseTo(spentNew, 4);
            expect(pass.newYears[i]! + pass.settledYears[i]!).toBeCloseTo(t, 9);
            expect(pass.settledAtEnd[i]).toBeCloseTo(settled, 4);
          });
          expect(pass.logStayed).toBeCloseTo(log, 3);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('with exits alike in both phases children settle as if nobody left', () => {
    const rates = { settlePerYear: 1.7, new: Float64Array.of(0.4), settled: Float64Array.of(0.4) };
    const pass = phasePass(chain([2]), rates, emptyPass(chain([2])));
    expect(pass.settledAtEnd[0]).toBeCloseTo(1 - Math.exp(-3.4), 12);
    expect(pass.newYears[0]).toBeCloseTo((1 - Math.exp(-3.4)) / 1.7, 9);
    expect(pass.logStayed).toBeCloseTo(-0.8, 12);
  });
});

describe('how much likelier an event is while new to care', () => {
  const wide = { centre: 0, spread: 100 };

  test('is events over child-years in each phase where the phase is sure', () => {
    // 30 events of new children in 20 years, 10 of settled ones in 100: 1.5 against 0.1.
    const settledAt = [...Array<number>(30).fill(0), ...Array<number>(10).fill(1)];
    const { ratio, logVariance } = phaseRatio(
      {
        settledAt,
        events: Float64Array.of(40),
        newYears: Float64Array.of(20),
        settledYears: Float64Array.of(100),
      },
      wide,
    );
    expect(ratio).toBeCloseTo(15, 2);
    // The delta method's 1/30 + 1/10.
    expect(logVariance).toBeCloseTo(1 / 30 + 1 / 10, 3);
  });

  test('is the prior where nothing happened', () => {
    const input = {
      settledAt: [],
      events: Float64Array.of(0),
      newYears: Float64Array.of(20),
      settledYears: Float64Array.of(9),
    };
    expect(phaseRatio(input, { centre: Math.log(3), spread: 0.5 })).toEqual({
      ratio: expect.closeTo(3, 9) as number,
      logVariance: 0.25,
    });
  });
});
