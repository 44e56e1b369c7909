import { expect, test } from 'vitest';
import { nextBits, nextUniform } from '../../../model/random/xoshiro128.ts';

/** The reference C of Blackman and Vigna from the state 1, 2, 3, 4; also the test vector of Rust's rand_xoshiro. */
const PUBLISHED = [
  11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
];

test('the published numbers of xoshiro128**', () => {
  const states = Int32Array.of(1, 2, 3, 4);
  expect(PUBLISHED.map(() => nextBits(states) >>> 0)).toEqual(PUBLISHED);
});

test('generators that lie end to end do not touch each other', () => {
  const states = Int32Array.of(9, 9, 9, 9, 1, 2, 3, 4, 7, 7, 7, 7);
  expect(PUBLISHED.map(() => nextBits(states, 4) >>> 0)).toEqual(PUBLISHED);
  expect([...states.subarray(0, 4), ...states.subarray(8)]).toEqual([9, 9, 9, 9, 7, 7, 7, 7]);
});

test('a uniform draw is never 0 or 1, so that its logarithm is finite', () => {
  // The first draw is a multiple of the second word, so 0 bits come from a second word of 0.
  expect(nextUniform(Int32Array.of(1, 0, 3, 4))).toBe(0.5 * 2 ** -32);
  expect((0xffffffff + 0.5) * 2 ** -32).toBeLessThan(1);
});
