import { afterCareRates, type AfterCareRates } from './afterCare.ts';
import { childProtectionRates, type ChildProtectionRates } from './childProtection.ts';
import { childrenDueByWeek } from './counted.ts';
import { entriesByWeek } from './entries.ts';
import { hazardRates, type HazardRates } from './hazards.ts';
import { otherMoney, type OtherMoney } from './otherMoney.ts';
import { ownHomeRates, withOwnHomes, type OwnHomeRates } from './ownHomes.ts';
import { mixRates, type MixRates } from './placementMix.ts';
import { placesByWeekType } from './places.ts';
import type { Plan } from './plan.ts';
import { weeklyCostGbpByWeekType } from './prices.ts';
import { returnShares } from './reentry.ts';
import type { YearlyFactors } from './yearlyFactors.ts';

/** What holds in each week, after measures: everything an engine reads, as numbers. */
export interface Rates {
  hazards: HazardRates;
  /** `[week * pairs + stream * bands + band]`, expected children in the week. */
  entries: Float64Array;
  mix: MixRates;
  /** `[week * types + type]` */
  weeklyCostGbp: Float64Array;
  /** `[week * types + type]`, with one week more than the horizon; Infinity without limit. */
  places: Float64Array;
  ownHomes: OwnHomeRates[];
  /** By counted measure, then week. */
  childrenDue: Float64Array[];
  childProtection: ChildProtectionRates | null;
  otherMoney: OtherMoney;
  /** By row of `Plan.reentry`, the share of those taken out who come back. */
  returnShares: Float64Array | null;
  /** By line of the baseline. */
  afterCare: AfterCareRates[];
}

/** The rates of a plan for one set of parameter values, with or without yearly variation and drift. */
export function ratesOf(plan: Plan, values: Float64Array, yearly: YearlyFactors | null = null): Rates {
  const ownHomes = ownHomeRates(plan.ownHomes, plan, values);
  return {
    hazards: hazardRates(plan.hazards, plan, values, yearly),
    entries: entriesByWeek(plan.entries, plan, values, yearly),
    mix: mixRates(plan.mix, plan, values),
    weeklyCostGbp: weeklyCostGbpByWeekType(plan.prices, plan, values),
    places: placesByWeekType(plan.places, plan, values),
    ownHomes,
    childrenDue: childrenDueByWeek(plan.counted, plan, values),
    childProtection: plan.childProtection
      ? childProtectionRates(plan.childProtection, plan, values, yearly)
      : null,
    otherMoney: withOwnHomes(
      otherMoney(plan.otherMoney, plan, values),
      ownHomes,
      plan.ownHomes,
      plan,
      values,
    ),
    returnShares: plan.reentry && returnShares(plan.reentry, values),
    afterCare: afterCareRates(plan.afterCare, values),
  };
}
