import { accountsByYear, childrenByWeekType } from '../money/accounts.ts';
import { runMeasures } from '../money/rememberedRuns.ts';
import type { Baseline } from '../schema/baseline.ts';
import { dayOf, isoDateOf } from '../time/calendar.ts';
import { horizonOf, type Horizon } from '../time/horizon.ts';

/** What the expected engine makes of a baseline's first year with no measures. */
export interface FirstYearFound {
  /** Children a year by reason, of the reasons asked for. */
  exits: Record<string, number>;
  entries: number;
  /** Children a year on, by type. */
  children: Record<string, number>;
}

/** The year after the opening day. */
export function firstYearHorizon(asOf: string): Horizon {
  const [year, rest] = [Number(asOf.slice(0, 4)), asOf.slice(4)];
  // A leap day has none a year on.
  const to = rest === '-02-29' ? `${year + 1}-02-28` : `${year + 1}${rest}`;
  return horizonOf({ from: isoDateOf(dayOf(asOf) + 1), to });
}

/** The first year of a baseline, over all of its financial years. */
export function firstYearOf(
  baseline: Baseline,
  reasons: readonly string[],
  horizon: Horizon = firstYearHorizon(baseline.asOf),
): FirstYearFound {
  const { plan, run } = runMeasures({ ...baseline, childProtection: undefined }, [], horizon);
  const years = accountsByYear(plan, run);
  const exitsFor = (reason: string) => {
    const at = plan.reasonIds.indexOf(reason);
    return years.reduce((sum, year) => sum + (year.exits[at] ?? 0), 0);
  };
  const types = plan.typeIds.length;
  const last = childrenByWeekType(plan, run).subarray((plan.horizon.weeks - 1) * types);
  return {
    exits: Object.fromEntries(reasons.map((reason) => [reason, exitsFor(reason)])),
    entries: years.reduce((sum, year) => sum + year.entries, 0),
    children: Object.fromEntries(plan.typeIds.map((type, t) => [type, last[t]!])),
  };
}
