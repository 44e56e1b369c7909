/** The standard normal distribution function, to about 1e-15 within six standard deviations (Marsaglia, 2004). */
export function normalCdf(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let sum = x;
  let term = x;
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The continuous ranked probability score of a normal forecast: how far the whole distribution lay from the outcome,
 * in the outcome's unit; lower is better. Source: Gneiting and Raftery (2007), equation 21.
 */
export function normalCrps(mean: number, sd: number, actual: number): number {
  const z = (actual - mean) / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}
