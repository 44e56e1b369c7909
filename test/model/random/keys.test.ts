import { expect, test } from 'vitest';
import { childKey, rootKey, seedFrom, uniformOf, wordOf } from '../../../model/random/keys.ts';
import { nextUniform } from '../../../model/random/xoshiro128.ts';

test('a key and a word always lead to the same draw, and every word to another', () => {
  const key = childKey(rootKey(1), 2);
  const draws = Array.from({ length: 50_000 }, (_, word) => uniformOf(key, word));
  expect(draws).toEqual(draws.map((_, word) => uniformOf(childKey(rootKey(1), 2), word)));
  // Of 50,000 numbers of 32 bits, 0.29 pairs are expected to be equal.
  expect(new Set(draws).size).toBeGreaterThan(49_990);
});

test('draws of neighbouring words are even: chi-squared over 100 classes', () => {
  for (const seed of [0, 1, 2, 0x7fffffff]) {
    const key = childKey(rootKey(seed), 0);
    const counts = new Float64Array(100);
    for (let word = 0; word < 100_000; word++) counts[Math.floor(uniformOf(key, word) * 100)]!++;
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99 degrees of freedom: mean 99, standard deviation 14.1.
    expect(chi).toBeGreaterThan(99 - 4 * 14.1);
    expect(chi).toBeLessThan(99 + 4 * 14.1);
  }
});

test('first draws of neighbouring generators do not follow each other', () => {
  const n = 100_000;
  const states = new Int32Array(4);
  const firsts = Float64Array.from({ length: n }, (_, child) => {
    seedFrom(states, 0, rootKey(3), child);
    return nextUniform(states);
  });
  const seconds = Float64Array.from({ length: n }, (_, child) => {
    seedFrom(states, 0, rootKey(3), child);
    nextUniform(states);
    return nextUniform(states);
  });
  const covariance = (a: Float64Array, b: Float64Array, shift: number): number => {
    let sum = 0;
    for (let i = shift; i < n; i++) sum += (a[i]! - 0.5) * (b[i - shift]! - 0.5);
    return (12 * sum) / (n - shift);
  };
  for (const correlation of [covariance(firsts, firsts, 1), covariance(firsts, seconds, 0)]) {
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n));
  }
});

test('words of names that stand in one baseline differ', () => {
  const names = Array.from({ length: 2000 }, (_, i) => [
    `baseline:stock[${i}].children`,
    `measure:${i}:delivery`,
  ]);
  const words = names.flat().map(wordOf);
  expect(new Set(words).size).toBe(words.length);
});
