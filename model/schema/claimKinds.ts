import { z } from 'zod';
import { amount, parts } from './claimAmount.ts';
import { claimCommon } from './claimCommon.ts';
import { fields } from './fields.ts';
import { label } from './primitives.ts';

/** The kinds of claim, each a formula with places for figures. What each works out: docs/reconciliation.md. */

/** Lines of a table, or years of a plan, that one claim speaks of. */
const rows = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(
      fields({ label: label.optional().meta({ description: 'As "2026-27", for one of several' }), ...shape }),
    )
    .min(1, 'Give at least one row.');

const partsAndTotal = fields({
  ...claimCommon,
  kind: z.literal('parts-and-total'),
  rows: rows({ parts, total: amount }),
});

const runningStock = fields({
  ...claimCommon,
  kind: z.literal('running-stock'),
  opening: amount,
  /** Each goes on from the closing stock printed before it. */
  steps: rows({
    entries: amount.optional(),
    exits: amount.optional(),
    net: amount.optional().meta({ description: 'The change as printed; left out: entries less exits' }),
    closing: amount,
  }),
});

const sameQuantity = fields({
  ...claimCommon,
  kind: z.literal('same-quantity'),
  rows: rows({
    statements: z.array(amount).min(2, 'Give at least two statements of the quantity.'),
  }),
});

const inYearOrCumulative = fields({
  ...claimCommon,
  kind: z.literal('in-year-or-cumulative'),
  years: rows({
    stated: amount,
    inYear: amount.meta({ description: 'What the year alone is said to be' }),
  }),
});

const ratio = fields({
  ...claimCommon,
  kind: z.literal('ratio'),
  form: z.enum(['quotient', 'change'], {
    error: 'Must be "quotient" (of / to) or "change" ((of - to) / to).',
  }),
  rows: rows({ of: amount, to: amount, stated: amount }),
});

const rateAndPopulation = fields({
  ...claimCommon,
  kind: z.literal('rate-and-population'),
  per: z.number().positive('Must be above 0.').optional().meta({ description: 'Left out: 10,000' }),
  population: amount.optional().meta({ description: 'Left out: the one that most rows share' }),
  rows: rows({ count: amount, rate: amount }),
});

const change = fields({ what: label, from: amount, to: amount });
const twoChanges = fields({
  ...claimCommon,
  kind: z.literal('two-changes'),
  first: change,
  second: change,
  claimed: z.enum(['fell-less', 'fell-more', 'rose-less', 'rose-more'], {
    error: 'Must be "fell-less", "fell-more", "rose-less" or "rose-more": the first beside the second.',
  }),
});

/** How many children a saving is made on: as many a month or a year through twelve months, or child-years as such. */
const driver = z.union(
  [fields({ leavePerMonth: amount }), fields({ leavePerYear: amount }), fields({ childYears: amount })],
  { error: 'Give one of leavePerMonth, leavePerYear or childYears.' },
);
const driven = fields({ label: label.optional(), saving: amount, driver });
export type DrivenSaving = z.infer<typeof driven>;
const savingAndDriver = fields({
  ...claimCommon,
  kind: z.literal('saving-and-driver'),
  rows: rows({ claimed: driven, beside: driven }),
});

const targetAndOutturn = fields({
  ...claimCommon,
  kind: z.literal('target-and-outturn'),
  better: z.enum(['lower', 'higher'], { error: 'Must be "lower" or "higher".' }),
  rows: rows({ target: amount, outturn: amount }),
});

const planLength = fields({
  ...claimCommon,
  kind: z.literal('plan-length'),
  fewerOnPlans: amount,
  fewerStartsPerYear: amount,
  /** Plans at a time over plans ending a year are the mean length of one. */
  onPlans: amount,
  endsPerYear: amount,
});

const limits = fields({
  ...claimCommon,
  kind: z.literal('limits'),
  atLeast: amount.optional(),
  atMost: amount.optional(),
  rows: rows({ value: amount }),
});

export const claimKinds = [
  partsAndTotal,
  runningStock,
  sameQuantity,
  inYearOrCumulative,
  ratio,
  rateAndPopulation,
  twoChanges,
  savingAndDriver,
  targetAndOutturn,
  planLength,
  limits,
] as const;
