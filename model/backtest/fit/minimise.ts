interface Vertex {
  at: number[];
  value: number;
}

export interface Minimum {
  at: number[];
  value: number;
  steps: number;
}

/**
 * The place where a function is least, near a start, without derivatives: Nelder and Mead, "A simplex method for
 * function minimization", Computer Journal 7 (1965), with their coefficients. The same arguments give the same place.
 *
 * @param step how far the first simplex reaches in each direction
 * @param tolerance ends once the values at all corners differ by less
 */
export function minimise(
  of: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.2, tolerance = 1e-7, mostSteps = 2000 } = {},
): Minimum {
  const vertex = (at: number[]): Vertex => ({ at, value: of(at) });
  const simplex = [
    vertex([...start]),
    ...start.map((_, i) => vertex(start.map((x, j) => (i === j ? x + step : x)))),
  ];
  let steps = 0;
  for (; steps < mostSteps; steps++) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0]!;
    const worst = simplex.at(-1)!;
    if (worst.value - best.value < tolerance) break;
    const middle = start.map((_, i) => meanOf(simplex.slice(0, -1).map(({ at }) => at[i]!)));
    const away = (factor: number) => vertex(middle.map((x, i) => x + factor * (x - worst.at[i]!)));
    const reflected = away(1);
    if (reflected.value < best.value) {
      const expanded = away(2);
      simplex[simplex.length - 1] = expanded.value < reflected.value ? expanded : reflected;
      continue;
    }
    if (reflected.value < simplex.at(-2)!.value) {
      simplex[simplex.length - 1] = reflected;
      continue;
    }
    const contracted = away(reflected.value < worst.value ? 0.5 : -0.5);
    if (contracted.value < Math.min(reflected.value, worst.value)) {
      simplex[simplex.length - 1] = contracted;
      continue;
    }
    for (let i = 1; i < simplex.length; i++) {
      simplex[i] = vertex(simplex[i]!.at.map((x, j) => best.at[j]! + (x - best.at[j]!) / 2));
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return { ...simplex[0]!, steps };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;
