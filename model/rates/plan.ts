import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { Horizon } from '../time/horizon.ts';
import { compileAfterCare, type AfterCarePlan } from './afterCare.ts';
import { compileChildProtection, type ChildProtectionPlan } from './childProtection.ts';
import { contextOf, type Context } from './context.ts';
import { compileCounted, type CountedMeasure } from './counted.ts';
import { compileEntries, type EntryPlan } from './entries.ts';
import { compileHazards, type HazardPlan } from './hazards.ts';
import { compileOtherMoney, type OtherMoneyPlan } from './otherMoney.ts';
import { compileMix, type MixPlan } from './placementMix.ts';
import { compileOwnHomes, type OwnHomePlan } from './ownHomes.ts';
import { compilePlaces, type PlacesPlan } from './places.ts';
import { compilePrices, type PricePlan } from './prices.ts';
import { compileReentry, type ReentryPlan } from './reentry.ts';
import { compileOverflow, compileStock, type OverflowPlan, type StockRow } from './stock.ts';

/**
 * A baseline and its measures over a horizon, with every id as a number and every quantity as a place in one
 * list of parameters. Both engines read it; nothing in it depends on a draw.
 */
export interface Plan extends Context {
  stock: StockRow[];
  overflow: OverflowPlan;
  hazards: HazardPlan;
  entries: EntryPlan;
  mix: MixPlan;
  prices: PricePlan;
  places: PlacesPlan;
  ownHomes: OwnHomePlan;
  counted: CountedMeasure[];
  childProtection: ChildProtectionPlan | null;
  otherMoney: OtherMoneyPlan;
  /** Nothing where nobody whom a measure takes out comes back. */
  reentry: ReentryPlan | null;
  afterCare: AfterCarePlan;
}

/** Both files must have been accepted by their schema and checks. */
export function compilePlan(baseline: Baseline, measures: readonly Measure[], horizon: Horizon): Plan {
  const context = contextOf(baseline, measures, horizon);
  const prices = compilePrices(context);
  return {
    ...context,
    stock: compileStock(context),
    overflow: compileOverflow(context),
    hazards: compileHazards(context),
    entries: compileEntries(context),
    mix: compileMix(context),
    prices,
    places: compilePlaces(context),
    ownHomes: compileOwnHomes(context, prices),
    counted: compileCounted(context),
    childProtection: compileChildProtection(context),
    otherMoney: compileOtherMoney(context),
    reentry: compileReentry(context),
    afterCare: compileAfterCare(context),
  };
}
