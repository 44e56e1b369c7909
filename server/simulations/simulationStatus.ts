import { z } from 'zod';
import { simulationRecord, simulationSchema } from '../../model/schema/simulation.ts';
import type { SimulationRun } from '../jobs/simulationRun.ts';
import { problemSchema } from '../problem.ts';

export const runStates = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);

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

/** The status as JSON. A result is JSON already, made in its thread, and only set in. */
export function simulationStatusText(run: SimulationRun): string {
  const { id, state, done, of, failure, result } = run;
  const self = `/api/simulations/${id}`;
  const status: Omit<SimulationStatus, 'result'> = {
    id,
    state,
    done,
    of,
    record: { ...run.record, replications: of },
    links: { self, events: `${self}/events`, rangeSources: `${self}/range-sources` },
    failure,
  };
  return `${JSON.stringify(status).slice(0, -1)},"result":${result?.text ?? 'null'}}`;
}
