import { z } from 'zod';
import { baselineSchema } from './baseline.ts';
import { evidenceSchema } from './evidence.ts';
import { historySchema } from './history.ts';
import { isoDate } from './primitives.ts';
import { returnsReadSchema } from './returns.ts';
import { scenarioSchema } from './scenario.ts';

const count = z.number();

const rateSupport = z
  .object({
    id: z.string().meta({ description: 'Of the figure in the evidence' }),
    kind: z.enum(['entries', 'exit', 'move', 'settle']),
    label: z.string(),
    what: z.string(),
    group: z.string().nullable(),
    ageBands: z.array(z.string()),
    phase: z.enum(['new', 'settled']).nullable(),
    children: count,
    childYears: count,
    events: count,
    perYear: count,
    low: count,
    high: count.meta({ description: 'Low and high hold the middle 90%' }),
    shrunk: z
      .object({ towards: z.enum(['own margin', 'own margin and England', 'prior']), share: count })
      .nullable(),
    words: z.string(),
  })
  .meta({ id: 'RateSupport', description: 'What one rate of a baseline from returns rests on' });

const stayPoint = z
  .object({ years: count, fitted: count, kaplanMeier: count, atRisk: count })
  .meta({ id: 'StayPoint', description: 'Share of children still in care so long after they came' });

const entryTrend = z
  .object({
    stream: z.string(),
    years: z.array(z.object({ ending: z.number().int(), count })),
    trend: z
      .object({
        perYear: count,
        low: count,
        high: count,
        p: count,
        level: count,
        levelVariance: count,
        years: count,
      })
      .nullable(),
    words: z.string(),
    meanPerYear: count,
    usedPerYear: count,
  })
  .meta({ id: 'EntryTrend', description: 'Entries of a stream by year, and whether they trend' });

const returnsForecast = z
  .object({
    cutOff: isoDate,
    date: isoDate,
    years: z.number().int(),
    p10: count,
    p50: count,
    p90: count,
    actual: count,
    lastValue: count,
  })
  .meta({ id: 'ReturnsForecast', description: 'A forecast from the earlier returns beside what happened' });

/** A baseline from returns and what it rests on. */
export const builtFromReturnsSchema = z
  .object({
    baseline: baselineSchema,
    evidence: evidenceSchema,
    history: historySchema,
    scenario: scenarioSchema,
    notes: z.array(z.string()),
    support: z.array(rateSupport),
    stayCurve: z.array(stayPoint),
    entryTrends: z.array(entryTrend),
    backtest: z.array(returnsForecast),
  })
  .meta({ id: 'BuiltFromReturns', description: 'A baseline from returns and what it rests on' });
export type BuiltFromReturns = z.infer<typeof builtFromReturnsSchema>;

const groupSpend = z.object({
  group: z.string(),
  children: count,
  priced: count,
  pricedGbp: count,
  totalGbp: count,
});

/** The stock priced beside the ledger. */
export const returnsCostsSchema = z
  .object({
    date: isoDate,
    byGroup: z.array(groupSpend),
    pricedGbp: count,
    estimatedGbp: count.meta({
      description: 'Children without a price of their own, at that of their group',
    }),
    totalGbp: count,
    unpriced: count,
    ledgerGbp: count,
    differences: z.array(z.object({ reason: z.string(), rows: count, gbp: count })),
  })
  .meta({
    id: 'ReturnsCosts',
    description: 'The stock priced, beside the weekly total of the finance extract',
  });
export type ReturnsCosts = z.infer<typeof returnsCostsSchema>;

/** Everything that is answered to files of returns: counts, rates and prices, and no child. */
export const returnsAnswerSchema = returnsReadSchema
  .extend({
    costs: returnsCostsSchema.nullable(),
    built: builtFromReturnsSchema.nullable(),
    whyNone: z.string().nullable().meta({ description: 'Why no baseline can be made' }),
  })
  .meta({ id: 'ReturnsAnswer', description: 'What was read of returns, what was not, and what was built' });
export type ReturnsAnswer = z.infer<typeof returnsAnswerSchema>;
