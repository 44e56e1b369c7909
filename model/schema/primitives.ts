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

/** A list with an end: no file has more, and whoever checks one need not look further. */
export const listOf = <Item extends z.ZodType>(item: Item, most: number, what: string) =>
  z.array(item).max(most, `At most ${most.toLocaleString('en-GB')} ${what}.`);

/** An object with a field for each of some names, and an end. */
export const recordOf = <Name extends z.ZodString, Value extends z.ZodType>(
  name: Name,
  value: Value,
  most: number,
  what: string,
) =>
  z
    .record(name, value)
    .refine((it) => Object.keys(it).length <= most, `At most ${most.toLocaleString('en-GB')} ${what}.`);

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

/** More placement types, age bands, streams or reasons than any authority has. */
export const MOST_OF_A_KIND = 60;

/** One id, a list of ids, or "*" for all; leaving the field out also means all. */
export const selector = z
  .union(
    [
      z.literal('*'),
      id,
      listOf(id, MOST_OF_A_KIND, 'ids').min(1, 'Name at least one, or leave the field out for all.'),
    ],
    { error: 'Give one id, a list of ids, or "*" for all.' },
  )
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
