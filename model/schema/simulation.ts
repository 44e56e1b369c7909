import { z } from 'zod';
import { AFTER_CARE_FIGURES, type AfterCareFigure } from './afterCareResult.ts';

/**
 * What a simulation answers: the spread of many replications. A series by week is one list for each statistic;
 * a figure of a year is one number for each.
 */

const statistics = ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
export type Statistic = (typeof statistics)[number];

const eachStatistic = <T extends z.ZodType>(value: T) =>
  z.object(Object.fromEntries(statistics.map((name) => [name, value])) as Record<Statistic, T>);

const seriesSpread = eachStatistic(z.array(z.number())).meta({
  id: 'SeriesSpread',
  description: 'By week: mean, standard deviation (n - 1) and percentiles of type 7',
});
export type SeriesSpread = z.infer<typeof seriesSpread>;

export const spread = eachStatistic(z.number()).meta({ id: 'Spread' });
export type Spread = z.infer<typeof spread>;

const spreadById = z.record(z.string(), spread);
const seriesById = z.record(z.string(), seriesSpread);

export const chance = z
  .object({
    met: z.number().meta({ description: 'Replications that met it' }),
    of: z.number(),
    chance: z.number().meta({ description: 'Share that met it, or the bound; never 0 or 1' }),
    bound: z.enum(['about', 'fewer-than', 'more-than']),
    standardError: z.number(),
  })
  .meta({ id: 'Chance' });
export type Chance = z.infer<typeof chance>;

const targetChance = z
  .object({
    /** The target's id, when and on which basis: names it among `targetPairs`. */
    key: z.string(),
    target: z.string(),
    label: z.string(),
    kind: z.string(),
    line: z.string().optional(),
    when: z.string().nullable(),
    basis: z.enum(['in-year', 'cumulative']).nullable(),
    aim: z.union([z.number(), z.object({ low: z.number(), high: z.number() })]),
    source: z.string().optional(),
    value: spread.nullable().meta({ description: 'Null where the horizon does not reach it' }),
    shortfall: spread.nullable(),
    chance: chance.nullable(),
  })
  .meta({ id: 'TargetChance' });
export type TargetChance = z.infer<typeof targetChance>;

export const uncertaintyKinds = z
  .object({ chance: z.boolean(), assumption: z.boolean(), drift: z.boolean() })
  .meta({ id: 'UncertaintyKinds' });

/** Results that were kept before there was such a figure open without it. */
const MISSING_BEFORE = 'Null where the baseline holds no plans; not there in results of engine 1.0.0';
const afterCareSpread = z
  .object({
    ...(Object.fromEntries(AFTER_CARE_FIGURES.map((name) => [name, spread])) as Record<
      AfterCareFigure,
      typeof spread
    >),
    netGbpByLine: spreadById,
    riseGbpByLine: spreadById,
  })
  .meta({ id: 'AfterCareSpread', description: 'Costs that go on after care, beside the saving' });

const yearSpread = z
  .object({
    year: z.string(),
    days: z.number(),
    whole: z.boolean(),
    savingGbp: spread,
    cumulativeSavingGbp: spread,
    grossSavingGbp: spread,
    investmentGbp: spread,
    cashableSavingGbp: spread,
    cumulativeCashableSavingGbp: spread,
    childWeeksAvoided: spread,
    savingGbpByLine: spreadById,
    cumulativeSavingGbpByLine: spreadById.meta({
      description: 'Sums since the start by line: percentiles of sums, which single years do not give',
    }),
    spendGbp: spread,
    spendGbpByPlacement: spreadById,
    fixedGbp: spread,
    entries: spread,
    exits: spread,
    exitsByReason: spreadById,
    averageChildren: spread,
    cpStarts: spread.nullable().optional().meta({ description: MISSING_BEFORE }),
    cpEnds: spread.nullable().optional(),
    comparatorSpendGbp: spread,
    comparatorAverageChildren: spread,
    afterCare: afterCareSpread.optional().meta({
      description: 'There where the baseline has lines of costs after care',
    }),
  })
  .meta({ id: 'YearSpread' });
export type YearSpread = z.infer<typeof yearSpread>;

/** What is needed to make a simulation again: the same record gives the same bytes on the same runtime. */
export const simulationRecord = z
  .object({
    engineVersion: z.string(),
    schemaVersion: z.number(),
    baseline: z.string(),
    scenario: z.string(),
    compareWith: z.string().nullable(),
    comparatorWorld: z
      .literal('own')
      .optional()
      .meta({ description: 'There where each side ran with its own overrides of the baseline' }),
    seed: z.number(),
    replications: z.number(),
    kinds: uncertaintyKinds,
    inputsHash: z.string().meta({ description: 'SHA-256 of baseline, scenario, comparator and targets' }),
  })
  .meta({ id: 'SimulationRecord' });
export type SimulationRecord = z.infer<typeof simulationRecord>;

export const simulationSchema = z
  .object({
    engine: z.literal('stochastic'),
    record: simulationRecord,
    horizon: z.object({ from: z.string(), to: z.string() }),
    weeks: z.array(z.string()),
    placementTypes: z.array(z.string()),
    ageBands: z.array(z.string()),
    exitReasons: z.array(z.string()),
    weeklyReplications: z
      .number()
      .meta({ description: 'Replications that weekly percentiles rest on; all others rest on all' }),
    childrenByWeek: seriesSpread,
    childrenByWeekPlacement: seriesById,
    childrenByWeekAgeBand: seriesById,
    entriesByWeek: seriesSpread,
    exitsByWeek: seriesById,
    overflowByWeek: seriesById,
    spendGbpByWeek: seriesSpread,
    spendGbpByWeekPlacement: seriesById,
    cpPlansByWeek: seriesSpread.nullable(),
    cpPlansByWeekPhase: seriesById.nullable().optional().meta({ description: MISSING_BEFORE }),
    cpStartsByWeek: seriesSpread.nullable().optional(),
    cpEndsByWeek: seriesSpread.nullable().optional(),
    comparator: z.object({
      childrenByWeek: seriesSpread,
      entriesByWeek: seriesSpread,
      spendGbpByWeek: seriesSpread,
      cpPlansByWeek: seriesSpread.nullable(),
    }),
    financialYears: z.array(yearSpread),
    targets: z.array(targetChance),
    targetPairs: z.array(z.object({ a: z.string(), b: z.string(), chance })),
  })
  .meta({ id: 'SimulationResult' });
export type SimulationResult = z.infer<typeof simulationSchema>;
