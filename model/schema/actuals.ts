import { z } from 'zod';
import { isMonth } from '../time/isMonth.ts';
import { fields } from './fields.ts';
import { id, listOf } from './primitives.ts';

const month = z
  .string()
  .refine(isMonth, { error: 'Write a month as year-month, for instance 2024-04.' })
  .meta({ description: 'A calendar month, as 2024-04' });

const count = z
  .number('Give a number.')
  .min(0, 'This cannot be below zero.')
  .max(100_000, 'This is more than any authority has.');
const gbp = z.number('Give a number.').min(-1e9, 'Too far below zero.').max(1e9, 'Too much.');

/** What a month came to. Leave out what is not known: nothing is made up for it. */
export const monthActuals = fields({
  month,
  children: count.optional().meta({ description: 'Looked after at the end of the month' }),
  entries: count.optional().meta({ description: 'Entries to care in the month' }),
  exits: count.optional().meta({ description: 'Exits from care in the month' }),
  cpPlans: count.optional().meta({ description: 'Child protection plans at the end of the month' }),
  placements: listOf(
    fields({
      placement: id,
      children: count.meta({ description: 'On average over the month' }),
      spendGbp: gbp.meta({ description: 'Spend of the month' }),
    }),
    100,
    'placement types',
  ).optional(),
}).meta({ id: 'MonthActuals', description: 'What a month came to; sums alone, never one child' });
export type MonthActuals = z.infer<typeof monthActuals>;

/** What is held of a month now: the last that was kept of it. */
export const keptMonth = fields({
  number: z.number().int().meta({ description: 'Counts everything that was ever kept' }),
  actuals: monthActuals,
  author: z.string().meta({ description: 'Not verified' }),
  at: z.string(),
}).meta({ id: 'KeptMonth' });
export type KeptMonth = z.infer<typeof keptMonth>;

export const keptActuals = z
  .object({
    months: z.array(keptMonth).meta({ description: 'The last that was kept of each month, by month' }),
    log: z.array(keptMonth).meta({ description: 'Everything that was ever kept, the latest first' }),
  })
  .meta({ id: 'KeptActuals' });
export type KeptActuals = z.infer<typeof keptActuals>;

/** Months to keep: as they are, or as the text of a CSV file. */
export const keepActualsRequest = z
  .union([
    fields({ months: listOf(monthActuals, 600, 'months').min(1, 'Give at least one month.') }),
    fields({ csv: z.string().max(1_000_000, 'At most a million characters.') }),
  ])
  .meta({ id: 'KeepActuals' });
