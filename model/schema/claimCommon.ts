import { z } from 'zod';
import { besideSchema } from './claimBeside.ts';
import { id, label, prose } from './primitives.ts';

/** What every claim has, whatever its kind. */
export const claimCommon = {
  id,
  subject: label.meta({ description: 'What it is about, as a heading: "Total of the savings table"' }),
  says: prose.meta({ description: 'What is claimed, in a sentence' }),
  reading: z.boolean().optional().meta({
    description: 'Put together from what the papers print; none of them says it',
  }),
  topic: label.optional().meta({ description: 'Claims with the same topic are shown together' }),
  unit: label
    .optional()
    .meta({ description: "Left out: that of the claimed figure's entry in the register" }),
  assumes: prose.optional().meta({ description: 'What is taken for granted to check it' }),
  note: prose.optional(),
  beside: besideSchema.array().optional(),
};
