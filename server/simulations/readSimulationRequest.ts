import { parseWith } from '../../model/schema/parse.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import { ALL_KINDS } from '../../model/stochastic/replicate.ts';
import { DEFAULT_SEED, type WantedRun } from '../jobs/wantedRun.ts';
import { readProjectionRequest } from '../projections/readProjectionRequest.ts';
import type { Library } from '../store/library.ts';
import { simulationSettingsSchema } from './simulationRequest.ts';

const SETTINGS = Object.keys(simulationSettingsSchema.shape);

/** The body of a request for a simulation, from unknown data to what is wanted or to every problem. */
export async function readSimulationRequest(library: Library, body: unknown): Promise<Parsed<WantedRun>> {
  const { settings, rest } = divided(body);
  const read = parseWith(simulationSettingsSchema, () => [], settings);
  const input = await readProjectionRequest(library, rest);
  if (!read.ok || !input.ok) {
    const problems = [input, read].flatMap((it) => (it.ok ? [] : it.problems));
    return { ok: false, problems };
  }
  const { seed = DEFAULT_SEED, replications = null, kinds = ALL_KINDS, comparatorWorld } = read.value;
  return { ok: true, value: { input: { ...input.value, comparatorWorld }, seed, replications, kinds } };
}

/** The settings of the simulation, and what a projection takes. */
function divided(body: unknown): { settings: object; rest: unknown } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { settings: {}, rest: body };
  const entries = Object.entries(body);
  const isSetting = ([name]: [string, unknown]) => SETTINGS.includes(name);
  return {
    settings: Object.fromEntries(entries.filter(isSetting)),
    rest: Object.fromEntries(entries.filter((entry) => !isSetting(entry))),
  };
}
