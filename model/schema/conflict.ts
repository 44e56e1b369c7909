import { z } from 'zod';
import { fieldChange, scenarioStatus, scenarioVersion } from './storedScenario.ts';

/** What somebody else has done to a scenario since it was read. Their version itself can be read as any other. */
export const conflictSchema = z
  .object({
    version: z.number().int().meta({ description: 'The current version' }),
    status: scenarioStatus,
    etag: z.string().meta({ description: 'What If-Match takes now' }),
    changedAt: z.string(),
    changedBy: z.string(),
    versions: z
      .array(scenarioVersion)
      .meta({ description: 'The versions saved since the one that was read, the oldest first' }),
    fields: z
      .array(fieldChange)
      .meta({ description: 'What differs between the version that was read and the current one' }),
  })
  .meta({ id: 'Conflict', description: 'Who changed what since it was read, and when' });
export type Conflict = z.infer<typeof conflictSchema>;
