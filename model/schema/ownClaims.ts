import { z } from 'zod';
import { claimsSchema } from './claims.ts';
import { fields } from './fields.ts';
import { fieldChange } from './storedScenario.ts';
import { storedProse } from './storedText.ts';

/** Claims of people's own papers, kept beside the published ones and recomputed with them. */

export const ownClaimsStatus = z.enum(['in-use', 'retired'], { error: 'Must be "in-use" or "retired".' });
export type OwnClaimsStatus = z.infer<typeof ownClaimsStatus>;

export const ownClaimsActs = ['added', 'changed', 'retired', 'brought-back'] as const;

export const ownClaimsSchema = z
  .object({
    id: z.string(),
    authority: z.string(),
    title: z.string().meta({ description: 'That of the first paper in it' }),
    status: ownClaimsStatus,
    version: z.number().int(),
    createdAt: z.string(),
    createdBy: z.string().meta({ description: 'Not verified' }),
    changedAt: z.string(),
    changedBy: z.string().meta({ description: 'Not verified' }),
    content: claimsSchema,
  })
  .meta({ id: 'OwnClaims', description: 'Claims of an own paper, as their file, with who keeps them' });
export type OwnClaims = z.infer<typeof ownClaimsSchema>;

export const ownClaimsVersion = z
  .object({
    number: z.number().int(),
    act: z.enum(ownClaimsActs),
    author: z.string().meta({ description: 'Not verified' }),
    at: z.string(),
    why: z.string(),
    fields: z.array(fieldChange).meta({ description: 'What differs from the version before' }),
  })
  .meta({ id: 'OwnClaimsVersion' });
export type OwnClaimsVersion = z.infer<typeof ownClaimsVersion>;

export const ownClaimsVersionWhole = ownClaimsVersion.extend({ content: claimsSchema });
export type OwnClaimsVersionWhole = z.infer<typeof ownClaimsVersionWhole>;

const why = storedProse.optional();

export const saveOwnClaimsRequest = fields({ claims: claimsSchema, why });
export const addOwnClaimsRequest = saveOwnClaimsRequest.extend({
  another: z
    .boolean()
    .optional()
    .meta({ description: 'True: a paper of its own, though one of that name is here' }),
});
export const ownClaimsStatusRequest = fields({ status: ownClaimsStatus, why });
