import { z } from 'zod';

/** What a comparison of scenarios answers. Money is pounds, people are expected children, unrounded. */

const money = {
  spendGbp: z.number().meta({ description: 'Placement spend; never holds fixed cost or capital' }),
  fixedGbp: z.number().meta({ description: 'Fixed and financing cost of council-run places' }),
  cashGbp: z.number().meta({ description: 'Cash measures: positive saves, negative costs' }),
  capitalGbp: z.number().meta({ description: 'Capital outlay, in no saving' }),
};
const people = {
  averageChildren: z.number(),
  childrenAtEnd: z.number().meta({ description: "In the week that holds the year's last day" }),
  entries: z.number(),
  exits: z.number(),
};

const comparedYear = z
  .object({ year: z.string(), days: z.number(), whole: z.boolean(), ...money, ...people })
  .meta({ id: 'ComparedYear' });
export type ComparedYear = z.infer<typeof comparedYear>;

const series = z.array(z.number());

const comparedScenario = z
  .object({
    id: z.string(),
    name: z.string(),
    childrenByWeek: series,
    spendGbpByWeek: series,
    cpPlansByWeek: series.nullable().meta({ description: 'Null where the baseline holds no plans' }),
    financialYears: z.array(comparedYear),
  })
  .meta({ id: 'ComparedScenario' });

const differenceYear = z
  .object({
    year: z.string(),
    savingGbp: z.number().meta({ description: 'Net saving against the first scenario, in the year' }),
    cumulativeSavingGbp: z.number(),
    cashableSavingGbp: z.number(),
    ...money,
    ...people,
  })
  .meta({ id: 'DifferenceYear', description: 'A scenario less the first one' });
export type DifferenceYear = z.infer<typeof differenceYear>;

const differingAssumption = z
  .object({
    measure: z.string().meta({ description: 'Id of the measure; empty for a number of the baseline' }),
    label: z.string(),
    field: z.string().nullable().meta({ description: 'Null: the measure as a whole is not in all of them' }),
    fieldWords: z.string(),
    values: z
      .array(z.string().nullable())
      .meta({ description: 'In words, one for each scenario; null where it does not have it' }),
    same: z
      .array(z.boolean())
      .meta({ description: 'One for each scenario: whether it is as in the first one' }),
  })
  .meta({ id: 'DifferingAssumption' });
export type DifferingAssumption = z.infer<typeof differingAssumption>;

export const comparisonSchema = z
  .object({
    engine: z.literal('expected'),
    engineVersion: z.string(),
    baseline: z.string(),
    horizon: z.object({ from: z.string(), to: z.string() }),
    weeks: z.array(z.string()).meta({ description: 'The date each week starts' }),
    scenarios: z.array(comparedScenario),
    differences: z
      .array(z.array(differenceYear))
      .meta({ description: 'One list a scenario, by year: it less the first one; the first is all nought' }),
    assumptions: z
      .array(differingAssumption)
      .meta({ description: 'Measures and fields that are not the same in all of them, and only those' }),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparisonSchema>;
