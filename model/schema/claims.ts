import { z } from 'zod';
import { claimKinds } from './claimKinds.ts';
import { evidenceSchema } from './evidence.ts';
import { fields } from './fields.ts';
import { id, schemaVersion } from './primitives.ts';

export const claimSchema = z.discriminatedUnion('kind', claimKinds).meta({
  id: 'Claim',
  description: 'A published statement as data: figures by their ids, and the formula that ties them together',
});
export type Claim = z.infer<typeof claimSchema>;
export type ClaimKind = Claim['kind'];
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

const { documents, figures } = evidenceSchema.shape;

/** The claims of an authority's papers; papers and figures that its register lacks may come with them. */
export const claimsSchema = fields({
  schemaVersion,
  authority: id,
  documents: documents.optional(),
  figures: figures.optional(),
  claims: z.array(claimSchema).max(1000, 'At most 1,000 claims.'),
}).meta({ id: 'Claims', description: 'What the papers of an authority claim, as data to recompute' });
export type Claims = z.infer<typeof claimsSchema>;
