import { z } from 'zod';

/**
 * Costs that go on after care, beside the saving. People are those at a week's start, a year's the average of its days;
 * money is pounds, unrounded. A cost is positive; what a grant brings is income.
 */
const lineYear = {
  averagePeople: z.number(),
  costGbp: z.number(),
  incomeGbp: z.number(),
  netGbp: z.number().meta({ description: 'Cost less income' }),
};

const afterCareLineResult = z
  .object({
    id: z.string(),
    label: z.string(),
    source: z.string().optional().meta({ description: 'Its entry in the evidence register' }),
    fedBy: z.enum(['exits', 'entries', 'fewer-entries']),
    peopleByWeek: z.array(z.number()),
    comparatorPeopleByWeek: z.array(z.number()),
    byYear: z.array(
      z.object({
        year: z.string(),
        ...lineYear,
        arrivals: z.number().meta({ description: 'Who comes into it in the year' }),
        comparator: z.object({ ...lineYear, arrivals: z.number() }),
      }),
    ),
  })
  .meta({ id: 'AfterCareLineResult' });
export type AfterCareLineResult = z.infer<typeof afterCareLineResult>;

const afterCareYear = z
  .object({
    year: z.string(),
    afterCareGbp: z.number().meta({ description: 'All lines, income taken off' }),
    comparatorAfterCareGbp: z.number(),
    riseGbp: z.number().meta({ description: 'How much more goes on than in the comparator' }),
    savingAfterGbp: z.number().meta({ description: 'The saving less that rise' }),
    cumulativeRiseGbp: z.number(),
    cumulativeSavingAfterGbp: z.number(),
  })
  .meta({ id: 'AfterCareYear' });
export type AfterCareYearResult = z.infer<typeof afterCareYear>;

export const afterCareResultSchema = z
  .object({ lines: z.array(afterCareLineResult), financialYears: z.array(afterCareYear) })
  .meta({
    id: 'AfterCareResult',
    description: 'What the council goes on paying, and is paid, beside placements',
  });
export type AfterCareResult = z.infer<typeof afterCareResultSchema>;

/** The figures of a year that are spread over runs, by name. */
export const AFTER_CARE_FIGURES = [
  'afterCareGbp',
  'comparatorAfterCareGbp',
  'riseGbp',
  'savingAfterGbp',
  'cumulativeRiseGbp',
  'cumulativeSavingAfterGbp',
] as const satisfies readonly (keyof AfterCareYearResult)[];
export type AfterCareFigure = (typeof AFTER_CARE_FIGURES)[number];
