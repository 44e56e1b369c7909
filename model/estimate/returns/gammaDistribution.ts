import { normalQuantile } from '../../random/normal.ts';

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of x > 0, to some 14 digits. Source: Lanczos, g = 7, n = 9. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (z + i);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The chance that a gamma variable of a shape and mean equal to it lies below x: the regularised lower integral. */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < 2000 && term > sum * 1e-15; n++) sum += term *= x / (shape + n);
    return Math.min(1, front * sum);
  }
  // Continued fraction by Lentz's method.
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 2000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.max(0, 1 - front * fraction);
}

/** The value below which a gamma variable of a shape (scale 1) falls with chance p, to some ten digits. */
export function gammaQuantile(shape: number, p: number): number {
  // Wilson and Hilferty's cube for a start; beyond a shape of some thousand it is exact to four digits of the spread.
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  let x = shape * Math.max(cube, 0) ** 3;
  const small = Math.exp((Math.log(p) + logGamma(shape + 1)) / shape);
  if (shape < 1 || x <= 0) x = small;
  let low = 0;
  let high = Infinity;
  for (let round = 0; round < 60; round++) {
    const off = gammaBelow(shape, x) - p;
    if (off > 0) high = x;
    else low = x;
    const slope = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    const next = x - off / slope;
    const inside = next > low && next < high && Number.isFinite(next);
    const step = inside ? next : high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(step - x) <= 1e-11 * x) return step;
    x = step;
  }
  return x;
}

/** The middle 90% of a gamma distribution by its mean and the square of its spread over the mean. */
export function gammaInterval(mean: number, relativeVariance: number): { low: number; high: number } {
  if (mean <= 0 || relativeVariance <= 0) return { low: mean, high: mean };
  const shape = 1 / relativeVariance;
  return {
    low: (mean / shape) * gammaQuantile(shape, 0.05),
    high: (mean / shape) * gammaQuantile(shape, 0.95),
  };
}
