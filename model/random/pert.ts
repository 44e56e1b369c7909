/**
 * The PERT distribution on 0 to 1 with a mode: beta with alpha = 1 + 4 mode and beta = 5 - 4 mode. Drawn by
 * inversion, so that ranges which share a draw take the same quantile; docs/model.md, "Uncertainty".
 */
export interface PertTable {
  /** Distribution function at `NODES + 1` even steps of `t`; see `valueAt`. */
  cumulative: Float64Array;
  /** Its slope there, by `t`. */
  density: Float64Array;
}

/**
 * Values are tabulated by `t` with x = t^3 (10 - 15 t + 6 t^2): flat at both ends, where the density of a mode
 * close to an end has no smooth slope by x.
 */
const valueAt = (t: number): number => t ** 3 * (10 - 15 * t + 6 * t * t);
const slopeAt = (t: number): number => 30 * (t * (1 - t)) ** 2;

const NODES = 512;
/** Nodes and weights of Gauss-Legendre on -1 to 1 with four points. */
const GAUSS = [
  [-0.8611363115940526, 0.3478548451374538],
  [-0.3399810435848563, 0.6521451548625461],
  [0.3399810435848563, 0.6521451548625461],
  [0.8611363115940526, 0.3478548451374538],
] as const;

function tableOf(mode: number): PertTable {
  const alphaLessOne = 4 * mode;
  const betaLessOne = 4 - 4 * mode;
  // 1 - x by symmetry, so that no digits are lost close to 1.
  const shape = (t: number) => valueAt(t) ** alphaLessOne * valueAt(1 - t) ** betaLessOne * slopeAt(t);
  const cumulative = new Float64Array(NODES + 1);
  const width = 1 / NODES;
  for (let i = 0; i < NODES; i++) {
    const middle = (i + 0.5) * width;
    let area = 0;
    for (const [at, weight] of GAUSS) area += weight * shape(middle + (at * width) / 2);
    cumulative[i + 1] = cumulative[i]! + (area * width) / 2;
  }
  const total = cumulative[NODES]!;
  const density = new Float64Array(NODES + 1);
  for (let i = 0; i <= NODES; i++) {
    cumulative[i]! /= total;
    density[i] = shape(i * width) / total;
  }
  return { cumulative, density };
}

const tables = new Map<number, PertTable>();

/** The table of a mode between 0 and 1, made once for each. */
export function pertTable(mode: number): PertTable {
  let table = tables.get(mode);
  if (table === undefined) tables.set(mode, (table = tableOf(mode)));
  return table;
}

/**
 * The value below which a share `p` of draws falls, on 0 to 1.
 *
 * Between two nodes the distribution function is the cubic through both values and slopes; it is inverted by
 * bisection and Newton, to 1e-8 or better.
 */
export function pertQuantile(table: PertTable, p: number): number {
  const { cumulative, density } = table;
  let low = 0;
  let high = NODES;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! <= p) low = middle;
    else high = middle;
  }
  const width = 1 / NODES;
  const rise = cumulative[low + 1]! - cumulative[low]!;
  if (rise <= 0) return valueAt(low * width);
  const aim = (p - cumulative[low]!) / rise;
  const s0 = (density[low]! * width) / rise;
  const s1 = (density[low + 1]! * width) / rise;
  // Hermite cubic h(t) on 0 to 1 with h(0) = 0, h(1) = 1 and these slopes.
  const c3 = s0 + s1 - 2;
  const c2 = 3 - 2 * s0 - s1;
  let from = 0;
  let to = 1;
  let t = aim;
  for (let i = 0; i < 30; i++) {
    const value = ((c3 * t + c2) * t + s0) * t - aim;
    if (Math.abs(value) < 1e-15) break;
    if (value < 0) from = t;
    else to = t;
    const slope = (3 * c3 * t + 2 * c2) * t + s0;
    const next = slope > 0 ? t - value / slope : NaN;
    const inside = next > from && next < to;
    const step = inside ? next : (from + to) / 2;
    if (Math.abs(step - t) < 1e-14) break;
    t = step;
  }
  return valueAt((low + t) * width);
}
