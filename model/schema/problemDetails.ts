import { z } from 'zod';
import { conflictSchema } from './conflict.ts';

/** What is wrong, as RFC 9457 says it. Paths and rules only: a value that was sent never comes back. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Always about:blank: the status says which kind it is' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional().meta({ description: 'Reference to quote when reporting a failure' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Every problem with what was sent, each with its path' }),
    conflict: conflictSchema
      .optional()
      .meta({ description: 'With 412 on a scenario: who has changed what since it was read' }),
  })
  .meta({ id: 'Problem', description: 'Problem details, RFC 9457' });
export type ProblemDetails = z.infer<typeof problemSchema>;
