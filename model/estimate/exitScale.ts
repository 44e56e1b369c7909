import { runExpected } from '../expected/run.ts';
import { compilePlan } from '../rates/plan.ts';
import type { Baseline } from '../schema/baseline.ts';
import { isoDateOf, dayOf } from '../time/calendar.ts';
import { horizonOf } from '../time/horizon.ts';

const LARGEST_SCALE = 64;
const CLOSE_ENOUGH = 1e-5;
const MOST_ROUNDS = 60;

/**
 * What all rates of leaving are multiplied by so that the stock changes in its first year as expected, with
 * everything at its expected value. 0 where even nobody leaving before 18 does not raise it so far.
 *
 * @param baselineAt the baseline at a scale; the higher, the fewer are left after a year
 * @param change wanted change of the stock in the year, as a share of it
 */
export function exitScale(baselineAt: (scale: number) => Baseline, change: number): number {
  const off = (scale: number) => firstYearChange(baselineAt(scale)) - change;
  let low = { scale: 0, off: off(0) };
  if (low.off <= 0) return 0;
  let high = { scale: 1, off: off(1) };
  while (high.off > 0 && high.scale < LARGEST_SCALE) {
    low = high;
    high = { scale: 2 * high.scale, off: off(2 * high.scale) };
  }
  if (high.off > 0) return high.scale;
  // Illinois: false position that halves the weight of an end that stays.
  let stayed = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const scale = (low.scale * high.off - high.scale * low.off) / (high.off - low.off);
    const here = { scale, off: off(scale) };
    if (Math.abs(here.off) < CLOSE_ENOUGH) return scale;
    if (here.off > 0) {
      low = here;
      if (stayed === 1) high.off /= 2;
      stayed = 1;
    } else {
      high = here;
      if (stayed === -1) low.off /= 2;
      stayed = -1;
    }
  }
  return (low.scale + high.scale) / 2;
}

/** Expected change of the children looked after from the day after `asOf` to a year on, as a share. */
export function firstYearChange(baseline: Baseline): number {
  const asOf = dayOf(baseline.asOf);
  const horizon = horizonOf({ from: isoDateOf(asOf + 1), to: isoDateOf(asOf + 1 + 7 * 52) });
  const run = runExpected(compilePlan(baseline, [], horizon));
  const cells = run.childrenByWeekTypeBand.length / horizon.weeks;
  const inWeek = (week: number) =>
    run.childrenByWeekTypeBand.subarray(week * cells, (week + 1) * cells).reduce((a, b) => a + b, 0);
  return inWeek(52) / inWeek(0) - 1;
}
