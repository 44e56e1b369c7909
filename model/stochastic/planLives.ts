import type { ChildProtectionRates } from '../rates/childProtection.ts';
import type { PlansRun } from '../run.ts';

/** The lives of CP plans in one replication, from which another scenario takes those it has in common. */
export interface PlanLives {
  /** What they met. */
  rates: ChildProtectionRates;
  count: number;
  /** The week they were counted from, and the last in which they were; the number of weeks if they outlast them. */
  start: Int32Array;
  end: Int32Array;
  /** The first week in which they were not of the first phase any more; `start` for those that never were. */
  past: Int32Array;
  /** A plan that starts exists where this is below the starts expected in the week before; -1 for the stock. */
  gapSum: Float64Array;
}

export const noPlanLives = (rates: ChildProtectionRates, room = 2048): PlanLives => ({
  rates,
  count: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  past: new Int32Array(room),
  gapSum: new Float64Array(room),
});

/** The week a life began to count, the last in which it did, and the first past its first phase. */
interface Life {
  start: number;
  end: number;
  past: number;
}

export function addLife(lives: PlanLives, { start, end, past }: Life, gapSum: number): void {
  if (lives.count === lives.start.length) grow(lives);
  const life = lives.count++;
  lives.start[life] = start;
  lives.end[life] = end;
  lives.past[life] = past;
  lives.gapSum[life] = gapSum;
}

function grow(lives: PlanLives): void {
  const larger = noPlanLives(lives.rates, 2 * lives.count);
  larger.start.set(lives.start);
  larger.end.set(lives.end);
  larger.past.set(lives.past);
  larger.gapSum.set(lives.gapSum);
  Object.assign(lives, { ...larger, count: lives.count });
}

/** Whether lives hold every plan of other rates: the same ends, and in no week more starts. */
export function holdPlansOf({ rates }: PlanLives, other: ChildProtectionRates): boolean {
  return (
    rates.initialPlans === other.initialPlans &&
    rates.establishedPlans === other.establishedPlans &&
    rates.establishPerYear === other.establishPerYear &&
    equal(rates.initialEndsPerYearByWeek, other.initialEndsPerYearByWeek) &&
    equal(rates.establishedEndsPerYearByWeek, other.establishedEndsPerYearByWeek) &&
    nowhereMore(other.startsByWeek, rates.startsByWeek)
  );
}

function equal(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function nowhereMore(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i]! > b[i]!) return false;
  return true;
}

/** Plans by week, of those lives that exist with these starts. */
export function countPlans(lives: PlanLives, expectedStartsByWeek: Float64Array): PlansRun {
  const weeks = expectedStartsByWeek.length;
  const { start, end, past, gapSum } = lives;
  // A week more than is told: what ends or establishes in the last.
  const changes = new Int32Array(weeks + 1);
  const initialChanges = new Int32Array(weeks + 1);
  const run: PlansRun = {
    plansByWeek: new Float64Array(weeks),
    initialByWeek: new Float64Array(weeks),
    establishedByWeek: new Float64Array(weeks),
    startsByWeek: new Float64Array(weeks),
    endsByWeek: new Float64Array(weeks),
  };
  for (let life = 0; life < lives.count; life++) {
    const from = start[life]!;
    if (from > 0) {
      if (gapSum[life]! >= expectedStartsByWeek[from - 1]!) continue;
      run.startsByWeek[from - 1]!++;
    }
    changes[from]!++;
    initialChanges[from]!++;
    initialChanges[past[life]!]!--;
    if (end[life]! >= weeks) continue;
    run.endsByWeek[end[life]!]!++;
    changes[end[life]! + 1]!--;
  }
  let now = 0;
  let initial = 0;
  for (let week = 0; week < weeks; week++) {
    now += changes[week]!;
    initial += initialChanges[week]!;
    run.plansByWeek[week] = now;
    run.initialByWeek[week] = initial;
    run.establishedByWeek[week] = now - initial;
  }
  return run;
}
