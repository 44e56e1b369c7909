import { z } from 'zod';
import { fields } from './fields.ts';
import { id, isoDate, label, listOf, prose, schemaVersion } from './primitives.ts';

const document = fields({
  id,
  title: label,
  /** What a sentence calls it, where the title is long: "the scrutiny panel's papers of March 2024". */
  short: label.optional(),
  body: label,
  date: label,
  covers: prose.optional(),
  url: z.string().max(500).optional(),
});
export type EvidenceDocument = z.infer<typeof document>;

export const strength = z.enum(['strong', 'medium', 'weak', 'none'], {
  error: 'Must be "strong", "medium", "weak" or "none" (judgement).',
});

const figure = fields({
  id,
  label,
  value: z.union([z.number(), z.string().max(2000)], {
    error: 'Must be a number, or the words of the paper.',
  }),
  unit: label,
  /** The number as the paper has it, "£10.9m" or "about 500": tells how far it was rounded. */
  printed: label.optional(),
  /** The step it was rounded to, in its unit, where its digits mislead: "£6m" in a row of tenths. */
  roundedTo: z.number().positive('Must be above 0.').optional(),
  /** Cut off at its last digit instead of rounded to it. */
  roundedDown: z.boolean().optional(),
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
  strength,
  working: prose.optional(),
  rationale: prose.optional(),
  note: prose.optional(),
  contradictedBy: listOf(id, 100, 'figures').optional(),
  usedBecause: prose.optional(),
  /**
   * How many children it is told from, of a council's own: below 5, it is left out of whatever is made to leave the
   * council (`model/returns/suppress.ts`).
   */
  restsOnChildren: z.number().int().min(0).optional(),
  /** Who answers for it, when they last looked, and when somebody should look again. */
  owner: label.optional(),
  reviewed: isoDate.optional(),
  reviewDue: isoDate.optional(),
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
