/** Count, mean and sum of squared distances from the mean, of each of several columns. */
export interface Moments {
  count: number;
  mean: Float64Array;
  squares: Float64Array;
}

/** Moments of columns held as `[column * count + i]`. */
export function momentsOf(values: Float32Array | Float64Array, columns: number): Moments {
  const count = columns === 0 ? 0 : values.length / columns;
  const mean = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const from = column * count;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += values[from + i]!;
    const middle = sum / count;
    let square = 0;
    for (let i = 0; i < count; i++) square += (values[from + i]! - middle) ** 2;
    mean[column] = middle;
    squares[column] = square;
  }
  return { count, mean, squares };
}

/** Two sets of moments as one. Exact in form; the order of joining is kept by the caller, so that sums repeat. */
export function joinMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  const count = a.count + b.count;
  const mean = new Float64Array(a.mean.length);
  const squares = new Float64Array(a.mean.length);
  for (let column = 0; column < mean.length; column++) {
    const gap = b.mean[column]! - a.mean[column]!;
    mean[column] = a.mean[column]! + (gap * b.count) / count;
    squares[column] = a.squares[column]! + b.squares[column]! + (gap * gap * a.count * b.count) / count;
  }
  return { count, mean, squares };
}

/** Standard deviation with n - 1; 0 for a single value. */
export const standardDeviation = (squares: number, count: number): number =>
  count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
