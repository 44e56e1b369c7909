import { mapRecord, rounded } from '../../arithmetic.ts';
import { plansInAYear, type PlanPhases } from '../../planLengths.ts';
import type { Council } from '../council.ts';

/** Starts and end rates under which last year's change in plans goes on, less the part that is taken to be chance. */
export function plansTowardsBalance(
  { index, code, imbalanceShrinkage: shrinkage }: Council,
  year: number,
  plans: number,
  starts: number,
  ends: number | undefined,
  fitted: PlanPhases,
  initialShare: number,
) {
  const before = index.total(code, 'cp-plan-count', year - 1);
  const change = before !== undefined ? plans - before : ends === undefined ? 0 : starts - ends;
  // A fall to nothing, or a start from nothing, does not go on.
  const held = Math.max(-0.5 * plans, Math.min(0.5 * plans, change));
  const startsPerYear = Math.max(0.4 * starts, starts - 0.5 * shrinkage * held);
  const wanted = plans + (1 - shrinkage) * held;
  const open = { initial: plans * initialShare, established: plans * (1 - initialShare) };
  const ratesTimes = (factor: number): PlanPhases => mapRecord(fitted, (rate) => rate * factor);
  const factor = factorFor((it) => plansInAYear(ratesTimes(it), open, startsPerYear) - wanted);
  return {
    startsPerYear,
    factor,
    rates: ratesTimes(factor),
    startsWorking:
      change === 0
        ? ''
        : `Plans changed by ${rounded(change, 0)} in the year; ${rounded(100 * shrinkage, 0)}% of that is taken not to go on, half of it in starts.`,
    endsWorking: `so that after a year there are ${rounded(wanted, 0)} plans: ${plans} and ${rounded(100 * (1 - shrinkage), 0)}% of the change of the last year (${rounded(held, 0)}).`,
  };
}

/** Plans last no more than twice as long as their lengths say, and no less than half. */
const SLOWEST = 0.5;
const QUICKEST = 2;

/** Where a falling function of a factor is zero, by halving the stretch of its log. */
function factorFor(excess: (factor: number) => number): number {
  let [low, high] = [Math.log(SLOWEST), Math.log(QUICKEST)];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (excess(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
