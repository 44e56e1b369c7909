import { z } from 'zod';
import { amount } from './claimAmount.ts';
import { fields } from './fields.ts';
import { measureSchema } from './measure.ts';
import { financialYear, id, isoDate } from './primitives.ts';

const stated = amount.meta({ description: 'The published figure' });

const ask = z.discriminatedUnion('what', [
  fields({
    what: z.literal('saving'),
    year: financialYear,
    basis: z.enum(['in-year', 'cumulative'], { error: 'Must be "in-year" or "cumulative".' }),
    stated,
  }),
  fields({ what: z.enum(['entries', 'exits']), year: financialYear, stated }),
  fields({ what: z.enum(['children', 'cp-plans']), date: isoDate, stated }),
]);
export type Ask = z.infer<typeof ask>;

/** What the model gives beside a published statement: a scenario, or some of its measures, and what is looked at. */
export const besideSchema = fields({
  scenario: id,
  only: z
    .array(id)
    .min(1, 'Name at least one measure, or leave the field out for all.')
    .optional()
    .meta({ description: 'Measures of the scenario to take alone' }),
  measures: z
    .array(measureSchema)
    .min(1, 'Give at least one measure, or leave the field out.')
    .optional()
    .meta({ description: 'Measures to take in place of those of the scenario' }),
  compareWith: id.nullable().optional().meta({ description: 'Left out: what the scenario compares with' }),
  asks: z.array(ask).min(1, 'Ask for at least one figure.'),
});
export type Beside = z.infer<typeof besideSchema>;
