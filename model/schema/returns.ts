import { z } from 'zod';
import { groupClashes } from '../returns/groupClashes.ts';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import { id, isoDate, label, listOf, MOST_OF_A_KIND } from './primitives.ts';
import { returnCorrection } from './returnCorrections.ts';
import { councilCode, storedLabel } from './storedText.ts';

const code = z
  .string()
  .refine((it) => /^[A-Z0-9]{0,4}$/.test(it), 'A code of the return has up to four letters and digits.');

const placementGroup = fields({
  id,
  label,
  places: listOf(code, 60, 'codes'),
  providers: listOf(code, 20, 'codes').optional(),
});

/** Everything a user decides about returns before they become a baseline. Each has a default. */
export const returnsChoicesSchema = fields({
  authority: fields({
    name: label,
    code: councilCode.optional(),
    /** Left out: told from England's rate, and marked weak. */
    under18Population: z.number().min(1).max(limits.population.max).optional(),
  }).optional(),
  /** The opening day; left out: the last day that the returns speak of. */
  asOf: isoDate.optional(),
  /** What rates are estimated on, to counted out; left out: the last three years. */
  period: fields({ from: isoDate, to: isoDate })
    .refine(({ from, to }) => from < to, {
      path: ['to'],
      error: 'The period must end after it begins: give a later last day.',
    })
    .optional(),
  groups: listOf(placementGroup, MOST_OF_A_KIND, 'placement groups')
    .min(1)
    .superRefine((groups, context) => {
      for (const { path, message } of groupClashes(groups))
        context.addIssue({ code: 'custom', path, message });
    })
    .optional(),
  followTrend: z.boolean().optional(),
  /** Of starts at agencies, the share that would have been own foster care had there been room. */
  agencyStartsWantedInOwnFoster: z.number().min(0).max(1).optional(),
  corrections: listOf(returnCorrection, 5_000, 'corrections').optional(),
}).meta({ id: 'ReturnsChoices', description: 'What a user decides about returns' });
export type ReturnsChoices = z.infer<typeof returnsChoicesSchema>;

export const MOST_RETURN_FILES = 200;
export const MOST_RETURNS_MB = 64;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Files of returns, a finance extract and monthly indicators in any mix. Nothing of them outlives the request. */
export const readReturnsRequest = fields({
  files: listOf(
    fields({
      name: storedLabel,
      base64: z
        .string()
        .refine((text) => BASE64.test(text), 'Must be the bytes of the file as base64.')
        .meta({ description: 'The bytes of the file as base64' }),
    }),
    MOST_RETURN_FILES,
    'files',
  ).min(1, 'Choose at least one file.'),
  choices: returnsChoicesSchema.optional(),
}).meta({ id: 'ReadReturns', description: 'Files of returns to be read; nothing about a child is kept' });

const count = z.number();
const counts = z.record(z.string(), count);

export const returnProblemSchema = z
  .object({
    file: z.string(),
    row: z.number().int().meta({ description: 'The heading is row 1; 0: the file as a whole' }),
    rule: z.string(),
    effect: z.number().meta({ description: 'Children more or less counted for it' }),
    details: z.record(z.string(), z.string()).optional(),
    child: z.string().optional().meta({ description: 'Only on the command line, when it is asked for' }),
  })
  .meta({ id: 'ReturnProblem', description: 'What was found in a row, by the key of a rule' });
export type ReturnProblem = z.infer<typeof returnProblemSchema>;

export const returnYearSchema = z
  .object({
    year: z.string().meta({ description: '2023-24' }),
    date: isoDate.meta({ description: 'Its last day' }),
    children: count,
    onRepairedRows: count.meta({ description: 'Of them, children counted by a row that was repaired' }),
    entries: count,
    exits: count,
    entriesCountedOnce: count.meta({ description: 'As published: the first start of each child' }),
    exitsCountedOnce: count.meta({ description: 'As published: the last end of each child' }),
  })
  .meta({ id: 'ReturnYear', description: 'A year of the history that returns give' });
export type ReturnYear = z.infer<typeof returnYearSchema>;

/** What the command prints, and the first part of what the page is told: counts only, no child. */
export const returnsReadSchema = z
  .object({
    files: z.array(
      z.object({
        name: z.string(),
        table: z.string(),
        yearEnds: isoDate.nullable(),
        rows: z.number().int(),
      }),
    ),
    stock: z.object({
      date: isoDate,
      children: count,
      byGroup: counts,
      byAgeBand: counts,
      weeklySpendGbp: z.number().nullable(),
    }),
    rows: z.object({ read: count, used: count, repaired: count, setAside: count }),
    problems: z.array(returnProblemSchema),
    history: z.array(returnYearSchema),
  })
  .meta({ id: 'ReturnsRead', description: 'What was read of returns, and what was not' });
export type ReturnsRead = z.infer<typeof returnsReadSchema>;
