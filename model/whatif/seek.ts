/** What a search along one lever answers. */
export type Sought =
  | { found: true; value: number; result: number; steps: number }
  /** No value of the lever gets there; the one that comes closest, and what it gives. */
  | { found: false; best: number; result: number; steps: number };

export interface Search {
  low: number;
  high: number;
  aim: number;
  /** Whether the result is to reach the aim from below (savings, chances) or not to pass it (children, plans). */
  higherIsBetter: boolean;
  /** The search ends when the lever is known this closely. */
  tolerance: number;
  /** Where the lever stands now: of several answers, the one closest to it is given. */
  now: number;
}

/**
 * The value of a lever at which a result meets an aim.
 *
 * Both ends and a few places between are tried first, because a plan need not respond in one direction: freed
 * places may fill again. The stretch closest to today's value whose ends lie on both sides of the aim is then
 * halved, with false position (Illinois) where that is quicker. The value given always meets the aim.
 */
export async function seek(
  search: Search,
  resultAt: (value: number) => number | Promise<number>,
): Promise<Sought> {
  const { low, high, aim, higherIsBetter, now } = search;
  let steps = 0;
  const surplus = async (value: number) => {
    steps++;
    const result = await resultAt(value);
    return { value, result, over: higherIsBetter ? result - aim : aim - result };
  };
  const inside = now > low && now < high ? [now] : [(low + high) / 2];
  const points: Point[] = [];
  for (const value of [low, ...inside, high]) points.push(await surplus(value));
  const stretches = points
    .slice(1)
    .map((b, i) => ({ a: points[i]!, b }))
    .filter(({ a, b }) => a.over >= 0 !== b.over >= 0)
    .sort((x, y) => distance(x, now) - distance(y, now));
  const stretch = stretches[0];
  if (stretch === undefined) {
    const best = points.reduce((a, b) => (b.over > a.over ? b : a));
    if (best.over < 0) return { found: false, best: best.value, result: best.result, steps };
    // Met everywhere: today's value will do, or the closest to it that was tried.
    const closest = points.reduce((a, b) => (Math.abs(b.value - now) < Math.abs(a.value - now) ? b : a));
    return { found: true, value: closest.value, result: closest.result, steps };
  }
  let { met, missed } = sides(stretch.a, stretch.b);
  let weightMet = met.over;
  let weightMissed = missed.over;
  let last: 'met' | 'missed' | null = null;
  while (Math.abs(met.value - missed.value) > search.tolerance && steps < 60) {
    const falsePosition = met.value - (weightMet * (missed.value - met.value)) / (weightMissed - weightMet);
    const middle = (met.value + missed.value) / 2;
    // Every third step halves, so that a flat or jumping result cannot stall the search.
    const aimAt = steps % 3 === 0 || !Number.isFinite(falsePosition) ? middle : falsePosition;
    const next = await surplus(aimAt);
    if (next.over >= 0) {
      if (last === 'met') weightMissed /= 2;
      [met, weightMet, last] = [next, next.over, 'met'];
    } else {
      if (last === 'missed') weightMet /= 2;
      [missed, weightMissed, last] = [next, next.over, 'missed'];
    }
  }
  return { found: true, value: met.value, result: met.result, steps };
}

interface Point {
  value: number;
  result: number;
  over: number;
}

const sides = (a: Point, b: Point) => (a.over >= 0 ? { met: a, missed: b } : { met: b, missed: a });

/** How far a stretch lies from a value; 0 if it holds it. */
const distance = ({ a, b }: { a: Point; b: Point }, value: number): number =>
  Math.max(0, Math.min(a.value, b.value) - value, value - Math.max(a.value, b.value));
