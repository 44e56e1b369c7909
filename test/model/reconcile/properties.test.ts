import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcileClaim } from '../../../model/reconcile/reconcileClaim.ts';
import { registerOf } from '../../../model/reconcile/register.ts';
import type { Claim } from '../../../model/schema/claims.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import { claimOf, figure, movedBy } from './support.ts';

const verdict = (claim: Claim, register: ReturnType<typeof registerOf>) =>
  reconcileClaim(claim, register).verdict;

/** A table that adds up: parts with the step each was rounded to, some taken away, and their total. */
const table = fc
  .record({
    parts: fc.array(
      fc.record({
        value: fc.integer({ min: -500, max: 500 }),
        step: fc.constantFrom(0, 1, 10),
        sign: fc.constantFrom(1, -1),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    totalStep: fc.constantFrom(0, 1, 10),
  })
  .map(({ parts, totalStep }) => {
    const total = parts.reduce((sum, { value, sign }) => sum + sign * value, 0);
    const ofStep = (step: number) => (step === 0 ? {} : { roundedTo: step });
    const figures = [
      ...parts.map(({ value, step }, i) => figure(`p${i}`, value, ofStep(step))),
      figure('total', total, ofStep(totalStep)),
    ];
    const terms = parts.map(({ sign }, i) => ({ figure: `p${i}`, times: sign }));
    const openHalf = [...parts.map(({ step }) => step), totalStep].reduce<number>(
      (sum, step) => sum + step / 2,
      0,
    );
    return { figures, terms, openHalf };
  });

const sumClaim = (terms: readonly object[]): Claim =>
  claimOf('parts-and-total', { rows: [{ parts: terms, total: 'total' }] });

describe('a sum that comes out', () => {
  test('holds, until any one figure moves by more than rounding leaves open', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.constantFrom(1, -1), ({ figures, terms, openHalf }, at, way) => {
        const register = registerOf(figures);
        const claim = sumClaim(terms);
        const { id } = figures[at % figures.length]!;
        const moved = (by: number) => verdict(claim, movedBy(register, { [id]: way * by }));
        expect(moved(0)).toBe('holds');
        expect(moved(openHalf)).toBe('holds');
        expect(moved(openHalf + 0.01)).toBe('off-by');
      }),
    );
  });

  test('does so in any order of its parts', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -3, max: 3 }), fc.nat(), ({ figures, terms }, by, seed) => {
        const register = movedBy(registerOf(figures), { total: by });
        const turn = seed % terms.length;
        const turned = [...terms.slice(turn), ...terms.slice(0, turn)].reverse();
        const [one, other] = [terms, turned].map((list) => reconcileClaim(sumClaim(list), register));
        expect(other!.verdict).toBe(one!.verdict);
        expect(other!.checks[0]!.difference).toBe(one!.checks[0]!.difference);
      }),
    );
  });

  test('is judged alike in pounds and in thousands', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -30, max: 30 }), ({ figures, terms }, by) => {
        const inThousands = figures.map((it): EvidenceFigure => ({
          ...it,
          value: Number(it.value) * 1000,
          ...(it.roundedTo && { roundedTo: it.roundedTo * 1000 }),
        }));
        const small = verdict(sumClaim(terms), movedBy(registerOf(figures), { total: by }));
        const large = verdict(sumClaim(terms), movedBy(registerOf(inThousands), { total: by * 1000 }));
        expect(large).toBe(small);
      }),
    );
  });
});

describe('rates on one population', () => {
  const rows = fc.record({
    population: fc.integer({ min: 20_000, max: 200_000 }),
    counts: fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 1, maxLength: 6 }),
  });

  const claim = (order: readonly number[]) =>
    claimOf('rate-and-population', { rows: order.map((i) => ({ count: `c${i}`, rate: `r${i}` })) });

  const registerWith = (population: number, counts: readonly number[]) =>
    registerOf(
      counts.flatMap((count, i) => [
        figure(`c${i}`, count),
        figure(`r${i}`, Math.round((count / population) * 100_000) / 10, {
          unit: 'per 10,000',
          roundedTo: 0.1,
        }),
      ]),
    );

  test('hold however they are rounded, and enclose it', () => {
    fc.assert(
      fc.property(rows, ({ population, counts }) => {
        const order = counts.map((_, i) => i);
        const found = reconcileClaim(claim(order), registerWith(population, counts));
        expect(found.verdict).toBe('holds');
        const { low, high } = found.implied.find(({ what }) => what === 'common-population')!;
        expect(low!).toBeLessThanOrEqual(population * (1 + 1e-9));
        expect(high!).toBeGreaterThanOrEqual(population * (1 - 1e-9));
      }),
    );
  });

  test('whose order changes nothing', () => {
    fc.assert(
      fc.property(rows, ({ population, counts }) => {
        const order = counts.map((_, i) => i);
        const register = registerWith(population, counts);
        const one = reconcileClaim(claim(order), register);
        const other = reconcileClaim(claim([...order].reverse()), register);
        const common = (found: typeof one) => found.implied.find(({ what }) => what === 'common-population');
        expect(common(other)).toEqual(common(one));
      }),
    );
  });
});

test('a saving on twice the children at the same cost holds, whatever the cost', () => {
  const costs = fc.record({
    cost: fc.integer({ min: 1, max: 300_000 }),
    children: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(costs, ({ cost, children }) => {
      const figures = [
        figure('a', cost * children * 12, { unit: '£', roundedTo: 1 }),
        figure('b', cost * children * 6, { unit: '£', roundedTo: 1 }),
        figure('n', children),
      ];
      const twice = { sum: [{ figure: 'n', times: 2 }] };
      const claim = claimOf('saving-and-driver', {
        rows: [
          {
            claimed: { saving: 'a', driver: { leavePerMonth: twice } },
            beside: { saving: 'b', driver: { leavePerMonth: 'n' } },
          },
        ],
      });
      const register = registerOf(figures);
      expect(verdict(claim, register)).toBe('holds');
      // Open are half a pound of the claimed and a pound of twice the other.
      expect(verdict(claim, movedBy(register, { a: 1.5 }))).toBe('holds');
      expect(verdict(claim, movedBy(register, { a: 1.6 }))).not.toBe('holds');
    }),
  );
});
