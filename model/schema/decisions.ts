import { z } from 'zod';
import { fields } from './fields.ts';
import { measureSchema } from './measure.ts';
import { supplySchema } from './supply.ts';
import { chance, spread } from './simulation.ts';

/** What decisions about places come to, each on top of one plan. Money is pounds, unrounded; unknown is never none. */

const year = z.object({
  year: z.string(),
  savingGbp: z.number().meta({ description: 'Net: placement spend, fixed cost and cash together' }),
  grossSavingGbp: z.number(),
  investmentGbp: z.number(),
  cashableSavingGbp: z.number(),
  capitalGbp: z.number().meta({ description: 'Shown apart: in no saving' }),
});

const payback = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('no-investment') }),
    z.object({ kind: z.literal('never-behind') }),
    z.object({ kind: z.literal('paid'), date: z.string(), behindAgain: z.boolean() }),
    z.object({ kind: z.literal('not-within-horizon'), behindGbp: z.number() }),
  ])
  .meta({ description: 'When what is invested has been earned back; capital is no part of it' });

const expected = z
  .object({
    years: z.array(year),
    total: year.omit({ year: true }),
    payback,
    ownFosterShare: z.number().meta({ description: 'Of all children in care, at the end of the plan' }),
    turnedAway: z.number().meta({ description: 'Times a child met a full placement and went elsewhere' }),
    firstTurnedAway: z.string().nullable().meta({ description: 'The first week in which any is' }),
    moves: z.number().meta({ description: 'From one type of placement to another, over the whole plan' }),
    childrenAtEnd: z.record(z.string(), z.number()).meta({ description: 'By placement type' }),
  })
  .meta({ id: 'DecisionExpected', description: 'By expected values' });
export type DecisionExpected = z.infer<typeof expected>;

const ranges = z
  .object({
    replications: z.number().int(),
    years: z.array(z.object({ year: z.string(), savingGbp: spread })),
    savingGbp: spread.meta({ description: 'Over the whole plan' }),
    grossSavingGbp: spread,
    ownFosterShare: spread,
    turnedAwayChange: spread.meta({ description: 'Against the plan as it is, in the same replication' }),
    movesChange: spread.meta({ description: 'Against the plan as it is, in the same replication' }),
    savesAtAll: chance,
    costsAtAll: chance,
    reachesAim: chance
      .nullable()
      .meta({ description: 'Of saving at least what was aimed for, where that was asked' }),
  })
  .meta({ id: 'DecisionRanges', description: 'From replications with the same luck as the plan as it is' });
export type DecisionRanges = z.infer<typeof ranges>;

const notKnown = z.object({
  of: z.string(),
  field: z.enum(['capital', 'financing', 'sold-price', 'occupancy', 'recruitment-cost']),
});

const option = z
  .object({
    id: z.string(),
    label: z.string(),
    group: z.string(),
    source: z.string().nullable(),
    note: z.string().nullable(),
    measures: z.array(measureSchema).meta({ description: 'What it puts on top of the plan' }),
    places: z
      .number()
      .meta({ description: 'Places it has added by the end of the plan, sold ones left out' }),
    notKnown: z.array(notKnown).meta({ description: 'What counts as none because nobody knows it' }),
    problems: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .meta({ description: 'Why it cannot be put on top of this plan' }),
    sought: z
      .object({
        found: z.boolean(),
        householdsPerYear: z.number(),
        share: z.number(),
        aim: z.number(),
      })
      .nullable(),
    expected: expected.nullable(),
    ranges: ranges.nullable(),
  })
  .meta({ id: 'DecisionOption' });
export type DecisionOption = z.infer<typeof option>;

const morePlace = z
  .object({
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('type'), placement: z.string() }),
      z.object({ kind: z.literal('home'), home: z.string() }),
    ]),
    label: z.string(),
    year: z.string().meta({ description: 'The last year of the plan, when it has been there throughout' }),
    savingGbp: z.number(),
    grossSavingGbp: z.number().meta({ description: 'Before what the place itself costs to staff' }),
    range: spread.nullable(),
  })
  .meta({ id: 'PlaceValue', description: 'What one place more saves in a year' });

export const decisionsSchema = z
  .object({
    engineVersion: z.string(),
    baseline: z.string(),
    scenario: z.string(),
    horizon: z.object({ from: z.string(), to: z.string() }),
    plan: z.object({
      ownFosterShare: z.number(),
      turnedAway: z.number(),
      moves: z.number(),
      firstTurnedAway: z.string().nullable(),
    }),
    options: z.array(option),
    places: z.array(morePlace),
  })
  .meta({ id: 'Decisions', description: 'Decisions about places, each on top of one plan' });
export type DecisionsAnswer = z.infer<typeof decisionsSchema>;

export const decisionSettings = fields({
  supply: supplySchema
    .optional()
    .meta({ description: 'A supply file; left out: the stored one of the baseline' }),
  replications: z
    .number({ error: 'Must be a whole number between 1 and 5,000.' })
    .int('Must be a whole number between 1 and 5,000.')
    .min(1, 'Must be a whole number between 1 and 5,000.')
    .max(5000, 'Must be a whole number between 1 and 5,000.')
    .optional()
    .meta({ description: 'Left out: 1,000' }),
});

const gbpAim = z
  .number({ error: 'Must be pounds, between 0 and 10,000,000,000.' })
  .min(0, 'Must be pounds, between 0 and 10,000,000,000.')
  .max(10_000_000_000, 'Must be pounds, between 0 and 10,000,000,000.');

export const fewestSettings = fields({
  ...decisionSettings.shape,
  savingGbp: gbpAim.optional().meta({ description: 'To be saved over the whole plan, at least' }),
  turnedAway: z
    .number({ error: 'Must be a number of times, 0 or more.' })
    .min(0, 'Must be a number of times, 0 or more.')
    .optional()
    .meta({ description: 'How often a full placement may turn a child away, by expected values' }),
  capitalGbp: gbpAim.optional().meta({ description: 'What may be built for, at most; left out: no limit' }),
});
export type FewestSettings = z.infer<typeof fewestSettings>;

export const fewestSchema = z
  .object({
    found: z.boolean().meta({ description: 'False where no combination meets the aim within the capital' }),
    sets: z
      .array(
        option.extend({ options: z.array(z.string()).meta({ description: 'Ids of the options together' }) }),
      )
      .meta({ description: 'The fewest places first; where none is found, the one that comes closest' }),
    mostThatMove: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Where more options than this move children: nothing was looked at' }),
    leftOut: z
      .array(z.string())
      .meta({ description: 'Options whose capital is not known, so that no limit holds them' }),
    tried: z.number().int().meta({ description: 'Combinations worked out' }),
  })
  .meta({
    id: 'FewestPlaces',
    description: 'The combinations of decisions with the fewest places that meet an aim',
  });
export type FewestAnswer = z.infer<typeof fewestSchema>;
