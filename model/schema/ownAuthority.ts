import { z } from 'zod';
import { baselineSchema } from './baseline.ts';
import { evidenceSchema } from './evidence.ts';
import { fields } from './fields.ts';
import { historySchema } from './history.ts';
import { isoDate, listOf, prose } from './primitives.ts';
import { councilCode, storedProse } from './storedText.ts';
import { targetsSchema } from './targets.ts';

/** What a kept authority was built from. */
export const authorityOriginSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('open-data'),
      set: z.string().meta({ description: 'Id of the published figures' }),
      code: z.string().meta({ description: "The council's nine-character code" }),
    }),
    z.object({ kind: z.literal('files') }),
    z.object({ kind: z.literal('returns') }),
  ])
  .meta({ id: 'AuthorityOrigin', description: 'What it was built from' });
export type AuthorityOrigin = z.infer<typeof authorityOriginSchema>;

/** The files of an authority, which are accepted together or not at all. */
export const authorityFilesSchema = z.object({
  baseline: baselineSchema,
  evidence: evidenceSchema,
  history: historySchema,
  targets: targetsSchema.optional(),
});
export type AuthorityFiles = z.infer<typeof authorityFilesSchema>;

/** One version of an authority of one's own, without its files. */
export const authorityVersionSchema = z
  .object({
    number: z.number().int(),
    author: z.string().meta({ description: 'Not verified' }),
    at: z.string(),
    why: z.string(),
    origin: authorityOriginSchema,
    asOf: z.string(),
  })
  .meta({ id: 'AuthorityVersion', description: 'Who kept it, when and from what' });
export type AuthorityVersion = z.infer<typeof authorityVersionSchema>;

/** An authority of one's own as it is now. */
export const ownAuthoritySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string().nullable(),
    version: authorityVersionSchema,
    notes: z.array(z.string()).meta({ description: 'Gaps that were filled, each as a sentence' }),
  })
  .meta({ id: 'OwnAuthority', description: 'An authority of one’s own as it is now' });
export type OwnAuthority = z.infer<typeof ownAuthoritySchema>;

/** The version that a new one takes the place of; left out, none may be there. */
const replaces = z
  .number()
  .int()
  .min(1)
  .optional()
  .meta({ description: 'The version that it takes the place of; left out, there must be none' });

/** A council to keep as the published figures give it. */
export const keepFromOpenDataRequest = fields({
  set: z.string().max(100).meta({ description: 'The figures that were looked at' }),
  authority: z.string().max(300).meta({ description: 'Code or name of the council' }),
  asOf: isoDate,
  replaces,
  why: storedProse.optional(),
}).meta({ id: 'KeepFromOpenData', description: 'A council to keep as published figures give it' });

/** Files of an authority to keep. Each is judged by its own format. */
export const keepFilesRequest = fields({
  baseline: z.unknown(),
  evidence: z.unknown(),
  history: z.unknown(),
  targets: z.unknown().optional(),
  from: z
    .literal('returns')
    .optional()
    .meta({ description: "There where they were built from the council's own returns" }),
  code: councilCode.optional(),
  notes: listOf(prose, 200, 'notes').optional(),
  replaces,
  why: storedProse.optional(),
}).meta({ id: 'KeepAuthorityFiles', description: 'Files of an authority to keep' });
