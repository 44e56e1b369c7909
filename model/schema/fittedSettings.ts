import { z } from 'zod';
import { fields } from './fields.ts';
import { isoDate, label, schemaVersion } from './primitives.ts';

const share = z.number().min(0).max(2);
const variation = z.number().min(0).max(1);
const spread = fields({ yearlyVariation: variation, drift: variation });

/** How a forecast of children looked after starts from published years; model/estimate/careFlows.ts. */
const care = fields({
  /** What each year counts of the one after it, in means of past years. */
  yearWeight: share,
  /** The share of England's change in the last year that is expected to go on. */
  nationalShare: share,
  /** The share believed of a very large authority's distance from England's change. */
  ownShare: share,
  /** The stock at which half of `ownShare` is believed. */
  halfTrustChildren: z.number().min(0),
  /** What goes in a year of the excess of unaccompanied children over England's share of them. */
  unaccompaniedReturn: share,
  entries: spread,
  /** Of all exits before 18 together. */
  exits: spread,
});
export type CareSettings = z.infer<typeof care>;
export type Spread = z.infer<typeof spread>;

/** How a forecast of child protection plans starts from published years; model/estimate/planFlows.ts. */
const plans = fields({
  yearWeight: share,
  /** Of starts, and of all ends together. */
  spread,
});
export type PlanSettings = z.infer<typeof plans>;

/** Settings that were fitted to the past of every authority, with what they rest on. */
export const fittedSettingsSchema = fields({
  schemaVersion,
  fitted: fields({
    source: label,
    /** No outcome after this day was used. */
    outcomesTo: isoDate,
    on: isoDate,
    authorities: z.number().int(),
    outcomes: z.number().int(),
  }),
  care,
  plans,
});
export type FittedSettings = z.infer<typeof fittedSettingsSchema>;
