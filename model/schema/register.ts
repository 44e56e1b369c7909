import { z } from 'zod';
import { strength } from './evidence.ts';
import { fields } from './fields.ts';
import { id, isoDate, label, prose } from './primitives.ts';

/** What of a figure may be changed here; what a paper printed may not. Null takes it back to what the file has. */
export const figureFields = fields({
  strength: strength.nullable().optional(),
  owner: label.nullable().optional(),
  reviewed: isoDate.nullable().optional(),
  reviewDue: isoDate.nullable().optional(),
  rationale: prose.nullable().optional(),
});
export type FigureFields = z.infer<typeof figureFields>;

/** A change of a figure's entry in the register, as it is sent. */
export const figureEditRequest = fields({
  ...figureFields.shape,
  reason: prose.min(1, 'Say why it is changed.'),
}).meta({ id: 'FigureEdit', description: 'What of a figure is changed, and why' });
export type FigureEditRequest = z.infer<typeof figureEditRequest>;

/** A change of an entry that has been made. */
export const registerEdit = z
  .object({
    figure: id,
    number: z.number().int().meta({ description: 'The how manyeth change of this figure' }),
    at: z.string(),
    author: z.string().meta({ description: 'As typed; not verified' }),
    reason: z.string(),
    changed: figureFields,
  })
  .meta({ id: 'RegisterEdit', description: 'A change of a figure: who, when, what and why' });
export type RegisterEdit = z.infer<typeof registerEdit>;

/** A change with what it was made from. */
export const toldEdit = registerEdit
  .extend({
    before: figureFields.meta({ description: 'The changed fields as they were; null: nothing was there' }),
    after: figureFields.meta({ description: 'The same as they were then; null: nothing' }),
  })
  .meta({ id: 'ToldRegisterEdit', description: 'A change of a figure, with what stood there before' });
export type ToldEdit = z.infer<typeof toldEdit>;

export const impacts = z.enum(['high', 'medium', 'low']);

/** Something a plan rests on, and how much there is to worry about in it. */
export const worrySchema = z
  .object({
    key: z.string().meta({ description: 'The measure’s id, or the key of the assumption’s draw' }),
    of: z.enum(['measure', 'assumption']),
    label: z.string(),
    figures: z.array(id).meta({ description: 'The entries of the register it rests on, the weakest first' }),
    unsourced: z.boolean().meta({ description: 'Whether any number in it names no source' }),
    overridden: z.boolean(),
    strength: strength.meta({ description: 'Of the weakest of its sources; none where it names none' }),
    because: z.enum(['source', 'unsourced', 'risk', 'confidence', 'stated']).meta({
      description:
        'What `strength` is for: its weakest source; a number without one; the risk or the confidence its author gives it; that a paper states it, which is no evidence that it comes true',
    }),
    rationale: z.boolean().meta({ description: 'Whether somebody has given reasons for it' }),
    movesGbp: z.number().meta({ description: 'Pounds by which it moves the saving of `year`' }),
    year: z.string(),
    impact: impacts,
    worryGbp: z
      .number()
      .meta({ description: '`movesGbp` times how weak the evidence is: what the order goes by' }),
  })
  .meta({ id: 'Worry' });
export type Worry = z.infer<typeof worrySchema>;

export const worriesSchema = z
  .object({ scenario: z.string(), compareWith: z.string().nullable(), worries: z.array(worrySchema) })
  .meta({ id: 'Worries', description: 'What a plan rests on, the most worrying first' });
export type Worries = z.infer<typeof worriesSchema>;

/** Which scenarios name which figures. */
export const registerUses = z
  .object({
    uses: z.array(
      z.object({ figure: id, scenarios: z.array(z.object({ id: z.string(), name: z.string() })) }),
    ),
  })
  .meta({ id: 'RegisterUses', description: 'The scenarios that name each figure as a source' });
export type RegisterUses = z.infer<typeof registerUses>;
