import type { Parsed } from '../../model/schema/problem.ts';
import { ALL_KINDS } from '../../model/stochastic/replicate.ts';
import { DEFAULT_SEED, type WantedRun } from '../jobs/wantedRun.ts';
import { projectionReader } from '../projections/readProjectionRequest.ts';
import type { Library } from '../store/library.ts';
import { simulationSettingsSchema } from './simulationRequest.ts';

/** Reads the body of a request for a simulation, from unknown data to what is wanted or to every problem. */
export function readSimulationRequest(library: Library) {
  const read = projectionReader(library, simulationSettingsSchema.shape);
  return async (body: unknown): Promise<Parsed<WantedRun>> => {
    const asked = await read(body);
    if (!asked.ok) return asked;
    const { input, settings } = asked.value;
    const { seed = DEFAULT_SEED, replications = null, kinds = ALL_KINDS, comparatorWorld } = settings;
    return { ok: true, value: { input: { ...input, comparatorWorld }, seed, replications, kinds } };
  };
}
