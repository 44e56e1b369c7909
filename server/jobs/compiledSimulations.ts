import { simulationOf, type Simulation } from '../../model/simulate/simulation.ts';
import type { SimulationRequest } from '../../model/simulate/simulation.ts';
import type { SharedRequest } from './simulationMessages.ts';

const MOST_COMPILED = 3;

// Of this thread: each has its own copy of the module. A map's first key is the one unused for longest.
const compiled = new Map<string, Simulation>();

/** The request, ready to run on this thread. Runs that take turns are each compiled once. */
export function compiledSimulation({ key, json }: SharedRequest): Simulation {
  const simulation = compiled.get(key) ?? simulationOf(requestIn(json));
  compiled.delete(key);
  compiled.set(key, simulation);
  if (compiled.size > MOST_COMPILED) compiled.delete(compiled.keys().next().value!);
  return simulation;
}

/** After a failure its state cannot be trusted. */
export const forgetCompiled = ({ key }: SharedRequest): boolean => compiled.delete(key);

const requestIn = (json: SharedArrayBuffer): SimulationRequest =>
  JSON.parse(Buffer.from(json).toString('utf8')) as SimulationRequest;

/** The request in memory that every thread can read. */
export function sharedRequest(key: string, request: SimulationRequest): SharedRequest {
  const bytes = Buffer.from(JSON.stringify(request), 'utf8');
  const json = new SharedArrayBuffer(bytes.length);
  Buffer.from(json).set(bytes);
  return { key, json };
}
