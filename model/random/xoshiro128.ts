/** States of generators, four words each, end to end; draws advance them in place. */
export type RandomStates = Int32Array;

/**
 * One draw of xoshiro128** 1.1 by Blackman and Vigna (https://prng.di.unimi.it/xoshiro128starstar.c): 32 bits,
 * as a signed integer. The state must not be all zero.
 *
 * @param at where the generator's four words begin
 */
export function nextBits(states: RandomStates, at = 0): number {
  const s0 = states[at]!;
  const s1 = states[at + 1]!;
  const s2 = states[at + 2]! ^ s0;
  const s3 = states[at + 3]! ^ s1;
  const product = Math.imul(s1, 5);
  states[at] = s0 ^ s3;
  states[at + 1] = s1 ^ s2;
  states[at + 2] = s2 ^ (s1 << 9);
  states[at + 3] = (s3 << 11) | (s3 >>> 21);
  return Math.imul((product << 7) | (product >>> 25), 9);
}

const TWO_TO_MINUS_32 = 2 ** -32;

/** 32 random bits as a number strictly between 0 and 1, so that its logarithm is finite. */
export const uniformOfBits = (bits: number): number => ((bits >>> 0) + 0.5) * TWO_TO_MINUS_32;

/** A uniform draw strictly between 0 and 1. */
export const nextUniform = (states: RandomStates, at = 0): number => uniformOfBits(nextBits(states, at));
