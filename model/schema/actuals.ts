import { z } from 'zod';
import { isMonth } from '../time/isMonth.ts';
import { fields } from './fields.ts';
import { id, listOf } from './primitives.ts';
import { storedProse } from './storedText.ts';

const month = z
  .string()
  .refine(isMonth, { error: 'Write a month as year-month, for instance 2024-04.' })
  .meta({ description: 'A calendar month, as 2024-04' });

const MOST_PEOPLE = 100_000;
const number = z.number('Give a number.');
const noFewer = 'This cannot be below zero.';
const noMore = 'This is more than any authority has.';
const people = number.int('Count people in whole numbers.').min(0, noFewer).max(MOST_PEOPLE, noMore);
/** Over a month children come and go: their average is no whole number. */
const average = number.min(0, noFewer).max(MOST_PEOPLE, noMore);
const gbp = number.min(-1e9, 'Too far below zero.').max(1e9, 'Too much.');

/** The figures of a month that are of all placements together. */
export const COUNTED = ['children', 'entries', 'exits', 'cpPlans'] as const;
export type Counted = (typeof COUNTED)[number];

const MOST_TYPES = 100;

/** What is held of a month. What is not known is left out: nothing is made up for it. */
export const monthActuals = fields({
  month,
  children: people.optional().meta({ description: 'Looked after at the end of the month' }),
  entries: people.optional().meta({ description: 'Entries to care in the month' }),
  exits: people.optional().meta({ description: 'Exits from care in the month' }),
  cpPlans: people.optional().meta({ description: 'Child protection plans at the end of the month' }),
  placements: listOf(
    fields({
      placement: id,
      children: average.meta({ description: 'On average over the month' }),
      spendGbp: gbp.meta({ description: 'Spend of the month' }),
    }),
    MOST_TYPES,
    'placement types',
  ).optional(),
}).meta({ id: 'MonthActuals', description: 'What a month came to; sums alone, never one child' });
export type MonthActuals = z.infer<typeof monthActuals>;

const changed = <T extends z.ZodType>(value: T) => value.nullable().optional();
const takesAway = 'Left out: stays as it is kept. Null: takes away what is kept';

/** Figures of a month to keep beside those that are kept already, or in their place. */
export const sentMonth = fields({
  month,
  children: changed(people).meta({ description: takesAway }),
  entries: changed(people).meta({ description: takesAway }),
  exits: changed(people).meta({ description: takesAway }),
  cpPlans: changed(people).meta({ description: takesAway }),
  placements: listOf(
    fields({
      placement: id,
      children: changed(average).meta({ description: takesAway }),
      spendGbp: changed(gbp).meta({ description: takesAway }),
    }),
    MOST_TYPES,
    'placement types',
  ).optional(),
}).meta({ id: 'SentMonth', description: 'What to keep of a month; what is not named stays as it is' });
export type SentMonth = z.infer<typeof sentMonth>;

const who = {
  number: z.number().int().meta({ description: 'Counts everything that was ever kept' }),
  author: z.string().meta({ description: 'Not verified' }),
  at: z.string(),
};

/** What is held of a month now, and who kept it last. */
export const keptMonth = fields({ ...who, actuals: monthActuals }).meta({ id: 'KeptMonth' });
export type KeptMonth = z.infer<typeof keptMonth>;

const figureChange = z
  .object({
    measure: z.enum([...COUNTED, 'spendGbp']),
    placement: z.string().optional().meta({ description: 'Left out: of all placements together' }),
    before: z.number().nullable().meta({ description: 'Null: there was none' }),
    after: z.number().nullable().meta({ description: 'Null: there is none any more' }),
  })
  .meta({ id: 'ActualsFigureChange' });
export type FigureChange = z.infer<typeof figureChange>;

/** One act: figures of a month were kept, changed or taken away, or the month was. */
export const actualsEntry = z
  .object({
    ...who,
    month: z.string(),
    changes: z.array(figureChange),
    removed: z.string().nullable().meta({ description: 'Why the month was taken away; null: it was not' }),
  })
  .meta({ id: 'ActualsEntry' });
export type ActualsEntry = z.infer<typeof actualsEntry>;

export const keptActuals = z
  .object({
    months: z.array(keptMonth).meta({ description: 'What is held of each month, by month' }),
    log: z
      .array(actualsEntry)
      .meta({ description: 'Everything that was ever kept or taken away with the values before and after' }),
  })
  .meta({ id: 'KeptActuals' });
export type KeptActuals = z.infer<typeof keptActuals>;

export const sentMonths = listOf(sentMonth, 600, 'months').min(1, 'Give at least one month.');

/** Months to keep: as they are, or as the text of a CSV file. */
export const keepActualsRequest = z
  .union([
    fields({ months: sentMonths }),
    fields({ csv: z.string().max(1_000_000, 'At most a million characters.') }),
  ])
  .meta({ id: 'KeepActuals' });

export const removeMonthRequest = fields({
  month,
  why: storedProse.refine((text) => text.trim() !== '', 'Say why the month is taken away.'),
}).meta({ id: 'RemoveMonth', description: 'A month to take away; the log keeps what it was' });
export type RemoveMonth = z.infer<typeof removeMonthRequest>;
