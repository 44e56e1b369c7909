import type { Comparison } from '../../model/schema/comparison.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { SimulationStatus } from '../../model/schema/simulationStatus.ts';
import { api } from './api.ts';
import { ask } from './ask.ts';
import { startSimulation } from './simulationApi.ts';

export type Days = Scenario['horizon'];

export async function comparisonOf(
  ids: readonly string[],
  horizon: Days | undefined,
  signal: AbortSignal,
): Promise<Comparison> {
  const body = { scenarios: ids.map((scenarioId) => ({ scenarioId })), ...(horizon && { horizon }) };
  return (await ask<Comparison>('/compare', { method: 'POST', body, signal })).value;
}

/** Starts the runs of a scenario and of the one it is told less, on the same luck. */
export async function startPair(
  id: string,
  less: string,
  horizon: Days | undefined,
): Promise<SimulationStatus> {
  // Other days than its own make it another scenario, which is sent along.
  const which = horizon
    ? { scenario: { ...(await api.scenario(id, new AbortController().signal)), horizon } }
    : { scenarioId: id };
  // Each side as it holds the baseline to be: what sets them apart is all that sets the two futures apart.
  return startSimulation({ ...which, compareWith: less, comparatorWorld: 'own' });
}
