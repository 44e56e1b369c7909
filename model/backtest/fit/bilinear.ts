/**
 * Rows of numbers between those worked out at a grid's points, straight in both directions; outside the grid, those
 * of its edge.
 *
 * @param xs rising, at least two; `ys` too
 * @param rowAt the row at a point of the grid; all rows are of one length
 */
export function bilinear(
  xs: readonly number[],
  ys: readonly number[],
  rowAt: (x: number, y: number) => readonly number[],
): (x: number, y: number) => number[] {
  const rows = xs.map((x) => ys.map((y) => rowAt(x, y)));
  return (x, y) => {
    const { before: i, part: p } = placeIn(xs, x);
    const { before: j, part: q } = placeIn(ys, y);
    const [a, b] = [rows[i]![j]!, rows[i]![j + 1]!];
    const [c, d] = [rows[i + 1]![j]!, rows[i + 1]![j + 1]!];
    const row: number[] = [];
    for (let k = 0; k < a.length; k++) {
      row.push((1 - p) * ((1 - q) * a[k]! + q * b[k]!) + p * ((1 - q) * c[k]! + q * d[k]!));
    }
    return row;
  };
}

/** Between which two marks a value lies, and how far along; at an end for values beyond it. */
function placeIn(marks: readonly number[], value: number): { before: number; part: number } {
  let before = 0;
  while (before < marks.length - 2 && value >= marks[before + 1]!) before++;
  const part = (value - marks[before]!) / (marks[before + 1]! - marks[before]!);
  return { before, part: Math.max(0, Math.min(1, part)) };
}
