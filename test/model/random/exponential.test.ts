import { expect, test } from 'vitest';
import { exponentialOfBits, nextExponential } from '../../../model/random/exponential.ts';
import { nextBits } from '../../../model/random/xoshiro128.ts';

const error = (bits: number): number =>
  Math.abs(exponentialOfBits(bits) + Math.log(((bits >>> 0) + 0.5) * 2 ** -32));

test('minus the logarithm of a draw, as Math.log has it', () => {
  let worst = 0;
  // Both ends, every power of two with its neighbours, and many between.
  for (let bits = 0; bits < 5000; bits++) worst = Math.max(worst, error(bits), error(-1 - bits));
  for (let power = 0; power < 32; power++) {
    for (const near of [-2, -1, 0, 1, 2]) worst = Math.max(worst, error((2 ** power + near) | 0));
  }
  const states = Int32Array.of(1, 2, 3, 4);
  for (let i = 0; i < 200_000; i++) worst = Math.max(worst, error(nextBits(states)));
  expect(worst).toBeLessThan(4e-15);
});

test('draws have the mean and the variance of Exp(1)', () => {
  const states = Int32Array.of(5, 6, 7, 8);
  const n = 200_000;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const draw = nextExponential(states);
    sum += draw;
    squares += draw * draw;
  }
  // Standard errors: 1 / sqrt(n) of the mean, sqrt(20 / n) of the second moment, whose value is 2.
  expect(Math.abs(sum / n - 1)).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(squares / n - 2)).toBeLessThan(4 * Math.sqrt(20 / n));
});
