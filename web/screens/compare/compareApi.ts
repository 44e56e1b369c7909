import { hc } from 'hono/client';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Comparison } from '../../../model/schema/comparison.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Api } from '../../../server/app.ts';
import { api } from '../../api.ts';
import { refusalFrom } from '../../problem.ts';

const { compare, simulations } = hc<Api>('/').api;
type SimulationBody = InferRequestType<typeof simulations.$post>['json'];
type Started = InferResponseType<typeof simulations.$post, 200 | 202>;

export type Days = Scenario['horizon'];

export async function comparisonOf(
  ids: readonly string[],
  horizon: Days | undefined,
  signal: AbortSignal,
): Promise<Comparison> {
  const json = { scenarios: ids.map((scenarioId) => ({ scenarioId })), ...(horizon && { horizon }) };
  const response = await compare.$post({ json }, { init: { signal } });
  if (!response.ok) throw await refusalFrom(response);
  return (await response.json()) as Comparison;
}

/** Starts the runs of a scenario and of the one it is told less, on the same luck. */
export async function startPair(id: string, less: string, horizon: Days | undefined): Promise<Started> {
  // Other days than its own make it another scenario, which is sent along.
  const body: SimulationBody = horizon
    ? { scenario: { ...(await api.scenario(id, new AbortController().signal)), horizon }, compareWith: less }
    : { scenarioId: id, compareWith: less };
  // Each side as it holds the baseline to be: what sets them apart is all that sets the two futures apart.
  body.comparatorWorld = 'own';
  const response = await simulations.$post({ json: body });
  if (!response.ok) throw await refusalFrom(response);
  return (await response.json()) as Started;
}
