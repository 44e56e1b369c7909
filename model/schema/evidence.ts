import { z } from 'zod';
import { fields } from './fields.ts';
import { id, label, listOf, prose, schemaVersion } from './primitives.ts';

const document = fields({
  id,
  title: label,
  body: label,
  date: label,
  covers: prose.optional(),
  url: z.string().max(500).optional(),
});
export type EvidenceDocument = z.infer<typeof document>;

const figure = fields({
  id,
  label,
  value: z.union([z.number(), z.string().max(2000)], {
    error: 'Must be a number, or the words of the paper.',
  }),
  unit: label,
  low: z.number().optional(),
  mode: z.number().optional(),
  high: z.number().optional(),
  kind: z.enum(['published', 'derived', 'assumption'], {
    error: 'Must be "published", "derived" or "assumption".',
  }),
  document: id.optional(),
  heading: label.optional(),
  locator: label.optional(),
  asOf: label.optional(),
  strength: z.enum(['strong', 'medium', 'weak', 'none'], {
    error: 'Must be "strong", "medium", "weak" or "none" (judgement).',
  }),
  working: prose.optional(),
  rationale: prose.optional(),
  note: prose.optional(),
  contradictedBy: listOf(id, 100, 'figures').optional(),
  usedBecause: prose.optional(),
});
export type EvidenceFigure = z.infer<typeof figure>;

/** Every figure an authority's files rest on, with its paper, or its reasons where no paper gives it. */
export const evidenceSchema = fields({
  schemaVersion,
  authority: id,
  attribution: prose,
  documents: listOf(document, 1_000, 'documents'),
  figures: listOf(figure, 3_000, 'figures'),
}).meta({ id: 'Evidence', description: 'Every figure an authority rests on, with its source' });
export type Evidence = z.infer<typeof evidenceSchema>;
