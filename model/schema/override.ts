import { z } from 'zod';
import { fields } from './fields.ts';
import { prose } from './primitives.ts';
import { quantity } from './quantity.ts';

/** Bounds of any number of a baseline; those of the number itself are the baseline's own, see `checkOverrides`. */
const anyNumber = { min: -1e10, max: 1e10, words: 'a number' };

/**
 * A number of the baseline that a scenario holds to be another. It holds for the comparator too: it is a view of
 * how things are, not something the plan does, so it is no saving by itself.
 */
export const overrideSchema = fields({
  number: z
    .string()
    .min(1, 'Name a number of the baseline.')
    .max(300, 'At most 300 characters.')
    .meta({ description: 'Which number, as its key says: `placementTypes[residential].weeklyCostGbp`' }),
  value: quantity(anyNumber),
  was: quantity(anyNumber).meta({
    description: 'What the baseline had when this was written; refused once the baseline has another value',
  }),
  rationale: prose.optional(),
}).meta({ id: 'Override', description: 'A number of the baseline that a scenario holds to be another' });
export type Override = z.infer<typeof overrideSchema>;
