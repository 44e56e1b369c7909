import { z } from 'zod';
import { baselineSchema } from './baseline.ts';
import { evidenceSchema } from './evidence.ts';
import { fields } from './fields.ts';
import { historySchema } from './history.ts';
import { importProblemSchema } from './openData.ts';
import { listOf } from './primitives.ts';
import { storedLabel } from './storedText.ts';

/** What one file brought. */
export const fileReadSchema = z
  .object({
    file: z.string(),
    layout: z.string().nullable().meta({ description: 'Null where nothing could be read' }),
    figures: z.number().int().meta({ description: 'Figures taken in' }),
    empty: z.number().int().meta({ description: 'Of them without a value' }),
    withheld: z.number().int().meta({ description: 'Of these withheld by the publisher' }),
    problems: z.array(importProblemSchema),
  })
  .meta({ id: 'FileRead', description: 'What one file brought, and what was left out of it' });
export type FileRead = z.infer<typeof fileReadSchema>;

/** A council in published figures. */
export const authoritySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    region: z.string().nullable(),
    firstYear: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'First 31 March its children are counted on' }),
    lastYear: z.number().int().nullable(),
    endedYear: z.number().int().nullable().meta({ description: 'The last year of one that is no more' }),
  })
  .meta({ id: 'Authority', description: 'A council in published figures' });

/** Published figures of all councils, as they were brought and kept. */
export const openDataSetSchema = z
  .object({
    id: z.string(),
    author: z.string().meta({ description: 'Not verified' }),
    at: z.string(),
    files: z.array(fileReadSchema),
    authorities: z.array(authoritySchema),
    lastYear: z.number().int().nullable().meta({ description: 'The last 31 March in them' }),
  })
  .meta({ id: 'OpenDataSet', description: 'Published figures of councils, as they were brought' });
export type OpenDataSet = z.infer<typeof openDataSetSchema>;

/** Figures that were brought once, as a list of them has it. */
export const keptOpenDataSchema = openDataSetSchema
  .pick({ id: true, author: true, at: true })
  .extend({
    files: z.array(z.object({ file: z.string(), figures: z.number().int() })),
    inUse: z.boolean(),
  })
  .meta({ id: 'KeptOpenData', description: 'Published figures that were brought; the latest are in use' });
export type KeptOpenData = z.infer<typeof keptOpenDataSchema>;

export const MOST_FILES = 30;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Files of published figures, byte by byte, so that any character set can be told. */
export const bringOpenDataRequest = fields({
  files: listOf(
    fields({
      name: storedLabel,
      base64: z
        .string()
        .refine((text) => BASE64.test(text), 'Must be the bytes of the file as base64.')
        .meta({ description: 'The bytes of the file as base64' }),
    }),
    MOST_FILES,
    'files',
  ).min(1, 'Choose at least one file.'),
  replaces: storedLabel.optional().meta({
    description:
      'The id of the figures in use, by whoever knows what of them is lost; needed where something is',
  }),
}).meta({ id: 'BringOpenData', description: 'Files of published figures' });

/** A first baseline to look at; nothing of it is kept. */
export const openBaselineSchema = z
  .object({
    set: z.string(),
    authority: authoritySchema,
    baseline: baselineSchema,
    evidence: evidenceSchema,
    history: historySchema,
    notes: z.array(z.string()).meta({ description: 'Gaps that were filled, each as a sentence' }),
    kept: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The version of this baseline that is kept already; null: none is' }),
  })
  .meta({ id: 'OpenBaseline', description: 'A first baseline from published figures, to look at' });
export type OpenBaselineAnswer = z.infer<typeof openBaselineSchema>;

const compared = z.record(z.string(), z.number().nullable());
const similarCouncil = z.object({
  authority: authoritySchema,
  distance: z.number().meta({ description: '0 is alike; root mean square difference in spreads' }),
  figures: compared,
});

/** A council side by side with others. */
export const similarAnswerSchema = z
  .object({
    year: z.number().int(),
    basis: z.string().meta({ description: 'What the others are, and are not' }),
    brought: z.boolean().meta({ description: 'Whether the others are of a list that was given' }),
    unknownLines: z.array(z.number().int()).meta({ description: 'Lines of the list that are no council' }),
    figures: z.array(z.object({ id: z.string(), label: z.string() })),
    council: similarCouncil,
    others: z.array(similarCouncil),
  })
  .meta({ id: 'SimilarCouncils', description: 'A council beside others, by published figures' });
export type SimilarAnswer = z.infer<typeof similarAnswerSchema>;

const rates = z.array(z.number().nullable());

const ratesByWhat = z.object({ children: rates, entries: rates, 'cp-plans': rates });

/** Rates of all councils but one, for a scenario to be placed among. */
export const ratesTodaySchema = z
  .object({
    year: z.number().int().meta({ description: 'The 31 March that is today' }),
    council: authoritySchema.nullable().meta({ description: 'Who is left out; null: nobody was found' }),
    nobodyLeftOut: z.string().nullable().meta({ description: 'Why nobody is left out; null: somebody is' }),
    source: z.object({ files: z.array(z.string()), at: z.string(), author: z.string() }),
    rates: ratesByWhat,
    similar: z
      .object({ councils: z.array(z.string()), rates: ratesByWhat })
      .nullable()
      .meta({ description: 'Those most like the one left out by published figures; null: nobody was found' }),
  })
  .meta({ id: 'RatesToday', description: 'Rates per 10,000 children of all councils but one' });
export type RatesTodayAnswer = z.infer<typeof ratesTodaySchema>;
