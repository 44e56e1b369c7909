import { z } from 'zod';
import { dayOfIsoDate } from '../time/calendar.ts';
import { parseFinancialYear } from '../time/financialYear.ts';

/** An id that other rows refer to: short, and never the wildcard "*". */
export const id = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._+&'()/-]{0,99}$/u,
    'Use a short name of letters, digits, spaces and simple marks (. - _ + & / ( )), at most 100 characters.',
  );

export const label = z.string().min(1, 'Give it a name.').max(300, 'At most 300 characters.');
export const prose = z.string().max(5000, 'At most 5,000 characters.');

/** ISO date, `2024-04-01`, that exists in the calendar. */
export const isoDate = z
  .string()
  .refine((text) => dayOfIsoDate(text) !== undefined, {
    error: 'Write a date that exists as year-month-day, for instance 2024-04-01.',
  })
  .meta({ description: 'ISO date, year-month-day', format: 'date' });

/** A financial year, 1 April to 31 March: `2024-25`. */
export const financialYear = z
  .string()
  .refine((text) => parseFinancialYear(text) !== undefined, {
    error: 'Write a financial year as two years that follow each other, for instance 2024-25.',
  })
  .meta({ description: 'Financial year, 1 April to 31 March, as 2024-25' });

/** One id, a list of ids, or "*" for all; leaving the field out also means all. */
export const selector = z
  .union([z.literal('*'), id, z.array(id).min(1, 'Name at least one, or leave the field out for all.')])
  .meta({ description: 'One id, a list of ids, or "*" for all (as when left out)' });
export type Selector = z.infer<typeof selector>;

/** The version of a format that its schema is of; files of earlier ones are brought up to it, see `versions.ts`. */
export const versionOfFormat = <V extends number>(version: V) =>
  z.literal(version, {
    error: `This version of the format is not known here: schemaVersion must be ${
      version === 1 ? '1' : `${version}, or an earlier one without what came later`
    }.`,
  });

export const schemaVersion = versionOfFormat(1);
