import type { FinancialYearResult, Projection } from '../schema/projection.ts';
import { dayOf, isoDateOf, DAYS_PER_WEEK } from '../time/calendar.ts';
import { horizonOf } from '../time/horizon.ts';

/** When a plan has earned back what it put in. Capital is no part of it: it stands apart from every saving. */
export type Payback =
  /** Nothing is invested in any year, so there is nothing to earn back. */
  | { kind: 'no-investment' }
  /** The sum so far was never below nothing: savings kept ahead of the investment from the start. */
  | { kind: 'never-behind' }
  /** The first day on which the sum so far is above nothing after having been below it. */
  | { kind: 'paid'; date: string; behindAgain: boolean }
  /** Below nothing on the horizon's last day, by so much, and never above it before. */
  | { kind: 'not-within-horizon'; behindGbp: number };

/** Sums that should cancel leave crumbs; a pound is none. */
const CRUMB_GBP = 0.5;

/** What of a projection tells when it has earned back what it put in. */
export interface PaidFrom {
  horizon: Projection['horizon'];
  weeks: readonly unknown[];
  spendGbpByWeek: ArrayLike<number>;
  fixedGbpByWeek: ArrayLike<number>;
  comparator: { spendGbpByWeek: ArrayLike<number>; fixedGbpByWeek: ArrayLike<number> };
  financialYears: readonly (Pick<FinancialYearResult, 'days' | 'cashGbp' | 'investmentGbp'> & {
    comparator: { cashGbp: number };
  })[];
}

/** Net saving by day of the horizon, weeks spread evenly over their days and a year's cash over the year's. */
export function netGbpByDay(projection: PaidFrom): Float64Array {
  const { weeks, comparator, financialYears } = projection;
  const horizon = horizonOf(projection.horizon);
  const net = new Float64Array(horizon.toDay - horizon.fromDay + 1);
  weeks.forEach((_, week) => {
    const saved =
      comparator.spendGbpByWeek[week]! +
      comparator.fixedGbpByWeek[week]! -
      projection.spendGbpByWeek[week]! -
      projection.fixedGbpByWeek[week]!;
    const last = Math.min(net.length, (week + 1) * DAYS_PER_WEEK);
    for (let day = week * DAYS_PER_WEEK; day < last; day++) net[day]! += saved / DAYS_PER_WEEK;
  });
  let day = 0;
  for (const year of financialYears) {
    const cash = (year.cashGbp - year.comparator.cashGbp) / year.days;
    for (let i = 0; i < year.days; i++) net[day++]! += cash;
  }
  return net;
}

/**
 * Payback of a plan: of the sum so far of net savings, day by day.
 *
 * The date is the first on which the sum is above nothing after it was below; `behindAgain` says that a later
 * investment puts it below once more. Source: docs/model.md, section 7.
 */
export function paybackOf(projection: PaidFrom): Payback {
  const invested = projection.financialYears.some((year) => year.investmentGbp > CRUMB_GBP);
  if (!invested) return { kind: 'no-investment' };
  const from = dayOf(projection.horizon.from);
  let sum = 0;
  let behind = false;
  let paid: number | undefined;
  let behindAgain = false;
  netGbpByDay(projection).forEach((gbp, day) => {
    sum += gbp;
    if (sum < -CRUMB_GBP) {
      behind = true;
      behindAgain ||= paid !== undefined;
    } else if (sum > CRUMB_GBP && behind) {
      paid ??= day;
    }
  });
  if (paid !== undefined) return { kind: 'paid', date: isoDateOf(from + paid), behindAgain };
  return behind ? { kind: 'not-within-horizon', behindGbp: Math.max(0, -sum) } : { kind: 'never-behind' };
}
