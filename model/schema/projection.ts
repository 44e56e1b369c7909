import { z } from 'zod';
import { afterCareResultSchema } from './afterCareResult.ts';

/**
 * What a projection answers. Weekly series hold one value a week, of the state at the week's start; flows are
 * those of the week. Money is pounds, unrounded. Published to scripts and to the page alike.
 */

const series = z.array(z.number());
const byId = z.record(z.string(), z.number());

const yearOfMoney = {
  spendGbp: z.number().meta({ description: 'Placement spend; never holds fixed cost or capital' }),
  fixedGbp: z.number().meta({ description: 'Fixed and financing cost of council-run places' }),
  cashGbp: z.number().meta({ description: 'Cash measures: positive saves, negative costs' }),
  capitalGbp: z.number().meta({ description: 'Capital outlay, in no saving' }),
};

const flows = {
  entries: z.number(),
  exits: z.number(),
  exitsByReason: byId,
  averageChildren: z.number(),
  averageWeeklyCostGbp: z
    .number()
    .nullable()
    .meta({ description: 'Spend a child-week; null without children' }),
  cpStarts: z.number().nullable().meta({
    description: 'Child protection plans started; null where the baseline holds none',
  }),
  cpEnds: z.number().nullable(),
};

const savings = {
  savingGbp: z.number().meta({ description: 'Net in-year saving against the comparator' }),
  grossSavingGbp: z.number().meta({ description: 'Spend difference and positive cash' }),
  investmentGbp: z.number().meta({ description: 'Fixed cost difference and negative cash, as a cost' }),
  cashableSavingGbp: z.number().meta({ description: 'What really stops when a child leaves' }),
  childWeeksAvoided: z.number(),
};

const financialYearResult = z
  .object({
    year: z.string(),
    days: z.number().meta({ description: 'Days of the year that lie in the horizon' }),
    whole: z.boolean(),
    ...yearOfMoney,
    ...flows,
    ...savings,
    cumulativeSavingGbp: z.number().meta({ description: 'Sum of savingGbp since the start' }),
    cumulativeGrossSavingGbp: z.number(),
    cumulativeInvestmentGbp: z.number(),
    cumulativeCashableSavingGbp: z.number(),
    comparator: z.object({ ...yearOfMoney, ...flows }),
  })
  .meta({ id: 'FinancialYearResult' });
export type FinancialYearResult = z.infer<typeof financialYearResult>;

const measureResult = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.string(),
    line: z.string().optional(),
    /** Switched on in the scenario, or one of the comparator's switched off. */
    change: z.enum(['added', 'removed']),
    someReturn: z.boolean().optional().meta({
      description:
        'Of a measure that takes children home: whether the plan counts some of them as back in care',
    }),
    byYear: z.array(
      z.object({
        year: z.string(),
        inOrderGbp: z
          .number()
          .meta({ description: 'Its step from the comparator to the scenario; steps add up' }),
        aloneGbp: z.number().meta({ description: 'The saving if it were the only change' }),
        childWeeksAvoidedAlone: z.number(),
        aloneWithReturnsGbp: z.number().optional().meta({
          description:
            'Of a measure that takes children home: alone, with the share of them back in care within a year that the baseline states',
        }),
        aloneWithoutReturnsGbp: z.number().optional().meta({ description: 'The same with nobody back' }),
        cashSource: z.string().optional().meta({
          description: "Of cash: the register entry that the year's amount names; none where it was typed",
        }),
      }),
    ),
  })
  .meta({ id: 'MeasureResult' });
export type MeasureResult = z.infer<typeof measureResult>;

const impliedUnitCost = z
  .object({
    year: z.string(),
    basis: z.enum(['in-year', 'cumulative']).meta({
      description:
        "Read as that year's saving, or as the sum so far: weeks and cash are then those so far too",
    }),
    publishedGbp: z.number(),
    cashGbp: z.number().meta({
      description:
        'The part of it that is cash from a source, by the cash measures of the line: no care is avoided',
    }),
    cashSources: z.array(z.string()).meta({ description: 'Their entries in the evidence register' }),
    careGbp: z.number().meta({ description: 'Published less cash' }),
    childWeeksAvoidedAlone: z.number(),
    impliedWeeklyGbp: z.number().nullable().meta({
      description: 'Care a child-week; null where no child-week is avoided or nothing of it is care',
    }),
    averageWeeklyCostGbp: z
      .number()
      .nullable()
      .meta({ description: "The stock's own, in the comparator, over the same time" }),
  })
  .meta({ id: 'ImpliedUnitCost', description: 'What a published saving says a week of care costs' });
export type ImpliedUnitCost = z.infer<typeof impliedUnitCost>;

const targetValue = z.union([z.number(), z.object({ low: z.number(), high: z.number() })]);

const targetJudgement = z
  .object({
    /** A financial year, a date, or nothing for the end of the horizon. */
    when: z.string().nullable(),
    basis: z.enum(['in-year', 'cumulative']).nullable(),
    target: targetValue,
    source: z.string().optional(),
    expected: z.number().nullable().meta({ description: 'Null where the horizon does not reach it' }),
    shortfall: z.number().nullable().meta({ description: 'How far short of the target; 0 where it is met' }),
    rating: z.enum(['met', 'close', 'missed']).nullable(),
  })
  .meta({ id: 'TargetJudgement' });
export type TargetJudgement = z.infer<typeof targetJudgement>;

const targetResult = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(['saving', 'children', 'children-per-10k', 'cp-plans', 'placement-share']),
    line: z.string().optional(),
    basis: z.enum(['in-year', 'cumulative', 'not-stated']).optional(),
    note: z.string().optional(),
    judgements: z.array(targetJudgement),
    impliedUnitCosts: z.array(impliedUnitCost).optional(),
  })
  .meta({ id: 'TargetResult' });
export type TargetResult = z.infer<typeof targetResult>;

const populationSeries = {
  childrenByWeek: series,
  childrenByWeekPlacement: z.array(series).meta({ description: 'By week, then placementTypes' }),
  childrenByWeekAgeBand: z.array(series).meta({ description: 'By week, then ageBands' }),
  spendGbpByWeek: series,
  spendGbpByWeekPlacement: z.array(series).meta({ description: 'By week, then placementTypes' }),
  fixedGbpByWeek: series,
  entriesByWeek: series,
  exitsByWeek: z.array(byId).meta({ description: 'One object a week: reason to children' }),
  overflowByWeek: z
    .array(byId)
    .meta({ description: 'One object a week: the full type to the children it could not take' }),
  movesByWeek: series.optional().meta({
    description: 'Children who live with another type than the week before; none of an engine before 1.1.0',
  }),
  placesByWeekPlacement: z
    .array(z.array(z.number().nullable()))
    .meta({ description: 'By week, then placementTypes; null without limit' }),
  cpPlansByWeek: series.nullable().meta({ description: 'Null where the baseline holds no plans' }),
  cpPlansByWeekPhase: z
    .array(z.object({ initial: z.number(), established: z.number() }))
    .nullable()
    .meta({ description: 'One object a week: phase to plans; they add up to cpPlansByWeek' }),
  cpStartsByWeek: series.nullable(),
  cpEndsByWeek: series
    .nullable()
    .meta({ description: 'Plans and starts less ends are the plans of the next week' }),
  returnsByWeek: series.optional().meta({
    description:
      'Of the entries, children back in care after a measure took them out; there where some return',
  }),
};

/** The population of one run, as series by week. */
export const populationSchema = z.object(populationSeries);
export type PopulationResult = z.infer<typeof populationSchema>;

export const projectionSchema = z
  .object({
    engine: z.literal('expected'),
    engineVersion: z.string(),
    baseline: z.string(),
    scenario: z.string(),
    compareWith: z.string().nullable().meta({ description: 'Null: the baseline with no measures' }),
    horizon: z.object({ from: z.string(), to: z.string() }),
    weeks: z.array(z.string()).meta({ description: 'The date each week starts' }),
    placementTypes: z.array(z.string()),
    ageBands: z.array(z.string()),
    exitReasons: z.array(z.string()),
    ...populationSeries,
    comparator: populationSchema,
    financialYears: z.array(financialYearResult),
    horizonTotal: z.object({ days: z.number(), ...yearOfMoney, ...flows, ...savings }),
    measures: z.array(measureResult),
    targets: z.array(targetResult),
    warnings: z.array(z.string()),
    afterCare: afterCareResultSchema.optional().meta({
      description: 'There where the baseline has lines of costs after care',
    }),
  })
  .meta({ id: 'Projection' });
export type Projection = z.infer<typeof projectionSchema>;
export type HorizonTotal = Projection['horizonTotal'];
