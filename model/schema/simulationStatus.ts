import { z } from 'zod';
import { problemSchema } from './problemDetails.ts';
import { simulationRecord, simulationSchema } from './simulation.ts';

const runStates = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);

/** A simulation as the API tells it, whether it has a result yet or not. */
export const simulationStatusSchema = z
  .object({
    id: z.string().meta({ description: 'The same for equal requests' }),
    state: runStates,
    done: z.number().meta({ description: 'Replications run so far' }),
    of: z.number().meta({ description: 'Replications to be run; it may rise once, or twice' }),
    record: simulationRecord,
    links: z.object({ self: z.string(), events: z.string(), rangeSources: z.string() }),
    failure: problemSchema.nullable().meta({ description: 'Why there is no result, where it failed' }),
    result: simulationSchema.nullable().meta({ description: 'Once it is done' }),
  })
  .meta({ id: 'Simulation' });
export type SimulationStatus = z.infer<typeof simulationStatusSchema>;
