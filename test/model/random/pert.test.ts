import { expect, test } from 'vitest';
import { pertQuantile, pertTable } from '../../../model/random/pert.ts';

const MODES = [0, 0.003, 0.1, 0.25, 1 / 3, 0.5, 0.62, 0.9, 0.999, 1];
const CHANCES = [1e-9, 1e-4, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.9999, 1 - 1e-9];

test('a mode in the middle is Beta(3, 3): 10 x^3 - 15 x^4 + 6 x^5', () => {
  for (const p of CHANCES) {
    const x = pertQuantile(pertTable(0.5), p);
    expect(Math.abs(x ** 3 * (10 - 15 * x + 6 * x * x) - p)).toBeLessThan(1e-9);
  }
});

test('a mode at either end is Beta(1, 5) and Beta(5, 1): 1 - (1 - x)^5 and x^5', () => {
  for (const p of CHANCES) {
    expect(Math.abs(pertQuantile(pertTable(0), p) - 1 + (1 - p) ** (1 / 5))).toBeLessThan(1e-8);
    expect(Math.abs(pertQuantile(pertTable(1), p) - p ** (1 / 5))).toBeLessThan(1e-8);
  }
});

/** The distribution function of a mode by Simpson's rule in `t`, with x = t^2 (3 - 2 t) to tame the ends. */
function integrated(mode: number, upTo: number): number {
  const area = (end: number): number => {
    const steps = 20_000;
    const f = (t: number): number => {
      const x = t * t * (3 - 2 * t);
      const y = (1 - t) ** 2 * (1 + 2 * t);
      return x ** (4 * mode) * y ** (4 - 4 * mode) * 6 * t * (1 - t);
    };
    let sum = f(0) + f(end);
    for (let i = 1; i < steps; i++) sum += f((i * end) / steps) * (i % 2 === 1 ? 4 : 2);
    return (sum * end) / steps / 3;
  };
  // Where t^2 (3 - 2 t) = x, by bisection.
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const t = (low + high) / 2;
    if (t * t * (3 - 2 * t) < upTo) low = t;
    else high = t;
  }
  return area(low) / area(1);
}

test('any mode agrees with a numeric integration', () => {
  for (const mode of MODES) {
    for (const p of [0.001, 0.05, 0.3, 0.5, 0.8, 0.99]) {
      const x = pertQuantile(pertTable(mode), p);
      expect(Math.abs(integrated(mode, x) - p)).toBeLessThan(1e-7);
    }
  }
});

test('mean (1 + 4 mode) / 6 and variance mean (1 - mean) / 7', () => {
  for (const mode of MODES) {
    const table = pertTable(mode);
    const n = 20_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const x = pertQuantile(table, (i + 0.5) / n);
      sum += x;
      squares += x * x;
    }
    const mean = (1 + 4 * mode) / 6;
    expect(sum / n).toBeCloseTo(mean, 5);
    expect(squares / n - (sum / n) ** 2).toBeCloseTo((mean * (1 - mean)) / 7, 5);
  }
});

test('quantiles rise and stay between 0 and 1', () => {
  for (const mode of MODES) {
    const values = CHANCES.map((p) => pertQuantile(pertTable(mode), p));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values[0]).toBeGreaterThanOrEqual(0);
    expect(values.at(-1)).toBeLessThanOrEqual(1);
  }
});
