import { hc } from 'hono/client';
import type { InferResponseType } from 'hono/client';
import type { Api } from '../../server/app.ts';
import { refusalFrom } from '../problem.ts';

const { simulations } = hc<Api>('/').api;

type Started = InferResponseType<typeof simulations.$post, 200 | 202>;
export type RangeSourcesAnswer = InferResponseType<(typeof simulations)[':id']['range-sources']['$get'], 200>;

/** Which plan is simulated, against what. */
export interface SimulatedPlan {
  scenarioId: string;
  /** Null: the baseline with no measures. */
  compareWith: string | null;
  /** An old version of an own scenario; left out: the current one. */
  version?: number;
}

export async function startSimulation(plan: SimulatedPlan): Promise<Started> {
  const response = await simulations.$post({ json: plan });
  if (!response.ok) throw await refusalFrom(response);
  return (await response.json()) as Started;
}

export async function rangeSourcesOf(id: string, signal: AbortSignal): Promise<RangeSourcesAnswer> {
  const asked = simulations[':id']['range-sources'].$get({ param: { id } }, { init: { signal } });
  const response = await asked;
  if (!response.ok) throw await refusalFrom(response);
  return (await response.json()) as RangeSourcesAnswer;
}
