import { z } from 'zod';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import { id, label, prose, selector } from './primitives.ts';
import { quantity } from './quantity.ts';

/** Exactly one of the three. */
const afterCareFeed = fields({
  exits: id.optional(),
  entries: selector.optional(),
  fewerEntries: selector.optional(),
}).refine((it) => Object.values(it).filter((value) => value !== undefined).length === 1, {
  error: 'Name one thing that feeds it: "exits" and a reason, "entries" or "fewerEntries" and entry streams.',
});

/**
 * People whom the council pays for, or is paid for, beside placements: care leavers, allowances after an order, social
 * work for children who stay at home, grants. Who comes in stays for so long and costs so much; docs/model.md, "Costs
 * that go on after care". It moves no child and is in no saving.
 */
export const afterCareLine = fields({
  id,
  label,
  fedBy: afterCareFeed.meta({
    description:
      'Exits by a reason, entries of streams, or the entries that the scenario has fewer than its comparator',
  }),
  share: quantity(limits.share).optional().meta({ description: 'Of those who feed it; left out: all' }),
  children: quantity(limits.children)
    .optional()
    .meta({ description: 'Already in it at the start, who leave evenly over lastsYears; left out: none' }),
  lastsYears: quantity(limits.lastingYears),
  weeklyCostGbp: quantity(limits.weeklyGbp).optional(),
  incomeGbpPerNight: quantity(limits.nightlyGbp).optional().meta({ description: 'A grant; never uplifted' }),
  annualUplift: quantity(limits.annualUplift).optional().meta({ description: 'Of the weekly cost' }),
  source: id.optional(),
  note: prose.optional(),
});
export type AfterCareLine = z.infer<typeof afterCareLine>;

/** Of children whom measures take home by a reason, how many are back within a year; docs/model.md, "Return to care". */
export const reentryRow = fields({
  reason: id,
  shareWithinYear: quantity(limits.share),
  stream: id.optional().meta({
    description: 'The entry stream by whose placements they come back; left out where there is only one',
  }),
  source: id.optional(),
  note: prose.optional(),
});
export type ReentryRow = z.infer<typeof reentryRow>;
