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
  /** The lever stands on multiples of this, on an end or where it is now. */
  step: number;
  /** Whether results that rise, or fall, through the three places tried first are taken to do so between them. */
  trustsOrder?: boolean;
  /** Where the lever stands now: of several answers, the one closest to it is given. */
  now: number;
}

const MOST_STEPS = 60;
/** Places looked at in each half before a lever is said not to reach. */
const MORE_PLACES = [1 / 3, 2 / 3];

/**
 * The value of a lever at which a result meets an aim: it does there, and one step further does not.
 *
 * Both ends and today's value are tried first and, if no two of them lie on different sides, places between: a
 * plan need not respond in one direction, as freed places may fill again. The stretch closest to today's value
 * whose ends lie on both sides of the aim is then narrowed by false position (Illinois), on the lever's steps.
 */
export async function seek(
  search: Search,
  resultAt: (value: number) => number | Promise<number>,
): Promise<Sought> {
  const { low, high, aim, higherIsBetter, now } = search;
  let steps = 0;
  const tried = async (value: number): Promise<Point> => {
    steps++;
    const result = await resultAt(value);
    return { value, result, over: higherIsBetter ? result - aim : aim - result };
  };
  const points: Point[] = [];
  const from = now > low && now < high ? now : (low + high) / 2;
  for (const value of new Set([low, from, high])) points.push(await tried(value));
  let stretch = closestStretch(points, now);
  const looksFurther = !(search.trustsOrder && inOrder(points));
  if (stretch === undefined && looksFurther && points.every(({ over }) => over < 0)) {
    // Beside the best of the three: what rises to it on one side may rise further before it falls.
    const most = Math.max(...points.map(({ over }) => over));
    const best = points.filter(({ over }) => over === most).map(({ value }) => value);
    const halves = [
      [low, from],
      [from, high],
    ].filter((half) => best.some((value) => half.includes(value)));
    const places = halves.flatMap(([a, b]) => MORE_PLACES.map((share) => a! + share * (b! - a!)));
    for (const value of places) points.push(await tried(onStep(value, search)));
    points.sort((a, b) => a.value - b.value);
    stretch = closestStretch(points, now);
  }
  if (stretch === undefined) return withoutStretch(points, now, steps);

  let { met, missed } = stretch;
  let [weightMet, weightMissed] = [met.over, missed.over];
  let last: 'met' | 'missed' | null = null;
  for (let turn = 1; steps < MOST_STEPS; turn++) {
    const crossing = met.value - (weightMet * (missed.value - met.value)) / (weightMissed - weightMet);
    // Every third turn halves, so that a flat or jumping result cannot stall the search.
    const aimed = turn % 3 === 0 || !Number.isFinite(crossing) ? (met.value + missed.value) / 2 : crossing;
    const value = stepBetween(met.value, missed.value, aimed, search.step);
    if (value === undefined) break;
    const next = await tried(value);
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
  /** By how much the aim is met; below zero where it is missed. */
  over: number;
}

interface Stretch {
  met: Point;
  missed: Point;
}

/** Of neighbours on different sides of the aim, those closest to a value. */
function closestStretch(points: readonly Point[], now: number): Stretch | undefined {
  return points
    .slice(1)
    .map((b, i): Stretch => (b.over >= 0 ? { met: b, missed: points[i]! } : { met: points[i]!, missed: b }))
    .filter(({ met, missed }) => met.over >= 0 && missed.over < 0)
    .sort((a, b) => distance(a, now) - distance(b, now) || crossingFrom(a, now) - crossingFrom(b, now))[0];
}

function withoutStretch(points: readonly Point[], now: number, steps: number): Sought {
  // Of values that do equally well, the one closest to today's.
  const near = (a: Point, b: Point) => (Math.abs(b.value - now) < Math.abs(a.value - now) ? b : a);
  const best = points.reduce((a, b) => (b.over === a.over ? near(a, b) : b.over > a.over ? b : a));
  if (best.over < 0) return { found: false, best: best.value, result: best.result, steps };
  const closest = points.reduce(near);
  return { found: true, value: closest.value, result: closest.result, steps };
}

const inOrder = (points: readonly Point[]): boolean => {
  const rises = points.slice(1).map(({ result }, i) => Math.sign(result - points[i]!.result));
  return !(rises.includes(1) && rises.includes(-1));
};

/** How far from a value a straight line through a stretch's ends would cross the aim. */
const crossingFrom = ({ met, missed }: Stretch, value: number): number =>
  Math.abs(met.value - (met.over * (missed.value - met.value)) / (missed.over - met.over) - value);

/** How far a stretch lies from a value; 0 if it holds it. */
const distance = ({ met, missed }: Stretch, value: number): number =>
  Math.max(0, Math.min(met.value, missed.value) - value, value - Math.max(met.value, missed.value));

/** A multiple of the step strictly between two values, on the side of the first as seen from `aimed`; none left: undefined. */
function stepBetween(met: number, missed: number, aimed: number, step: number): number | undefined {
  // A hair, so that the noise of decimal steps does not make a value its own neighbour.
  const hair = 1e-9;
  const first = Math.floor(Math.min(met, missed) / step + hair) + 1;
  const last = Math.ceil(Math.max(met, missed) / step - hair) - 1;
  if (first > last) return undefined;
  const towardsMet = met < missed ? Math.floor(aimed / step + hair) : Math.ceil(aimed / step - hair);
  return multiple(Math.min(last, Math.max(first, towardsMet)), step);
}

/** Clean of binary noise: 3 × 0.1 is 0.3. */
const multiple = (count: number, step: number): number => Number((count * step).toPrecision(12)) || 0;

const onStep = (value: number, { low, high, step }: Search): number =>
  Math.min(high, Math.max(low, multiple(Math.round(value / step), step)));
