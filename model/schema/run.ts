import { z } from 'zod';
import { fields } from './fields.ts';
import { id } from './primitives.ts';
import { simulationRecord, simulationSchema } from './simulation.ts';
import { versionNumber } from './storedScenario.ts';

export const keepRunRequest = fields({
  scenario: id,
  version: versionNumber.optional().meta({ description: 'Left out for a published scenario' }),
  simulation: z.string().max(200).meta({ description: 'Id of a finished simulation of it' }),
}).meta({ id: 'KeepRunRequest' });

/** A kept run: what it came from and when. Its result is never worked out anew. */
export const keptRun = z
  .object({
    id: z.string(),
    scenario: z.string(),
    version: z.number().int().nullable().meta({ description: 'Null for a published scenario' }),
    engineVersion: z.string(),
    currentEngine: z.boolean().meta({ description: 'Whether the engine of today made it' }),
    seed: z.number(),
    replications: z.number(),
    kinds: simulationRecord.shape.kinds,
    inputsHash: z.string(),
    record: simulationRecord,
    at: z.string(),
    keptBy: z.string(),
  })
  .meta({ id: 'KeptRun' });
export type KeptRun = z.infer<typeof keptRun>;

export const keptRunWhole = keptRun.extend({ result: simulationSchema }).meta({ id: 'KeptRunWhole' });
export type KeptRunWhole = z.infer<typeof keptRunWhole>;
