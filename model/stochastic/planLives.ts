import type { ChildProtectionRates } from '../rates/childProtection.ts';

/** The lives of CP plans in one replication, from which another scenario takes those it has in common. */
export interface PlanLives {
  /** What they met. */
  rates: ChildProtectionRates;
  count: number;
  /** The week they were counted from, and the last in which they were; the number of weeks if they outlast them. */
  start: Int32Array;
  end: Int32Array;
  /** A plan that starts exists where this is below the starts expected in the week before; -1 for the stock. */
  gapSum: Float64Array;
}

export const noPlanLives = (rates: ChildProtectionRates, room = 2048): PlanLives => ({
  rates,
  count: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  gapSum: new Float64Array(room),
});

export function addLife(lives: PlanLives, start: number, end: number, gapSum: number): void {
  if (lives.count === lives.start.length) grow(lives);
  const life = lives.count++;
  lives.start[life] = start;
  lives.end[life] = end;
  lives.gapSum[life] = gapSum;
}

function grow(lives: PlanLives): void {
  const larger = noPlanLives(lives.rates, 2 * lives.count);
  larger.start.set(lives.start);
  larger.end.set(lives.end);
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

/** Plans at the start of each week, of those lives that exist with these starts. */
export function plansByWeek(lives: PlanLives, startsByWeek: Float64Array): Float64Array {
  const weeks = startsByWeek.length;
  const { start, end, gapSum } = lives;
  const changes = new Int32Array(weeks + 1);
  for (let life = 0; life < lives.count; life++) {
    const from = start[life]!;
    if (from > 0 && gapSum[life]! >= startsByWeek[from - 1]!) continue;
    changes[from]!++;
    if (end[life]! < weeks) changes[end[life]! + 1]!--;
  }
  const plans = new Float64Array(weeks);
  let now = 0;
  for (let week = 0; week < weeks; week++) {
    now += changes[week]!;
    plans[week] = now;
  }
  return plans;
}
