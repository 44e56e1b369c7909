import { expect, test } from 'vitest';
import { normalQuantile } from '../../../model/random/normal.ts';

test('quantiles of the standard normal as tabled', () => {
  // 0.25, 0.001 and 1e-20: the check values printed in Wichura (1988); the others from tables to 16 digits.
  const tabled: [number, number][] = [
    [0.5, 0],
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.8413447460685429, 1],
  ];
  for (const [p, value] of tabled) {
    expect(Math.abs(normalQuantile(p) - value)).toBeLessThan(1e-14 * Math.max(1, Math.abs(value)));
  }
});

test('the two halves mirror each other', () => {
  for (const p of [0.01, 0.1, 0.074, 0.076, 0.3, 0.49]) {
    expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
  }
});
