import fc from 'fast-check';

/**
 * Files are drawn step by step, since what may follow depends on what came before: a move may only go where
 * the ages of an earlier placement type allow it.
 */
export interface Draw {
  whole(min: number, max: number): number;
  /** A number with at most three decimals, as people write them. */
  number(min: number, max: number): number;
  /** True once in so many times. */
  once(inTimes: number): boolean;
  one<T>(of: readonly T[]): T;
  /** At least `min` of a list, in the list's order. */
  some<T>(of: readonly T[], min: number): T[];
}

const evenly = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

/** An arbitrary of whatever a function makes of its draws; it shrinks by its draws. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((gen) => {
    // Without the usual leaning to the ends of a range: small authorities with short plans test little.
    const whole = (min: number, max: number) => gen(evenly, min, max);
    const one = <U>(of: readonly U[]): U => of[whole(0, of.length - 1)]!;
    return make({
      whole,
      one,
      number: (min, max) => whole(Math.ceil(min * 1000), Math.floor(max * 1000)) / 1000,
      // Zero is what a draw shrinks to, and the plainer case is the one without.
      once: (inTimes) => whole(0, inTimes - 1) === inTimes - 1,
      some: <U>(of: readonly U[], min: number): U[] => {
        const kept = of.filter(() => whole(0, 1) === 1);
        if (kept.length >= min) return kept;
        const firstOnes = of.filter((it) => !kept.includes(it)).slice(0, min - kept.length);
        return of.filter((it) => kept.includes(it) || firstOnes.includes(it));
      },
    });
  });
}

/** The field with its value, or no field at all. */
export const maybe = <K extends string, T>(draw: Draw, key: K, value: () => T): Partial<Record<K, T>> =>
  draw.once(2) ? ({ [key]: value() } as Record<K, T>) : {};
