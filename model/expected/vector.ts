/** Loops over a stretch of an array, kept small and of one type so that the runtime compiles them well. */

/** Four sums side by side: one sum would wait for each addition to end before the next begins. */
export function sumRange(source: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = from;
  for (; at + 3 < to; at += 4) {
    a += source[at]!;
    b += source[at + 1]!;
    c += source[at + 2]!;
    d += source[at + 3]!;
  }
  for (; at < to; at++) a += source[at]!;
  return a + b + (c + d);
}

export function scaleRange(target: Float64Array, from: number, to: number, factor: number): void {
  for (let at = from; at < to; at++) target[at]! *= factor;
}

export function addScaledRange(
  target: Float64Array,
  source: Float64Array,
  from: number,
  to: number,
  factor: number,
): void {
  for (let at = from; at < to; at++) target[at]! += source[at]! * factor;
}

/** `target = target * keep + source * join`, then `source = source * stay`, in one walk. */
export function settleRange(
  target: Float64Array,
  source: Float64Array,
  from: number,
  to: number,
  keep: number,
  join: number,
  stay: number,
): void {
  for (let at = from; at < to; at++) {
    const children = source[at]!;
    target[at] = target[at]! * keep + children * join;
    source[at] = children * stay;
  }
}

export function addRange(target: Float64Array, from: number, to: number, amount: number): void {
  for (let at = from; at < to; at++) target[at]! += amount;
}

/** Moves a share of one array into another and empties it. */
export function pourRange(
  target: Float64Array,
  source: Float64Array,
  from: number,
  to: number,
  share: number,
): void {
  for (let at = from; at < to; at++) {
    target[at]! += source[at]! * share;
    source[at] = 0;
  }
}
