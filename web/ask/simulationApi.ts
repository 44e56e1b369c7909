import type { RangeSources } from '../../model/schema/rangeSources.ts';
import type { SimulationStatus } from '../../model/schema/simulationStatus.ts';
import { ask } from './ask.ts';

/** Which plan is simulated, against what. */
export interface SimulatedPlan {
  scenarioId: string;
  /** Null: the baseline with no measures. */
  compareWith: string | null;
  /** An old version of an own scenario; left out: the current one. */
  version?: number;
}

/** Starts the runs of what a request names or sends along, or answers those made before. */
export const startSimulation = async (body: SimulatedPlan | object): Promise<SimulationStatus> =>
  (await ask<SimulationStatus>('/simulations', { method: 'POST', body })).value;

export const rangeSourcesOf = async (id: string, signal: AbortSignal): Promise<RangeSources> =>
  (await ask<RangeSources>(`/simulations/${encodeURIComponent(id)}/range-sources`, { signal })).value;
