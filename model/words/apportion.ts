import { moneyScales, roundTo, type MoneyScale } from './money.ts';

/** The ends of the range that a figure is shown with. */
interface Ends {
  lowGbp: number;
  highGbp: number;
}

interface Sum {
  /** What the shown parts add up to; left out: what the parts add up to, rounded. */
  total?: number;
  /** The range each part is shown with, where it has one. */
  within?: readonly (Ends | undefined)[];
}

/**
 * Rounded parts that add up to a rounded total, by largest remainder: each part is rounded on its own, then those
 * nearest to their next step give way, the earlier first among equals. One that would leave its own shown range
 * gives way last.
 *
 * @returns as many multiples of `step` as there are values
 */
export function apportion(values: readonly number[], step: number, { total, within }: Sum = {}): number[] {
  const shown = values.map((value) => roundTo(value, step));
  if (values.length === 0) return shown;
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  let off = Math.round((roundTo(total ?? sum(values), step) - sum(shown)) / step);
  while (off !== 0) {
    const way = Math.sign(off);
    const moved = (i: number) => shown[i]! + way * step;
    const leaves = (i: number) => Number(!isWithin(within?.[i], moved(i), step));
    const gap = (i: number) => (values[i]! - shown[i]!) * way;
    const order = values.map((_, i) => i).sort((a, b) => leaves(a) - leaves(b) || gap(b) - gap(a) || a - b);
    shown[order[0]!] = moved(order[0]!);
    off -= way;
  }
  return shown.map((value) => roundTo(value, step));
}

const isWithin = (ends: Ends | undefined, shown: number, step: number): boolean =>
  ends === undefined || (shown >= roundTo(ends.lowGbp, step) && shown <= roundTo(ends.highGbp, step));

/** A figure as it would be shown in a unit, beside what it is. */
export interface Fitted {
  exactGbp: number;
  shownGbp: number;
  range?: Ends | undefined;
}

/** From this step on, a figure that is shown other than its own rounding is a figure shown wrongly. */
const COARSE_GBP = 10_000;
/** A finer step may be off by one where the figure is at least so many of them. */
const STEPS_NOT_SEEN = 20;

/**
 * The coarsest unit in which figures that add up can be shown as what they are. In tenths and hundredths of a million
 * each must be its own rounding, so that a reader who knows it to the pound, or from another table, finds it there.
 * In a finer unit one may give way by a step, so that parts add up, where that is a small part of it and inside its
 * own range.
 *
 * @param sizes the figures that decide whether millions or thousands are told
 * @param shownIn all figures as they would be shown in a unit
 */
export function fittingScale(
  sizes: readonly number[],
  shownIn: (scale: MoneyScale) => readonly Fitted[],
): MoneyScale {
  const scales = moneyScales(sizes);
  const found = scales.find((scale) => shownIn(scale).every((it) => fits(it, scale.stepGbp)));
  return found ?? scales.at(-1)!;
}

function fits({ exactGbp, shownGbp, range }: Fitted, step: number): boolean {
  if (shownGbp === roundTo(exactGbp, step)) return true;
  return (
    step < COARSE_GBP &&
    Math.abs(shownGbp - exactGbp) < step &&
    Math.abs(exactGbp) >= STEPS_NOT_SEEN * step &&
    isWithin(range, shownGbp, step)
  );
}
