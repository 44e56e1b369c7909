import { z } from 'zod';
import { fields } from './fields.ts';
import { chance, spread } from './simulation.ts';

/**
 * Which places a plan needs beside those that will be there. Needed: the children who would be of a type if every type
 * had room; see docs/model.md, "Places needed".
 */

const MOST_REPLICATIONS = 2_000;
const REPLICATIONS_RULE = `Give a whole number of runs from 50 to ${MOST_REPLICATIONS.toLocaleString('en-GB')}.`;

export const placementsSettings = fields({
  replications: z
    .number({ error: REPLICATIONS_RULE })
    .int(REPLICATIONS_RULE)
    .min(50, REPLICATIONS_RULE)
    .max(MOST_REPLICATIONS, REPLICATIONS_RULE)
    .optional()
    .meta({ description: 'Paired runs, with and without limits; left out: 1,000' }),
});
export type PlacementsSettings = z.infer<typeof placementsSettings>;

const series = z.array(z.number());
const byWeek = { mean: series, p10: series, p25: series, p50: series, p75: series, p90: series };
const fan = z.object(byWeek).meta({ id: 'Fan', description: 'By week: mean and percentiles of type 7' });
export type Fan = z.infer<typeof fan>;

const head = {
  engineVersion: z.string(),
  baseline: z.string(),
  scenario: z.string(),
  compareWith: z.string().nullable(),
  weeks: z.array(z.string()).meta({ description: 'The date each week starts' }),
  months: z.array(z.string()).meta({ description: 'A week is of the month it starts in' }),
  placementTypes: z.array(z.string()),
};

/** By expected values: there before anything has been run. */
export const expectedPlacements = z
  .object({
    ...head,
    neededByWeek: z.record(z.string(), series).meta({ description: 'By placement type' }),
    thereByWeek: z.record(z.string(), series).meta({ description: 'By placement type' }),
    placesByWeek: z.record(z.string(), series).meta({ description: 'Of the types with limited places' }),
    overflowCostGbpByYear: z.array(z.object({ year: z.string(), whole: z.boolean(), gbp: z.number() })),
  })
  .meta({ id: 'ExpectedPlacements' });
export type ExpectedPlacements = z.infer<typeof expectedPlacements>;

const month = z.object({
  month: z.string(),
  shortSoFar: chance.meta({
    description: 'More children need a place than there are places, in some week up to the end of this month',
  }),
  shortInMonth: chance.meta({ description: 'The same in some week of this month' }),
  places: spread.meta({ description: 'The fewest places there in a week of the month' }),
  neededFor80: z.number().meta({ description: 'Places with which 8 runs in 10 leave nobody without' }),
  neededFor95: z.number(),
});
export type PlacesMonth = z.infer<typeof month>;

const limitedType = z
  .object({
    placement: z.string(),
    overflowTo: z.string(),
    placesByWeek: fan,
    unmetByWeek: fan.meta({ description: 'Needed less places, never below none' }),
    firstWeekShort: z
      .object({
        chance: chance.meta({ description: 'Short in some week of the horizon' }),
        p10: z.string().nullable().meta({ description: 'The week by which 1 run in 10 is; null: not in it' }),
        p50: z.string().nullable(),
        p90: z.string().nullable(),
      })
      .meta({ description: 'Among all runs, those that are never short last' }),
    months: z.array(month),
    neededThroughout: z
      .object({ for80: z.number(), for95: z.number() })
      .meta({ description: 'Places with which nobody goes without in any week of the horizon' }),
    years: z.array(
      z.object({
        year: z.string(),
        whole: z.boolean(),
        refused: spread.meta({ description: 'Children the full type could not take' }),
        occupancy: spread.nullable().meta({
          description: 'Child-weeks there over place-weeks there; above 1 where places fell below children',
        }),
      }),
    ),
  })
  .meta({ id: 'LimitedPlaces' });
export type LimitedPlaces = z.infer<typeof limitedType>;

export const placementsSchema = z
  .object({
    ...head,
    replications: z.number(),
    seed: z.number(),
    types: z.array(
      z.object({
        placement: z.string(),
        thereByWeek: fan,
        neededByWeek: fan,
      }),
    ),
    limited: z.array(limitedType),
    overflowCost: z.object({
      years: z.array(
        z.object({
          year: z.string(),
          whole: z.boolean(),
          gbp: spread,
          expectedGbp: z.number().meta({ description: 'By expected values, which see hardly any overflow' }),
        }),
      ),
      totalGbp: spread,
    }),
    moves: z.array(
      z.object({
        year: z.string(),
        whole: z.boolean(),
        perChildYear: spread.meta({ description: 'From one type to another; within a type none are seen' }),
        comparatorPerChildYear: spread,
        difference: spread.meta({ description: "The plan's less its comparator's, run by run" }),
      }),
    ),
    shareTargets: z.array(
      z.object({
        target: z.string(),
        label: z.string(),
        placements: z.array(z.string()),
        when: z.string().nullable(),
        aim: z.union([z.number(), z.object({ low: z.number(), high: z.number() })]),
        source: z.string().optional(),
        share: spread,
        chance,
      }),
    ),
  })
  .meta({ id: 'Placements', description: 'Places needed beside places there, with their ranges' });
export type PlacementsResult = z.infer<typeof placementsSchema>;
